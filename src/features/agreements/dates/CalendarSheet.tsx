import { useState } from 'preact/hooks'
import { FileButtons } from '#ui/FileButtons.tsx'
import { reminderFile, sequenceOf } from '#ui/reminder-file.ts'
import { Row, Rows } from '#ui/Rows.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import type { Work } from '#features/agreements/work.ts'
import { titleOn, useWorkWords } from '#features/agreements/work-words.ts'
import type { Dated } from './date-tasks.ts'

/** Puts the dates into the phone's own calendar, which reminds also when the app is closed. */
export function CalendarSheet({ work, dated, onClose }: { work: Work; dated: readonly Dated[]; onClose: () => void }) {
  const { t, locale, norwegian, day } = useWorkWords()
  const [said, setSaid] = useState<'notShared' | 'notMade' | null>(null)
  const { live } = work
  const title = titleOn(work.document) || t('agreement')
  const make = async () => {
    const reminders = dated.map(({ date, content }) => ({
      id: `${live.record}.${date.key}`,
      due: date.on,
      summary: `${content.name[locale]}: ${title}`,
      description: norwegian(content.todo),
      url: `${location.origin}/avtaler/${live.record}?del=datoer`,
      sequence: sequenceOf(live),
      aheadDays: content.remindDays,
    }))
    const text = await reminderFile(reminders, title, Date.now())
    return new File([text], `${t('calendarFile')}.ics`, { type: 'text/calendar' })
  }
  return (
    <Sheet
      title={t('toCalendar')}
      open
      onClose={onClose}
      actions={
        <FileButtons make={make} shareLabel={t('calendarShare')} saveLabel={t('calendarSave')} onTrouble={setSaid} />
      }
    >
      <p>{t('calendarText')}</p>
      <Rows label={t('whatComes')}>
        {dated.map(({ date, content }) => (
          <Row
            key={date.key}
            title={content.name[locale]}
            sub={`${day(date.on)} · ${t('remindedBefore', { count: content.remindDays })}`}
          />
        ))}
      </Rows>
      <p role="status">{said && t(said)}</p>
    </Sheet>
  )
}
