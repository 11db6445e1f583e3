import CameraIcon from '@navikt/aksel-icons/svg/Camera.svg?raw'
import ExclamationmarkIcon from '@navikt/aksel-icons/svg/ExclamationmarkTriangle.svg?raw'
import ImageIcon from '@navikt/aksel-icons/svg/Image.svg?raw'
import { useRef, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Banner } from './Banner.tsx'
import { Button } from './Button.tsx'
import { addPhotos, letPhotosGo, tryPhotosAgain, usePhotosInHand } from './photos-in-hand.ts'
import { saveFile } from './save-file.ts'
import './PhotoButton.css'

export interface PhotoButtonProps {
  /** The record the photos are of. */
  record: string
  look?: 'soft' | 'line'
  /** A photo was saved, by its attachment's id. */
  onAdded?: (id: string) => void
}

/** Takes photos of something, or picks some: each is made smaller, and is on disk before one is told so. Its screen fetches the words `photos`. */
export function PhotoButton({ record, look = 'line', onAdded }: PhotoButtonProps) {
  const t = useMessages('photos')
  const failures = useMessages('failures')
  const [added, setAdded] = useState(0)
  const { busy, unsaved } = usePhotosInHand(record)
  const add = (files: readonly File[]) =>
    addPhotos(record, files, (id) => {
      setAdded((count) => count + 1)
      onAdded?.(id)
    })
  const keep = () => {
    for (const { file } of unsaved) saveFile(file, file.name)
    setKept(true)
  }
  const [isKept, setKept] = useState(false)

  const readable = unsaved.filter(({ why }) => why !== 'unreadable')
  const [first] = unsaved
  return (
    <div class="photo-button">
      <div class="photo-button-ways">
        <span class="photo-button-camera">
          <Pick label={t('take')} icon={CameraIcon} look={look} isCamera busy={busy > 0} onPicked={add} />
        </span>
        <Pick label={t('pick')} icon={ImageIcon} look={look} busy={busy > 0} onPicked={add} />
      </div>
      <p role="status" class={busy > 0 ? 'photo-button-said' : 'ds-sr-only'}>
        {busy > 0 ? t('preparing', { count: busy }) : added > 0 ? t('added', { count: added }) : ''}
      </p>
      {first && (
        <Banner
          tone="warm"
          icon={ExclamationmarkIcon}
          action={
            <>
              {readable.length > 0 && (
                <Button look="quiet" onClick={tryPhotosAgain}>
                  {t('again')}
                </Button>
              )}
              <Button look="quiet" onClick={keep}>
                {t('keep', { count: unsaved.length })}
              </Button>
              {(isKept || readable.length === 0) && (
                <Button look="quiet" onClick={letPhotosGo}>
                  {t('letGo', { count: unsaved.length })}
                </Button>
              )}
            </>
          }
        >
          <p>{t('notSaved', { count: unsaved.length })}</p>
          <p>{first.why === 'unreadable' ? t('unreadable') : failures(first.why)}</p>
        </Banner>
      )}
    </div>
  )
}

interface PickProps {
  label: string
  icon: string
  look: 'soft' | 'line'
  busy: boolean
  /** Straight to the camera, where there is one. */
  isCamera?: boolean
  onPicked: (files: readonly File[]) => void
}

function Pick({ label, icon, look, busy, isCamera = false, onPicked }: PickProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button look={look} icon={icon} busy={busy} wide onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*"
        aria-label={label}
        {...(isCamera ? { capture: 'environment' as const } : { multiple: true })}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = '' // the same photo can be picked again
          if (files.length > 0) onPicked(files)
        }}
      />
    </>
  )
}
