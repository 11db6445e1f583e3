import CloudIcon from '@navikt/aksel-icons/svg/CloudSlash.svg?raw'
import LockIcon from '@navikt/aksel-icons/svg/PadlockLocked.svg?raw'
import { useEffect, useState } from 'preact/hooks'
import { dayOf } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { sealedAsFile, sealedHere } from '#sync/seal.ts'
import type { Sealed } from '#sync/seal.ts'
import { wasShutOut } from '#sync/shut-out.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { saveFile } from '#ui/save-file.ts'

/** That this device lost its access, and what became of what was not shared. */
export function ShutOut() {
  const t = useMessages('access')
  const [out] = useState(wasShutOut)
  const [sealed, setSealed] = useState<readonly Sealed[]>([])
  useEffect(() => {
    void sealedHere().then(setSealed)
  }, [])
  if (!out && sealed.length === 0) return null
  const count = sealed.reduce((sum, one) => sum + one.count, 0)
  const save = () => {
    for (const one of sealed) saveFile(sealedAsFile(one), `${t('sealedFile')}-${dayOf(one.at)}.json`)
  }
  return (
    <>
      {out && (
        <Banner tone="warm" icon={CloudIcon}>
          {t(out === 'left' ? 'shutOutLeft' : 'shutOut')}
        </Banner>
      )}
      {sealed.length > 0 && (
        <Banner
          tone="warm"
          icon={LockIcon}
          action={
            <Button look="quiet" onClick={save}>
              {t('sealedSave')}
            </Button>
          }
        >
          {t('sealed', { count })} {t('sealedHow')}
        </Banner>
      )}
    </>
  )
}
