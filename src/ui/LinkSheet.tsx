import type { ComponentChildren } from 'preact'
import { useMessages } from '#i18n/messages.ts'
import { Button } from './Button.tsx'
import { LinkToSend } from './LinkToSend.tsx'
import { Sheet } from './Sheet.tsx'
import { TextField } from './TextField.tsx'

interface LinkSheetProps {
  title: string
  onClose: () => void
  /** Whom it is for. */
  name: { label: string; hint: string; value: string; onInput: (typed: string) => void; error: string | null }
  make: { label: string; isBusy: boolean; onMake: () => unknown }
  /** Why it did not become anything, as a sentence. */
  failure: string | null
  /** Once made: what the sheet is called then, and the link. */
  made: { title: string; link: string; text: string; qrLabel: string; shareText: string } | null
  /** What else is to be said about it. */
  children: ComponentChildren
}

/** Whom a link is for and what it opens; then the link itself, to be sent at once. */
export function LinkSheet({ title, onClose, name, make, failure, made, children }: LinkSheetProps) {
  const t = useMessages('access')
  if (made)
    return (
      <Sheet
        title={made.title}
        open
        onClose={onClose}
        actions={
          <Button wide onClick={onClose}>
            {t('done')}
          </Button>
        }
      >
        <LinkToSend {...made} />
      </Sheet>
    )
  return (
    <Sheet
      title={title}
      open
      onClose={onClose}
      actions={
        <Button look="primary" wide busy={make.isBusy} onClick={make.onMake}>
          {make.label}
        </Button>
      }
    >
      <TextField {...name} maxLength={120} />
      {children}
      <div role="status">{failure}</div>
    </Sheet>
  )
}
