import { useEffect, useState } from 'preact/hooks'
import { isWaiting, useEnquiries } from '#features/visit/enquiries.ts'
import { refresh, useVisit } from '#features/visit/here.ts'
import type { Visit } from '#features/visit/here.ts'
import { useLanguage } from '#features/visit/language.ts'
import type { VisitLanguage } from '#features/visit/language.ts'
import { joined, sayMoment } from '#features/visit/words.ts'
import './SyncLine.css'

/** A line that changes this often is read aloud once, when it has come to rest, ms. */
const REST_MS = 1_200

/** How fresh what one sees is, always at the top, in words; pressing it looks for what is new. */
export function FreshLine() {
  const language = useLanguage()
  const { t } = language
  const checkedAt = useVisit((visit) => visit.checkedAt)
  const isChecking = useVisit((visit) => visit.isChecking)
  const trouble = useVisit((visit) => visit.trouble)
  const isKept = useVisit((visit) => visit.isKept)
  const isAppKept = useKeptOffline()
  const waiting = useEnquiries(({ all }) => (all ?? []).filter(isWaiting).length)
  const text = joined([
    waiting > 0 && t('messagesWaiting', { count: waiting }),
    sayFresh({ checkedAt, isChecking, trouble }, language),
    isKept && isAppKept && trouble === null && t('worksOffline'),
  ])
  // That all is well, looked for every now and then, is not worth an interruption.
  const worthSaying = waiting > 0 || trouble !== null ? text : ''
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(worthSaying), REST_MS)
    return () => clearTimeout(timer)
  }, [worthSaying])
  return (
    <div class="sync-line">
      <button type="button" onClick={() => void refresh()}>
        <span
          class="sync-dot"
          data-kind={waiting > 0 ? 'waiting' : trouble === null ? 'shared' : 'alone'}
          data-busy={isChecking || undefined}
        />
        <span>{text}</span>
      </button>
      <div class="ds-sr-only" role="status">
        {said}
      </div>
    </div>
  )
}

function sayFresh(
  { checkedAt, isChecking, trouble }: Pick<Visit, 'checkedAt' | 'isChecking' | 'trouble'>,
  language: VisitLanguage,
): string {
  const { t } = language
  if (checkedAt === null) return isChecking || trouble === null ? t('checking') : t('firstTitle')
  const when = sayMoment(checkedAt, language)
  if (trouble === null) return t('updated', { when })
  if (trouble === 'offline' || trouble === 'unreadable' || trouble === 'gone') return t(trouble, { when })
  return t('unreachable', { when })
}

/** Whether the app itself opens without a network. */
function useKeptOffline(): boolean {
  const [isKept, setKept] = useState(isControlled)
  useEffect(() => {
    const look = () => setKept(isControlled())
    const { serviceWorker } = navigator
    serviceWorker?.addEventListener('controllerchange', look)
    return () => serviceWorker?.removeEventListener('controllerchange', look)
  }, [])
  return isKept
}

function isControlled(): boolean {
  return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null
}
