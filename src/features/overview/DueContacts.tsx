import { lazy } from 'preact-iso'
import { fetchWords } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { Section } from '#ui/Card.tsx'
import { Row, Rows } from '#ui/Rows.tsx'

/** A gentle reminder: contact persons that have been kept as long as agreed. */
export const DueContacts = lazy(async () => {
  await fetchWords('upkeep')
  return Due
})

function Due({ count }: { count: number }) {
  const t = useMessages('upkeep')
  return (
    <Section title={t('home')}>
      <Rows label={t('home')}>
        <Row title={t('homeDue', { count })} sub={t('homeDueText')} href="/organisasjoner/frister" chevron />
      </Rows>
    </Section>
  )
}
