import { Note } from '#features/meetings/Note.tsx'
import { useCallback, useState } from 'preact/hooks'
import { MEETING_ANSWERS } from '#content/meeting-words.ts'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { Chip, ChipLine } from '#ui/Chips.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { useRecords } from '#ui/use-records.ts'
import { WindowedList } from '#ui/WindowedList.tsx'
import { longDay } from '#i18n/dates.ts'
import { answerOf, answersOf, attendanceOf, invitedOrganisations, neverPresent, noteAnswer } from './inviting.ts'
import './AnswersPage.css'

type Wanted = 'all' | 'waiting' | 'yes' | 'maybe' | 'no' | 'never'

/** What each of the invited has answered: one tap notes it, another takes it away. */
export function AnswersPage({ live }: { live: LiveRecord }) {
  const t = useMessages('meetings')
  const locale = useLocale()
  const [wanted, setWanted] = useState<Wanted>('all')
  const { record: meeting, fields } = live
  const { invited, answered, count } = useRecords(() => answersOf(meeting), [live])
  const all = useRecords(() => invitedOrganisations(fields), [live])
  const never = useRecords(() => new Set(neverPresent()), [live])
  const fits = ({ record }: LiveRecord) => {
    if (wanted === 'all') return true
    if (wanted === 'never') return never.has(record)
    return (answerOf(fields, record) ?? 'waiting') === wanted
  }
  const shown = all.filter(fits)
  const answerBy = stringOf(fields, 'answerBy')
  const seats = fields['seats']
  const row = useCallback(
    (organisation: LiveRecord, tabIndex: number | undefined) => {
      const id = organisation.record
      const name = stringOf(organisation.fields, 'name') ?? t('unnamed')
      const answer = answerOf(fields, id)
      const past = attendanceOf(id)
      return (
        <div class="row answer-row" role="group" aria-label={name} tabIndex={tabIndex}>
          <span class="row-words">
            <b dir="auto">{name}</b>
            {past && <small>{t('attendance', { present: past.present, count: past.invited })}</small>}
          </span>
          <span class="answer-choices">
            {MEETING_ANSWERS.map((one) => (
              <button
                key={one.id}
                type="button"
                data-answer={one.id}
                aria-pressed={answer === one.id}
                aria-label={`${name}: ${one[locale]}`}
                onClick={() => noteAnswer(meeting, id, answer === one.id ? null : one.id)}
              >
                {one[locale]}
              </button>
            ))}
          </span>
        </div>
      )
    },
    [fields, locale, meeting, t],
  )
  const chip = (value: Wanted, label: string, number: number) => (
    <Chip on={wanted === value} count={number} onClick={() => setWanted(wanted === value ? 'all' : value)}>
      {label}
    </Chip>
  )
  const label = (id: string) => MEETING_ANSWERS.find((one) => one.id === id)?.[locale] ?? id
  const neverHere = all.filter(({ record }) => never.has(record)).length
  return (
    <Page>
      <PageHeader
        title={t('answersTitle')}
        back={{ href: `/moter/${meeting}?del=for`, label: stringOf(fields, 'title') ?? t('untitled') }}
        sub={[
          t('answered', { answered, invited }),
          answerBy && t('answerByDay', { day: longDay(answerBy) }),
          typeof seats === 'number' && t('seatsTaken', { yes: count.yes, seats }),
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <ChipLine label={t('showOnly')}>
        {chip('waiting', t('waiting'), invited - answered)}
        {chip('yes', label('yes'), count.yes)}
        {chip('maybe', label('maybe'), count.maybe)}
        {chip('no', label('no'), count.no)}
        {neverHere > 0 && chip('never', t('never'), neverHere)}
      </ChipLine>
      {wanted === 'never' && <Note tone="warm">{t('rareHint')}</Note>}
      {shown.length > 0 ? (
        <WindowedList
          name={`answers ${meeting} ${wanted}`}
          label={t('invitedTitle')}
          items={shown}
          keyOf={idOf}
          row={row}
          rowHeight={112}
        />
      ) : (
        <Note>{t(all.length === 0 ? 'nobodyInvited' : 'nobodyFits')}</Note>
      )}
      {all.length === 0 && <Button href={`/moter/${meeting}?vis=inviter`}>{t('invite')}</Button>}
    </Page>
  )
}

function idOf({ record }: LiveRecord): string {
  return record
}
