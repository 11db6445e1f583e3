import { countDue } from '#db/retention.ts'
import { useMessages } from '#i18n/messages.ts'
import { Section } from '#ui/Card.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useToday } from '#ui/use-today.ts'
import { useWhenCalm } from './use-when-calm.ts'

/** A gentle reminder at Hjem, when something about persons has been kept as long as it should; counted when all is calm. Uses the words `privacy`. */
export function PrivacyDue() {
  const t = useMessages('privacy')
  const today = useToday()
  const count = useWhenCalm(() => countDue(today), [today])
  if (!count) return null
  return (
    <Section title={t('home')}>
      <Rows label={t('home')}>
        <Row title={t('homeDue', { count })} sub={t('homeText')} href="/innstillinger/personvern" chevron />
      </Rows>
    </Section>
  )
}
