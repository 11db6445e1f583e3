import CheckmarkIcon from '@navikt/aksel-icons/svg/Checkmark.svg?raw'
import FilesIcon from '@navikt/aksel-icons/svg/Files.svg?raw'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { useCopy } from '#ui/use-copy.ts'
import './CopyText.css'

export interface CopyTextProps {
  /** What the text is; read aloud. */
  label: string
  text: string
  /** «Kopier adressen» */
  copyLabel: string
  /** Other buttons beside it. */
  children?: ComponentChildren
}

/** A text to take elsewhere: to read, to mark, and to copy with one press. */
export function CopyText({ label, text, copyLabel, children }: CopyTextProps) {
  const t = useMessages('site')
  const field = useRef<HTMLTextAreaElement>(null)
  const { isCopied, copy } = useCopy(text, () => field.current?.select())
  return (
    <div class="copy-text">
      <textarea
        ref={field}
        class="input"
        readOnly
        rows={2}
        dir="ltr"
        aria-label={label}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Buttons>
        {children}
        <Button icon={isCopied ? CheckmarkIcon : FilesIcon} onClick={copy}>
          {isCopied ? t('copied') : copyLabel}
        </Button>
      </Buttons>
      <div class="ds-sr-only" role="status">
        {isCopied && t('copied')}
      </div>
    </div>
  )
}
