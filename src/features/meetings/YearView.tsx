import PrinterIcon from '@navikt/aksel-icons/svg/PrinterSmall.svg?raw'
import { capital, longDay } from '#i18n/dates.ts'
import { messages, useMessages } from '#i18n/messages.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { listYear } from './planning.ts'
import { timesWords } from './when.ts'
import './YearView.css'

const dates = messages('dates')

/** Twelve months, and what is planned in each; to print and hang on a wall. @param year as the address says it; this year when absent */
export function YearView({ year: asked }: { year: string | undefined }) {
  const t = useMessages('meetings')
  const today = useToday()
  const year = asked !== undefined && /^\d{4}$/.test(asked) ? Number(asked) : Number(today.slice(0, 4))
  const months = useRecords(() => listYear(year), [year])
  const names = dates('months').split(' ')
  return (
    <Page>
      <PageHeader
        title={t('yearTitle', { year: String(year) })}
        back={{ href: '/moter', label: t('title') }}
        sub={t('yearCount', { count: months.flat().length })}
      />
      <div class="year-tools">
        <Buttons>
          <Button href={`/moter?vis=ar&ar=${year - 1}`}>{year - 1}</Button>
          <Button href={`/moter?vis=ar&ar=${year + 1}`}>{year + 1}</Button>
          <Button icon={PrinterIcon} onClick={() => print()}>
            {t('print')}
          </Button>
        </Buttons>
      </div>
      <div class="year-view">
        {months.map((meetings, at) => (
          <section key={at} data-now={today.startsWith(`${year}-${String(at + 1).padStart(2, '0')}`) || undefined}>
            <h2>{capital(names[at] ?? '')}</h2>
            {meetings.length === 0 ? (
              <p>{t('nothingPlanned')}</p>
            ) : (
              <ul>
                {meetings.map((meeting) => (
                  <li key={meeting.id} data-cancelled={meeting.isCancelled || undefined}>
                    <a href={`/moter/${meeting.id}`}>
                      <b>{meeting.title ?? t('untitled')}</b>
                      <small>
                        {[
                          capital(longDay(meeting.on ?? '')),
                          timesWords(meeting),
                          meeting.isCancelled && t('cancelled'),
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </small>
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </Page>
  )
}
