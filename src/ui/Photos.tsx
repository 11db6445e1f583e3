import ImageIcon from '@navikt/aksel-icons/svg/Image.svg?raw'
import { useState } from 'preact/hooks'
import { attachmentsOf } from '#db/attachments.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Attachment } from '#model/attachment.ts'
import { Icon } from './Icon.tsx'
import { drawThumbnail } from './photo.ts'
import { PhotoSheet } from './PhotoSheet.tsx'
import { useFile, useFileWaits } from './use-file.ts'
import { useRecords } from './use-records.ts'
import { useSession } from './use-session.ts'
import './Photos.css'

/** The photos of a record, small ones in a grid; nothing when there are none. Its screen fetches the words `photos`. */
export function Photos({ record, readOnly = false }: { record: string; readOnly?: boolean }) {
  const t = useMessages('photos')
  const photos = useRecords(() => attachmentsOf(record).filter(isPicture), [record])
  const [open, setOpen] = useState<string | null>(null)
  const shown = photos.find(({ id }) => id === open)
  if (photos.length === 0) return null
  return (
    <>
      <ul class="photos" aria-label={t('photos')}>
        {photos.map((photo) => (
          <li key={photo.id}>
            <Thumbnail photo={photo} onOpen={() => setOpen(photo.id)} />
          </li>
        ))}
      </ul>
      {shown && <PhotoSheet key={shown.id} photo={shown} readOnly={readOnly} onClose={() => setOpen(null)} />}
    </>
  )
}

function isPicture({ type }: Attachment): boolean {
  return type === null || type.startsWith('image/')
}

function Thumbnail({ photo, onOpen }: { photo: Attachment; onOpen: () => void }) {
  const t = useMessages('photos')
  const { state } = useFile(photo.sha256, drawThumbnail)
  const alt = photo.caption ?? t('untitled')
  return (
    <button type="button" class="photo" onClick={onOpen}>
      <span class="photo-frame">
        {state.kind === 'here' ? (
          <img src={state.url} alt={alt} decoding="async" />
        ) : (
          <span class="photo-missing" data-busy={state.kind === 'fetching' || undefined}>
            <Icon svg={ImageIcon} />
            <span class="ds-sr-only">{alt}</span>
            <span>{state.kind === 'fetching' ? t('fetching') : t('notHere')}</span>
          </span>
        )}
        <Waiting sha256={photo.sha256} />
      </span>
      {photo.caption !== null && (
        <span class="photo-caption" dir="auto" aria-hidden="true">
          {photo.caption}
        </span>
      )}
    </button>
  )
}

/** That it is only here so far, or how far it has come. */
function Waiting({ sha256 }: { sha256: string | null }) {
  const t = useMessages('photos')
  const { waits, share } = useFileWaits(sha256)
  const isJoined = useSession(({ sync }) => sync.joined)
  const isCutOff = useSession(({ sync: { trouble } }) => trouble === 'offline' || trouble === 'unreachable')
  if (!waits || !isJoined) return null
  return (
    <span class="photo-waits">
      {share === null ? t(isCutOff ? 'waits' : 'notShared') : t('sending', { percent: Math.round(share * 100) })}
      {share !== null && <progress value={share} max={1} aria-hidden="true" />}
    </span>
  )
}
