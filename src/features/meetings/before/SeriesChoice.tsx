import { write } from '#db/write.ts'
import { findSeries, listSeries } from '#features/meetings/series/series.ts'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Choice } from '#ui/Choice.tsx'
import { RowChoice } from '#ui/RowChoice.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'

const NONE = ''

/** Which fixed meeting place a meeting belongs to, if any. */
export function SeriesChoice({ live }: { live: LiveRecord }) {
  const t = useMessages('meetings')
  const today = useToday()
  const all = useRecords(() => listSeries(today), [today])
  const chosen = stringOf(live.fields, 'series')
  const series = useRecords(() => (chosen === null ? null : findSeries(chosen)), [chosen])
  const name = series && !series.fields['deletedAt'] ? (stringOf(series.fields, 'name') ?? t('untitledSeries')) : ''
  return (
    <RowChoice label={t('series')} value={name}>
      {all.length === 0 ? (
        <p>{t('noSeries')}</p>
      ) : (
        <Choice
          label={t('series')}
          labelHidden
          options={[
            { value: NONE, label: t('notInSeries') },
            ...all.map((one) => ({ value: one.id, label: one.name ?? t('untitledSeries') })),
          ]}
          value={chosen ?? NONE}
          onChange={(value) =>
            write({ kind: 'meeting', record: live.record, set: { series: value === NONE ? null : value } })
          }
        />
      )}
    </RowChoice>
  )
}
