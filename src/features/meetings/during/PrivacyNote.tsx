import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'

/** About whoever holds this device, so outside the database. */
const KEPT_AS = 'brobygger.no-cases-said'

/** Says quietly, until one has said «Greit» on this device, that notes are not about individuals. */
export function PrivacyNote() {
  const t = useMessages('meetingRoom')
  const [isSaid, setSaid] = useState(wasSaid)
  if (isSaid) return null
  return (
    <div class="privacy-note">
      <p>{t('noCases')}</p>
      <Button
        look="quiet"
        onClick={() => {
          remember()
          setSaid(true)
        }}
      >
        {t('understood')}
      </Button>
    </div>
  )
}

function wasSaid(): boolean {
  try {
    return localStorage.getItem(KEPT_AS) !== null
  } catch {
    return false // a browser without storage hears it each time
  }
}

function remember(): void {
  try {
    localStorage.setItem(KEPT_AS, 'yes')
  } catch {
    // it lasts as long as the page
  }
}
