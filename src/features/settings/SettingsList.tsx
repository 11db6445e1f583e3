import BuildingIcon from '@navikt/aksel-icons/svg/Buildings2.svg?raw'
import DatabaseIcon from '@navikt/aksel-icons/svg/Database.svg?raw'
import InformationIcon from '@navikt/aksel-icons/svg/InformationSquare.svg?raw'
import LanguageIcon from '@navikt/aksel-icons/svg/Language.svg?raw'
import LeaveIcon from '@navikt/aksel-icons/svg/Leave.svg?raw'
import MobileIcon from '@navikt/aksel-icons/svg/Mobile.svg?raw'
import PaletteIcon from '@navikt/aksel-icons/svg/Sun.svg?raw'
import PrivacyIcon from '@navikt/aksel-icons/svg/ShieldLock.svg?raw'
import PersonGroupIcon from '@navikt/aksel-icons/svg/PersonGroup.svg?raw'
import { LANGUAGES, useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { Icon } from '#ui/Icon.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { appearance } from '#ui/appearance.ts'
import { useDeviceWords } from '#ui/device-words.ts'
import { useInstallWay } from '#ui/install.ts'
import { useRecords } from '#ui/use-records.ts'
import { ownMunicipality } from './municipality.ts'
import type { SettingsSection } from './SettingsPage.tsx'
import './SettingsList.css'

/** What can be set, each with how it stands now. */
export function SettingsList({ open }: { open: SettingsSection | null }) {
  const t = useMessages('settings')
  const words = useDeviceWords()
  const locale = useLocale()
  const municipality = useRecords(ownMunicipality)
  const install = useInstallWay()
  const row = (section: SettingsSection, icon: string, title: string, sub: string) => (
    <Row
      start={<Icon svg={icon} />}
      title={title}
      sub={sub}
      href={`/innstillinger/${section}`}
      current={open === section || (section === 'personvern' && (open === 'innsyn' || open === 'protokoll'))}
      chevron
    />
  )
  return (
    <Page>
      <PageHeader title={t('title')} />
      <div class="settings-list">
        <Rows>
          {row('kommune', BuildingIcon, t('municipality'), municipality?.name || t('municipalityNone'))}
          {row('medlemmer', PersonGroupIcon, t('members'), t('membersText'))}
          {row('personvern', PrivacyIcon, t('privacy'), t('privacyRow'))}
        </Rows>
        <Rows>
          {row('sprak', LanguageIcon, t('language'), LANGUAGES[locale])}
          {row('utseende', PaletteIcon, t('appearance'), t(appearance(), words))}
          {row(
            'hjem-skjerm',
            MobileIcon,
            t('homeScreen'),
            t(install === 'installed' ? 'homeScreenDone' : 'homeScreenText'),
          )}
          {row('lagring', DatabaseIcon, t('storage'), t('storageText'))}
        </Rows>
        <Rows>
          {row('om', InformationIcon, t('about'), t('aboutText', { version: __APP_VERSION__ }))}
          {row('forlat', LeaveIcon, t('leave'), t('leaveText', words))}
        </Rows>
      </div>
    </Page>
  )
}
