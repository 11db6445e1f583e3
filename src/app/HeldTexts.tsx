import { useRef } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { useCopy } from '#ui/use-copy.ts'
import type { HeldText } from './held-texts.ts'
import './HeldTexts.css'

/** Longer ones may be more than is shown at once, UTF-16 units: then the keyboard can scroll them. */
const SHORT = 200

/** What somebody wrote and that stays here: to read, to mark, and to copy with one press. */
export function HeldTexts({ texts }: { texts: readonly HeldText[] }) {
  const t = useMessages('sharing')
  const box = useRef<HTMLDListElement>(null)
  const { isCopied, copy } = useCopy(texts.map(({ text }) => text).join('\n\n'), () => {
    if (box.current) getSelection()?.selectAllChildren(box.current)
  })
  if (texts.length === 0) return null
  return (
    <div class="held-texts">
      <dl ref={box}>
        {texts.map(({ field, text }, at) => (
          <div key={at}>
            <dt>{field}</dt>
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
            <dd dir="auto" tabIndex={text.length > SHORT ? 0 : undefined}>
              {text}
            </dd>
          </div>
        ))}
      </dl>
      <Button look="quiet" onClick={copy}>
        {t(isCopied ? 'copied' : 'copyText')}
      </Button>
      <div class="ds-sr-only" role="status">
        {isCopied && t('copied')}
      </div>
    </div>
  )
}
