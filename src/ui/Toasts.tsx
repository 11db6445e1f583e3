import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Button } from './Button.tsx'
import './Toasts.css'

export interface Toast {
  id: number
  text: ComponentChildren
  /** Takes back what the text tells. */
  undo?: (() => unknown) | undefined
}

/** How long one may regret. */
const SHOWN_MS = 8_000

/** What was told less long ago than this is not read yet: it comes along to the screen it led to. */
const JUST_TOLD_MS = 2_000

/**
 * What has just happened, said once, with «Angre». Goes away after 8 seconds, which stand still while one points
 * at it, has focus in it or looks at another page. Ctrl+Z outside a text field takes back the latest.
 * On another screen only what one may regret still stands; and none stands over the field one types in.
 */
export function Toasts({ toasts, onDone }: { toasts: readonly Toast[]; onDone: (id: number) => void }) {
  const t = useMessages('ui')
  const latest = toasts.findLast((toast) => toast.undo)
  const { url } = useLocation()
  const place = useRef<HTMLDivElement>(null)
  const told = useRef(new Map<number, number>())
  const shown = useRef(toasts)
  shown.current = toasts
  useEffect(() => {
    const times = told.current
    for (const { id } of toasts) if (!times.has(id)) times.set(id, Date.now())
  }, [toasts])
  useEffect(() => {
    for (const { id, undo } of shown.current)
      if (!undo && Date.now() - (told.current.get(id) ?? Infinity) > JUST_TOLD_MS) onDone(id)
  }, [url])
  useEffect(() => {
    if (toasts.length === 0) return
    const look = () => keepClear(place.current)
    look()
    addEventListener('focusin', look)
    return () => removeEventListener('focusin', look)
  }, [toasts])
  useEffect(() => {
    if (!latest) return
    const onKey = (event: KeyboardEvent) => {
      const isText = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]')
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || isText) return
      event.preventDefault()
      latest.undo?.()
      onDone(latest.id)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [latest, onDone])
  return (
    <div class="toasts" ref={place} role="status" aria-label={t('messages')}>
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} onDone={onDone} />
      ))}
    </div>
  )
}

/** Stands at the top while what is typed in stands where it would be. */
function keepClear(place: HTMLElement | null): void {
  if (!place) return
  place.removeAttribute('data-above')
  const field = document.activeElement?.closest('input, textarea')
  if (!field || place.contains(field)) return
  const [one, other] = [place.getBoundingClientRect(), field.getBoundingClientRect()]
  if (one.top < other.bottom && other.top < one.bottom) place.setAttribute('data-above', '')
}

function ToastCard({ toast, onDone }: { toast: Toast; onDone: (id: number) => void }) {
  const t = useMessages('ui')
  const [held, setHeld] = useState(false)
  const leftMs = useRef(SHOWN_MS)
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (held) return
    let since = Date.now()
    const timer = setInterval(() => {
      const now = Date.now()
      if (document.visibilityState !== 'hidden') leftMs.current -= now - since
      since = now
      if (leftMs.current <= 0) onDone(toast.id)
    }, 200)
    return () => clearInterval(timer)
  }, [held, toast.id, onDone])
  return (
    <div
      class="toast"
      ref={card}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(card.current?.contains(document.activeElement) ?? false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      {toast.undo && (
        <Button
          look="quiet"
          onClick={() => {
            onDone(toast.id)
            return toast.undo?.()
          }}
        >
          {t('undo')}
        </Button>
      )}
    </div>
  )
}
