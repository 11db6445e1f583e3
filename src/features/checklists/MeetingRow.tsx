import { choose } from '#db/write.ts'
import { useState } from 'preact/hooks'
import { fold } from '#model/fold.ts'
import type { Json } from '#model/fields.ts'
import { stringOf } from '#model/reading.ts'
import { valueText } from '#model/typed.ts'
import type { LiveRecord } from '#model/wire.ts'
import { versionsOf } from '#model/merge.ts'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { RowChoice } from '#ui/RowChoice.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { RowText } from '#ui/RowText.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useChecklistWords } from './checklist-words.ts'
import { findLiving, listMeetings } from './checklists.ts'

/** More than one looks through; the search finds the rest. */
const MOST = 50

/** The meeting that shows it, chosen among those of the app. */
export function MeetingRow({
  live,
  meeting,
  canEdit,
}: {
  live: LiveRecord
  meeting: LiveRecord | null
  canEdit: boolean
}) {
  const words = useChecklistWords()
  const { t } = words
  const said = (one: LiveRecord) => {
    const on = stringOf(one.fields, 'on')
    return [stringOf(one.fields, 'title') ?? t('untitledMeeting'), on && words.day(on)].filter(Boolean).join(' · ')
  }
  const value = meeting ? said(meeting) : stringOf(live.fields, 'meeting') === null ? '' : t('meetingGone')
  const say = (id: Json | undefined) => {
    const one = findLiving(valueText(id) || null)
    return one ? said(one) : t('meetingGone')
  }
  const versions = versionsOf(live, 'meeting').length > 1 && (
    <FieldVersions live={live} field="meeting" say={say} canChoose={canEdit} />
  )
  if (!canEdit) return <RowText label={t('meeting')}>{versions || value}</RowText>
  return (
    <RowChoice label={value === '' ? t('pickMeeting') : t('meeting')} value={value} below={versions}>
      <MeetingChoices chosen={meeting?.record ?? null} evidence={live.record} say={said} />
    </RowChoice>
  )
}

function MeetingChoices({
  chosen,
  evidence,
  say,
}: {
  chosen: string | null
  evidence: string
  say: (meeting: LiveRecord) => string
}) {
  const { t } = useChecklistWords()
  const [text, setText] = useState('')
  const all = useRecords(listMeetings)
  if (all.length === 0) return <p>{t('noMeetings')}</p>
  const found = all.filter((one) => fold(say(one)).includes(fold(text))).slice(0, MOST)
  return (
    <>
      {all.length > 8 && <SearchField label={t('findMeeting')} value={text} onInput={setText} found={null} />}
      <Rows label={t('meeting')}>
        {found.map((one) => (
          <Row
            key={one.record}
            title={say(one)}
            current={one.record === chosen}
            onClick={() => choose('evidence', evidence, 'meeting', one.record === chosen ? null : one.record)}
          />
        ))}
      </Rows>
    </>
  )
}
