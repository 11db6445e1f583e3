import { LANGUAGES, chooseLocale, useLocale } from '#i18n/locale.ts'
import type { Locale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { Choice } from '#ui/Choice.tsx'
import { useDeviceWords } from '#ui/device-words.ts'
import { SettingsSection } from './SettingsSection.tsx'

/** The language of the interface, on this device. */
export function LanguageSettings() {
  const t = useMessages('settings')
  const locale = useLocale()
  const options = (Object.keys(LANGUAGES) as Locale[]).map((value) => ({ value, label: LANGUAGES[value], lang: value })) // keys of our own object
  return (
    <SettingsSection title={t('language')} intro={t('languageText', useDeviceWords())}>
      <Choice
        label={t('language')}
        labelHidden
        options={options}
        value={locale}
        onChange={(value) => chooseLocale(value as Locale)} // one of the options
      />
    </SettingsSection>
  )
}
