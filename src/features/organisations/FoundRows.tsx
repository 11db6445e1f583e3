import { useMessages } from '#i18n/messages.ts'
import type { LiveRecord } from '#model/wire.ts'
import { WindowedList } from '#ui/WindowedList.tsx'
import { NoneFound } from './NoneFound.tsx'
import { OrganisationRow, useRowWords } from './OrganisationRow.tsx'
import { useLongPress } from './use-long-press.ts'
import type { Query } from './use-query.ts'
import type { Selection } from './use-selection.ts'
import type { Shown } from './use-shown.ts'

/** The rows of those who are found; a finger that rests on one begins to choose many. */
export function FoundRows({
  query,
  shown,
  openId,
  selection,
}: {
  query: Query
  shown: Shown
  openId: string | null
  selection: Selection
}) {
  const t = useMessages('organisations')
  const words = useRowWords()
  const records = shown.records()
  const longPress = useLongPress((index) => {
    const record = records[index]
    if (record && !selection.isOn) selection.toggle(record)
  })
  const row = (record: LiveRecord, tabIndex: number | undefined) => (
    <OrganisationRow
      record={record}
      query={query}
      isOpen={record.record === openId}
      tabIndex={tabIndex}
      words={words}
      selection={selection.isOn ? selection : null}
    />
  )
  if (records.length === 0) return shown.isGettingReady ? null : <NoneFound query={query} />
  return (
    <>
      <div class="choosing-rows" {...longPress}>
        <WindowedList
          name={`organisations ${query.address()}`}
          label={t('title')}
          items={records}
          total={shown.isWhole ? records.length : shown.total}
          keyOf={(record) => record.record}
          row={row}
          reveal={openId}
        />
      </div>
      {shown.isWhole && shown.total > records.length && (
        <p class="organisation-search-note">{t('foundFirst', { shown: records.length, total: shown.total })}</p>
      )}
    </>
  )
}
