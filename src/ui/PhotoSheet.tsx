import TrashIcon from '@navikt/aksel-icons/svg/Trash.svg?raw'
import { removeAttachment, restoreAttachment } from '#db/attachments.ts'
import { workspace } from '#db/here.ts'
import { moment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Attachment } from '#model/attachment.ts'
import { valueText } from '#model/typed.ts'
import { notify } from '#session.ts'
import { Button } from './Button.tsx'
import { FieldVersions } from './FieldVersions.tsx'
import { Sheet } from './Sheet.tsx'
import { TextField } from './TextField.tsx'
import { useDoubtWords } from './use-doubt-words.ts'
import { useDraft } from './use-draft.ts'
import { useFile } from './use-file.ts'
import type { FileState } from './use-file.ts'
import { useRecords } from './use-records.ts'
import './PhotoSheet.css'

/** One photo as large as the screen allows, with its caption. */
export function PhotoSheet({
  photo,
  readOnly,
  onClose,
}: {
  photo: Attachment
  readOnly: boolean
  onClose: () => void
}) {
  const t = useMessages('photos')
  const { state, again } = useFile(photo.sha256)
  const takeAway = async () => {
    onClose()
    await removeAttachment(photo.id)
    notify(t('removed'), () => restoreAttachment(photo.id))
  }
  return (
    <Sheet
      title={t('photo')}
      open
      onClose={onClose}
      actions={
        readOnly ? null : (
          <Button look="line" icon={TrashIcon} wide onClick={takeAway}>
            {t('remove')}
          </Button>
        )
      }
    >
      <figure class="photo-large">
        {state.kind === 'here' ? (
          <img
            src={state.url}
            alt={photo.caption ?? t('untitled')}
            {...(photo.width && photo.height ? { width: photo.width, height: photo.height } : {})}
          />
        ) : (
          <NotHere state={state} onAgain={again} />
        )}
        {(readOnly || photo.takenAt !== null) && (
          <figcaption>
            {readOnly && photo.caption !== null && <span dir="auto">{photo.caption}</span>}
            {photo.takenAt !== null && <span class="photo-taken">{t('taken', { when: moment(photo.takenAt) })}</span>}
          </figcaption>
        )}
      </figure>
      {!readOnly && <Caption id={photo.id} />}
    </Sheet>
  )
}

function Caption({ id }: { id: string }) {
  const t = useMessages('photos')
  const doubtWords = useDoubtWords()
  const draft = useDraft({ kind: 'attachment', record: id, field: 'caption' })
  const live = useRecords(() => workspace().record(id), [id])
  return (
    <>
      <TextField
        label={t('caption')}
        hint={t('captionHelp')}
        draft={draft}
        error={draft.isFocused ? null : doubtWords('caption', draft)}
        saved={draft.saved}
        maxLength={300}
      />
      {live && <FieldVersions live={live} field="caption" say={valueText} canChoose />}
    </>
  )
}

/** Why there is nothing to see, and what one can do about it. */
function NotHere({ state, onAgain }: { state: Exclude<FileState, { kind: 'here' }>; onAgain: () => void }) {
  const t = useMessages('photos')
  const failures = useMessages('failures')
  return (
    <div class="photo-nothing" role="status">
      {state.kind === 'fetching' && <p>{t('fetchingLong')}</p>}
      {state.kind === 'absent' && <p>{t('absent')}</p>}
      {state.kind === 'failed' && (
        <p>{state.why === 'offline' || state.why === 'unreachable' ? t('noNetwork') : failures(state.why)}</p>
      )}
      {state.kind !== 'fetching' && <Button onClick={onAgain}>{t('again')}</Button>}
    </div>
  )
}
