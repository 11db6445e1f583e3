import { useMessages } from '#i18n/messages.ts'
import { Section } from '#ui/Card.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useRecords } from '#ui/use-records.ts'
import { countShown } from './shown.ts'

/** How much of the workbook everyone can see, and where one changes that. */
export function ShownSection({ today }: { today: string }) {
  const t = useMessages('site')
  const { organisations, activities, hidden, needs, agreements } = useRecords(() => countShown(today), [today])
  return (
    <Section title={t('shows')}>
      <Rows label={t('shows')}>
        <Row
          title={t('publicOrganisations', { count: organisations })}
          href={organisations > 0 ? '/organisasjoner?offentlig=ja' : '/organisasjoner'}
          chevron
        />
        <Row title={t('publicActivities', { count: activities })} href="/aktiviteter" chevron />
        {hidden > 0 && (
          <Row title={t('hiddenActivities', { count: hidden })} sub={t('hiddenHow')} href="/aktiviteter/ring" chevron />
        )}
        <Row title={t('publicNeeds', { count: needs })} href="/nettside/behov" chevron />
        <Row title={t('publicAgreements', { count: agreements })} href="/avtaler" chevron />
      </Rows>
      <p class="site-note">{t('publicHow')}</p>
    </Section>
  )
}
