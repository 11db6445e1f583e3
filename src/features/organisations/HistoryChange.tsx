import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Kind } from '#model/records.ts'
import type { HistoryEntry, LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { choiceLabel, inSentence } from './choices.ts'
import { setOf, useFieldWords } from './field-words.ts'
import { isCurrent } from './history.ts'
import { choose } from '#db/write.ts'

/** One thing that was written: «Telefon: 38 00 00 00», «Språk: la til ukrainsk»; when it no longer holds, it can again. */
export function HistoryChange({ entry, live }: { entry: HistoryEntry; live: LiveRecord }) {
  const t = useMessages('organisations')
  const words = useFieldWords()
  const locale = useLocale()
  const canEdit = useCanEdit('organisation')
  const { field, value } = entry
  const set = setOf(field)
  if (field === 'deletedAt') return <li>{t(value === null ? 'historyRestored' : 'historyRemoved')}</li>
  const what = set === field ? '' : inSentence(choiceLabel(set, field.slice(set.length + 1), locale), locale)
  const said =
    set === field ? words.value(field, value) || t('emptied') : t(value === true ? 'added' : 'tookOut', { what })
  const takeBack = () => choose(live.kind as Kind, live.record, field, value) // only kinds we know are shown
  return (
    <li>
      <div>
        <span>{words.label(field)}</span>
        <p dir="auto">{said}</p>
      </div>
      {canEdit && !isCurrent(entry, live) && (
        <Button
          look="quiet"
          label={t('takeBackValue', { field: words.inSentence(field), value: said })}
          onClick={takeBack}
        >
          {t('takeBack')}
        </Button>
      )}
    </li>
  )
}
