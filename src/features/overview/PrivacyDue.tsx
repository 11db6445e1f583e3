import { lazy } from 'preact-iso'
import { fetchWords } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { Section } from '#ui/Card.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'

/** A gentle reminder, when something about persons has been kept as long as it should. What counts it comes after the first screen. */
export const PrivacyDue = lazy(async () => {
  const [{ countDue }] = await Promise.all([import('#db/retention.ts'), fetchWords('privacy')])
  return () => <Due countDue={countDue} />
})

function Due({ countDue }: { countDue: (today: string) => number }) {
  const t = useMessages('privacy')
  const today = useToday()
  const count = useRecords(() => countDue(today), [today])
  if (count === 0) return null
  return (
    <Section title={t('home')}>
      <Rows label={t('home')}>
        <Row title={t('homeDue', { count })} sub={t('homeText')} href="/innstillinger/personvern" chevron />
      </Rows>
    </Section>
  )
}
