import { workspace } from '#db/here.ts'
import { capital } from '#i18n/dates.ts'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { orgnrOf } from '#model/import-plan.ts'
import type { Json } from '#model/fields.ts'
import { elementsOf, stringOf } from '#model/reading.ts'
import { phoneText } from '#model/phone-text.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Choice as ChoiceField } from '#ui/Choice.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { reasonsInWords, termLabel } from './change-words.ts'
import type { Choice, Item } from './preview.ts'
import { nameOf } from './PreviewRow.tsx'

const NEW = 'new'
const OUT = 'out'

/** Two that look alike, side by side: is it the same? */
export function AlikeSheet({
  item,
  choice,
  onChoose,
  onClose,
}: {
  item: Extract<Item, { group: 'alike' }>
  choice: Choice
  onChoose: (choice: Choice) => void
  onClose: () => void
}) {
  const t = useMessages('imports')
  const ui = useMessages('ui')
  const { alike, incoming } = item.entry
  const options = [
    ...alike.map(({ record, reasons }) => ({
      value: record,
      label: t('alikeSame', { name: nameOf(record) }),
      hint: [capital(reasonsInWords(reasons, t)), t('alikeSameHint')].join('. '),
    })),
    { value: NEW, label: t('alikeNew') },
    { value: OUT, label: t('alikeOut') },
  ]
  return (
    <Sheet
      title={t('alikeTitle')}
      open
      onClose={onClose}
      actions={
        <Button look="soft" wide onClick={onClose}>
          {ui('done')}
        </Button>
      }
    >
      <div class="import-alike">
        <Facts title={t('comes')} name={item.name} fields={incoming.fields} />
        {alike.map(({ record }) => (
          <Facts
            key={record}
            title={t('here')}
            name={nameOf(record)}
            fields={workspace().record(record)?.fields ?? {}}
          />
        ))}
      </div>
      <ChoiceField
        label={t('alikeTitle')}
        labelHidden
        options={options}
        value={choice === 'out' ? OUT : choice === 'in' ? NEW : choice.into}
        onChange={(value) => onChoose(value === NEW ? 'in' : value === OUT ? 'out' : { into: value })}
      />
    </Sheet>
  )
}

/** What one can tell two organisations apart by. */
function Facts({ title, name, fields }: { title: string; name: string; fields: Readonly<Record<string, Json>> }) {
  const locale = useLocale()
  const facts = [
    orgnrOf(fields),
    elementsOf(fields, 'icnpo')
      .map((code) => termLabel('icnpo', code, locale))
      .join(', '),
    stringOf(fields, 'address') ?? stringOf(fields, 'area'),
    stringOf(fields, 'web'),
    stringOf(fields, 'email'),
    phoneText(stringOf(fields, 'phone') ?? ''),
  ]
  return (
    <Card>
      <div class="import-facts">
        <small>{title}</small>
        <b>{name}</b>
        {facts.filter(Boolean).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </div>
    </Card>
  )
}
