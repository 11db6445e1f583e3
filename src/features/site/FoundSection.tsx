import { useMessages } from '#i18n/messages.ts'
import { capital } from '#i18n/dates.ts'
import { Section } from '#ui/Card.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useRecords } from '#ui/use-records.ts'
import { foundByMonth } from './shown.ts'

/** Whether people found what they looked for, month by month. */
export function FoundSection() {
  const t = useMessages('site')
  const dates = useMessages('dates')
  const found = useRecords(foundByMonth)
  const names = dates('months').split(' ')
  return (
    <Section title={t('found')}>
      <p>{found.length === 0 ? t('foundNone') : t('foundText')}</p>
      {found.length > 0 && (
        <Rows label={t('found')}>
          {found.map(({ month, yes, no }) => {
            const [year = '', number = ''] = month.split('-')
            const name = t('foundMonth', { month: names[Number(number) - 1] ?? '', year })
            return (
              <Row
                key={month}
                title={capital(name)}
                sub={`${t('foundYes', { count: yes })} · ${t('foundNo', { count: no })}`}
              />
            )
          })}
        </Rows>
      )}
    </Section>
  )
}
