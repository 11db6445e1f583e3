import FileIcon from '@navikt/aksel-icons/svg/Paperclip.svg?raw'
import TrashIcon from '@navikt/aksel-icons/svg/Trash.svg?raw'
import { useRef, useState } from 'preact/hooks'
import { attach, attachmentsOf, removeAttachment, restoreAttachment } from '#db/attachments.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Attachment } from '#model/attachment.ts'
import { Failure } from '#model/failure.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { PhotoButton } from '#ui/PhotoButton.tsx'
import { Photos } from '#ui/Photos.tsx'
import { Rows } from '#ui/Rows.tsx'
import { useFile, useFileWaits } from '#ui/use-file.ts'
import { useRecords } from '#ui/use-records.ts'
import { useWorkWords } from '#features/agreements/work-words.ts'
import { fileTypeOf, MOST_BYTES } from './signed-file.ts'

/** The signed copy: a PDF or other document, or photos of the pages. Only those who do the work have them. */
export function SignedCopy({ record, canEdit }: { record: string; canEdit: boolean }) {
  const { t } = useWorkWords()
  const files = useRecords(() => attachmentsOf(record).filter(isDocument), [record])
  if (!canEdit) return null
  return (
    <Section title={t('signedCopy')}>
      {files.length > 0 && (
        <Rows label={t('signedCopy')}>
          {files.map((file) => (
            <FileRow key={file.id} file={file} />
          ))}
        </Rows>
      )}
      <Photos record={record} />
      <AddFile record={record} />
      <PhotoButton record={record} />
    </Section>
  )
}

function isDocument({ type }: Attachment): boolean {
  return type !== null && !type.startsWith('image/')
}

function FileRow({ file }: { file: Attachment }) {
  const { t } = useWorkWords()
  const { state, again } = useFile(file.sha256)
  const { waits } = useFileWaits(file.sha256)
  const name = file.name ?? t('unnamedFile')
  const takeAway = async () => {
    await removeAttachment(file.id)
    notify(t('fileRemoved', { name }), () => restoreAttachment(file.id))
  }
  const sub =
    state.kind === 'here'
      ? t(waits ? 'fileWaits' : 'fileHere')
      : t(state.kind === 'fetching' ? 'fileFetching' : state.kind === 'absent' ? 'fileAbsent' : 'fileFailedToCome')
  return (
    <div role="listitem" class="signed-file">
      {state.kind === 'here' ? (
        <Button look="quiet" icon={FileIcon} href={state.url} download={name} label={t('openFile', { name })}>
          {name}
        </Button>
      ) : (
        <Button look="quiet" icon={FileIcon} onClick={again}>
          {name}
        </Button>
      )}
      <small>{sub}</small>
      <IconButton icon={TrashIcon} label={t('removeFile', { name })} onClick={takeAway} />
    </div>
  )
}

type Said =
  | { key: 'fileAdded' | 'fileTooLarge' | 'fileStrange' | 'fileUnreadable'; name: string }
  | { why: Failure['code'] }

function AddFile({ record }: { record: string }) {
  const { t } = useWorkWords()
  const failures = useMessages('failures')
  const input = useRef<HTMLInputElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const add = async (file: File) => {
    setBusy(true)
    setSaid(await put(record, file))
    setBusy(false)
  }
  return (
    <div>
      <Button icon={FileIcon} busy={isBusy} wide onClick={() => input.current?.click()}>
        {t('addFile')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".pdf,.docx,.odt,application/pdf"
        aria-label={t('addFile')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) void add(file)
          event.currentTarget.value = '' // the same file can be picked again
        }}
      />
      <p role="status">{said && ('why' in said ? failures(said.why) : t(said.key, { name: said.name }))}</p>
    </div>
  )
}

async function put(record: string, file: File): Promise<Said> {
  const { name } = file
  try {
    if (file.size > MOST_BYTES) return { key: 'fileTooLarge', name }
    const bytes = await file.arrayBuffer()
    const type = fileTypeOf(new Uint8Array(bytes), name)
    if (type === null) return { key: 'fileStrange', name }
    await attach(record, { bytes, type, name, takenAt: file.lastModified })
    return { key: 'fileAdded', name }
  } catch (cause) {
    return cause instanceof Failure ? { why: cause.code } : { key: 'fileUnreadable', name }
  }
}
