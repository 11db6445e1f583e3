import ChevronLeftIcon from '@navikt/aksel-icons/svg/ChevronLeft.svg?raw'
import { useState } from 'preact/hooks'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Json } from '#model/fields.ts'
import { Button } from '#ui/Button.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { ChangeArea } from './ChangeArea.tsx'
import { ChangeSet } from './ChangeSet.tsx'
import { choiceGroups } from './choices.ts'
import { useFieldWords } from './field-words.ts'

/** What can be given to many at once, in the order it is offered. */
const FIELDS = ['kind', 'contributes', 'languages', 'targetGroups', 'area', 'public', 'tags'] as const
type Field = (typeof FIELDS)[number]

/** What is typed for many and not given to them yet. */
export interface TypedForMany {
  area: string
  tags: string
}

/** Gives many organisations a value, or adds one to what they have. */
export function ChangeSheet({
  count,
  typed,
  onTyped,
  onChange,
  onClose,
}: ValuesProps & {
  count: number
  onClose: () => void
}) {
  const t = useMessages('finding')
  const ui = useMessages('ui')
  const words = useFieldWords()
  const [field, setField] = useState<Field | null>(null)
  return (
    <Sheet title={field === null ? t('changeTitle', { count }) : words.label(field)} open onClose={onClose}>
      {field === null ? (
        <Rows label={t('whatToChange')}>
          {FIELDS.map((one) => (
            <Row key={one} title={words.label(one)} chevron onClick={() => setField(one)} />
          ))}
        </Rows>
      ) : (
        <>
          <div>
            <Button look="quiet" icon={ChevronLeftIcon} onClick={() => setField(null)}>
              {ui('back')}
            </Button>
          </div>
          <Values field={field} {...{ typed, onTyped, onChange }} />
        </>
      )}
    </Sheet>
  )
}

interface ValuesProps {
  typed: TypedForMany
  onTyped: (typed: TypedForMany) => void
  onChange: (values: Readonly<Record<string, Json>>) => unknown
}

function Values({ field, typed, onTyped, onChange }: ValuesProps & { field: Field }) {
  const t = useMessages('finding')
  const locale = useLocale()
  const set = (value: Json) => onChange({ [field]: value })
  if (field === 'area')
    return <ChangeArea text={typed.area} onText={(area) => onTyped({ ...typed, area })} onSet={set} />
  if (field === 'kind' || field === 'public') {
    const options =
      field === 'kind'
        ? choiceGroups('kind', locale).flatMap((group) => group.options)
        : [
            { value: 'ja', label: t('publicYes') },
            { value: 'nei', label: t('publicNo') },
          ]
    return (
      <Rows>
        {options.map(({ value, label, hint }: { value: string; label: string; hint?: string }) => (
          <Row key={value} title={label} sub={hint} onClick={() => set(field === 'public' ? value === 'ja' : value)} />
        ))}
      </Rows>
    )
  }
  return (
    <ChangeSet field={field} typed={typed.tags} onTyped={(tags) => onTyped({ ...typed, tags })} onChange={onChange} />
  )
}
