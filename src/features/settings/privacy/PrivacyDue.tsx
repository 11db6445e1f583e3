import { useEffect, useState } from 'preact/hooks'
import { idleMoment } from '#db/idle.ts'
import { countDue } from '#db/retention.ts'
import { useMessages } from '#i18n/messages.ts'
import { Section } from '#ui/Card.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'

/** A gentle reminder at Hjem, when something about persons has been kept as long as it should; counted when all is calm. Uses the words `privacy`. */
export function PrivacyDue() {
  const t = useMessages('privacy')
  const today = useToday()
  const [isCalm, setCalm] = useState(false)
  useEffect(() => void idleMoment().then(() => setCalm(true)), [])
  const count = useRecords(() => (isCalm ? countDue(today) : 0), [today, isCalm])
  if (count === 0) return null
  return (
    <Section title={t('home')}>
      <Rows label={t('home')}>
        <Row title={t('homeDue', { count })} sub={t('homeText')} href="/innstillinger/personvern" chevron />
      </Rows>
    </Section>
  )
}
