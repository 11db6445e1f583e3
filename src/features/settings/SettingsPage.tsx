import { ErrorBoundary, lazy, useRoute } from 'preact-iso'
import { fetchWords } from '#i18n/locale.ts'
import { TwoPane } from '#ui/TwoPane.tsx'
import { AboutSettings } from './AboutSettings.tsx'
import { AppearanceSettings } from './AppearanceSettings.tsx'
import { InstallSettings } from './InstallSettings.tsx'
import { LanguageSettings } from './LanguageSettings.tsx'
import { LeaveSettings } from './LeaveSettings.tsx'
import { MemberSettings } from './MemberSettings.tsx'
import { MunicipalitySettings } from './MunicipalitySettings.tsx'
import { SettingsList } from './SettingsList.tsx'
import { StorageSettings } from './StorageSettings.tsx'

/** Seldom looked at, and with many words of its own. */
const withWords = async <Part,>(part: Promise<Part>) =>
  (await Promise.all([part, fetchWords('privacy', 'processing', 'sharing', 'fields')]))[0]
const PrivacySettings = lazy(
  async () => (await withWords(import('#features/settings/privacy/PrivacySettings.tsx'))).PrivacySettings,
)
const AccessSettings = lazy(
  async () => (await withWords(import('#features/settings/privacy/AccessSettings.tsx'))).AccessSettings,
)
const ProtocolSettings = lazy(
  async () => (await withWords(import('#features/settings/privacy/ProtocolSettings.tsx'))).ProtocolSettings,
)

/** By the last part of the address. */
const SECTIONS = {
  kommune: MunicipalitySettings,
  medlemmer: MemberSettings,
  sprak: LanguageSettings,
  utseende: AppearanceSettings,
  'hjem-skjerm': InstallSettings,
  lagring: StorageSettings,
  personvern: PrivacySettings,
  innsyn: AccessSettings,
  protokoll: ProtocolSettings,
  om: AboutSettings,
  forlat: LeaveSettings,
} as const
export type SettingsSection = keyof typeof SECTIONS

/** `/innstillinger` and what is under it; on a wide screen the first is open beside the list. */
export function SettingsPage() {
  const { params } = useRoute()
  const section = isSection(params['section']) ? params['section'] : null
  const Open = section ? SECTIONS[section] : null
  return (
    <TwoPane
      list={<SettingsList open={section} />}
      detail={
        Open ? (
          <ErrorBoundary key={section}>
            <Open />
          </ErrorBoundary>
        ) : null
      }
      nothingOpen={<MunicipalitySettings />}
    />
  )
}

function isSection(name: string | undefined): name is SettingsSection {
  return name !== undefined && Object.hasOwn(SECTIONS, name)
}
