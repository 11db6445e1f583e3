import XMarkIcon from '@navikt/aksel-icons/svg/XMark.svg?raw'
import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { IconButton } from './IconButton.tsx'
import './Sheet.css'

export interface SheetProps {
  title: string
  open: boolean
  /** Asked for by the cross, Escape, the phone's back gesture or a press outside. */
  onClose: () => void
  /** Buttons at the bottom, always in sight. */
  actions?: ComponentChildren
  /** What the cross is called, where the interface speaks another language than the app. */
  closeLabel?: string
  children: ComponentChildren
}

/** Something that needs the whole attention for a moment: from the bottom on a phone, in the middle on a laptop. Focus goes in, and back when it closes. */
export function Sheet({ open, ...rest }: SheetProps) {
  return open ? <OpenSheet {...rest} /> : null
}

function OpenSheet({ title, onClose, actions, closeLabel, children }: Omit<SheetProps, 'open'>) {
  const t = useMessages('ui')
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const closing = useRef(onClose)
  closing.current = onClose
  useLayoutEffect(() => {
    const shown = dialog.current
    if (!shown) return
    const onCancel = (event: Event) => {
      event.preventDefault()
      closing.current()
    }
    const onClick = (event: Event) => {
      if (event.target === shown) closing.current() // outside: what is inside lies on the paper
    }
    shown.addEventListener('cancel', onCancel)
    shown.addEventListener('click', onClick)
    if (!shown.open) shown.showModal()
    return () => {
      shown.removeEventListener('cancel', onCancel)
      shown.removeEventListener('click', onClick)
      shown.close() // gives the focus back; leaving the page alone does not
    }
  }, [])
  return (
    <dialog class="sheet" ref={dialog} aria-labelledby={titleId}>
      <div class="sheet-paper">
        <header>
          <h2 id={titleId} tabIndex={-1} autofocus>
            {title}
          </h2>
          <IconButton icon={XMarkIcon} label={closeLabel ?? t('close')} onClick={onClose} />
        </header>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
        <div class="sheet-body" tabIndex={0}>
          {children}
        </div>
        {actions && <footer>{actions}</footer>}
      </div>
    </dialog>
  )
}
