import { useEffect } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import type { SaidNow } from './use-said.ts'

/** «Koret» er bekreftet. Angre. In the page and not over it: the next one is confirmed with the same button, at once. */
export function LastSaid({ said }: { said: SaidNow }) {
  const t = useMessages('ui')
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isText = event.target instanceof Element && event.target.closest('input, textarea')
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || isText) return
      event.preventDefault()
      void said.takeBack()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  return (
    <div class="call-said" role="status">
      {said.last && (
        <>
          <p dir="auto">{said.last.text}</p>
          <Button look="quiet" onClick={said.takeBack}>
            {t('undo')}
          </Button>
        </>
      )}
    </div>
  )
}
