import CameraIcon from '@navikt/aksel-icons/svg/Camera.svg?raw'
import ExclamationmarkIcon from '@navikt/aksel-icons/svg/ExclamationmarkTriangle.svg?raw'
import ImageIcon from '@navikt/aksel-icons/svg/Image.svg?raw'
import { useRef, useState } from 'preact/hooks'
import { attach } from '#db/attachments.ts'
import { useMessages } from '#i18n/messages.ts'
import { Failure } from '#model/failure.ts'
import type { FailureCode } from '#model/failure.ts'
import { Banner } from './Banner.tsx'
import { Button } from './Button.tsx'
import { preparePhoto } from './photo.ts'
import { saveFile } from './save-file.ts'
import './PhotoButton.css'

export interface PhotoButtonProps {
  /** The record the photos are of. */
  record: string
  look?: 'soft' | 'line'
  /** A photo was saved, by its attachment's id. */
  onAdded?: (id: string) => void
}

/** A photo that could not be saved, and why; it is still in hand. */
interface Unsaved {
  file: File
  why: 'unreadable' | FailureCode
}

/** Takes photos of something, or picks some: each is made smaller, and is on disk before one is told so. Its screen fetches the words `photos`. */
export function PhotoButton({ record, look = 'line', onAdded }: PhotoButtonProps) {
  const t = useMessages('photos')
  const failures = useMessages('failures')
  const [busy, setBusy] = useState(0)
  const [added, setAdded] = useState(0)
  const [unsaved, setUnsaved] = useState<readonly Unsaved[]>([])

  const add = async (files: readonly File[]) => {
    setBusy((count) => count + files.length)
    setUnsaved([])
    for (const file of files) {
      const why = await tryToAdd(record, file, onAdded)
      if (why !== null) setUnsaved((others) => [...others, { file, why }])
      else setAdded((count) => count + 1)
      setBusy((count) => count - 1)
    }
  }

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
                <Button look="quiet" onClick={() => add(readable.map(({ file }) => file))}>
                  {t('again')}
                </Button>
              )}
              <Button look="quiet" onClick={() => unsaved.forEach(({ file }) => saveFile(file, file.name))}>
                {t('keep', { count: unsaved.length })}
              </Button>
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

/** Why it could not be saved, or `null` when it was. */
async function tryToAdd(
  record: string,
  file: File,
  onAdded: PhotoButtonProps['onAdded'],
): Promise<Unsaved['why'] | null> {
  const photo = await preparePhoto(file).catch(() => null) // some phones give up on very large ones
  if (!photo) return 'unreadable'
  try {
    const id = await attach(record, photo) // whether or not anyone wants to know
    onAdded?.(id)
    return null
  } catch (cause) {
    if (cause instanceof Failure) return cause.code
    throw cause
  }
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
