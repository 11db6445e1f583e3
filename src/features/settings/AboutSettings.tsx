import { useMessages } from '#i18n/messages.ts'
import { Section } from '#ui/Card.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { SettingsSection } from './SettingsSection.tsx'

/** What this is, whose it is, and what it does with what one writes. */
export function AboutSettings() {
  const t = useMessages('settings')
  return (
    <SettingsSection title={t('about')}>
      <Rows>
        <Row title={t('version')} sub={__APP_VERSION__} />
        <Row title={t('licence')} sub={t('licenceText')} />
      </Rows>
      <Section title={t('privacy')}>
        <p>{t('privacyText')}</p>
        <p>{t('privacyContacts')}</p>
      </Section>
      <Section title={t('sources')}>
        <p>{t('sourceMap')}</p>
        <p>{t('sourceRegister')}</p>
        <p>{t('sourceCafe')}</p>
      </Section>
      <Section title={t('keyboard')}>
        <p>{t('keyboardTab')}</p>
        <p>{t('keyboardList')}</p>
        <p>{t('keyboardUndo')}</p>
      </Section>
    </SettingsSection>
  )
}
