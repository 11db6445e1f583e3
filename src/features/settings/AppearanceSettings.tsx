import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Choice } from '#ui/Choice.tsx'
import { appearance, chooseAppearance } from '#ui/appearance.ts'
import type { Appearance } from '#ui/appearance.ts'
import { useDeviceWords } from '#ui/device-words.ts'
import { SettingsSection } from './SettingsSection.tsx'

const APPEARANCES: readonly Appearance[] = ['auto', 'light', 'dark']

/** Light or dark, on this device. */
export function AppearanceSettings() {
  const t = useMessages('settings')
  const words = useDeviceWords()
  const [chosen, setChosen] = useState(appearance)
  return (
    <SettingsSection title={t('appearance')} intro={t('appearanceText', words)}>
      <Choice
        label={t('appearance')}
        labelHidden
        options={APPEARANCES.map((value) => ({ value, label: t(value, words) }))}
        value={chosen}
        onChange={(value) => {
          const next = value as Appearance // one of the options
          chooseAppearance(next)
          setChosen(next)
        }}
      />
    </SettingsSection>
  )
}
