import { useEffect, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { useDeviceWords } from '#ui/device-words.ts'
import { useSession } from '#ui/use-session.ts'
import { useTyping } from '#ui/use-typing.ts'
import { syncLine } from './sync-line.ts'
import { useOnline } from './use-online.ts'
import './SyncLine.css'

/** A line that changes this often is read aloud once, when it has come to rest, ms. */
const REST_MS = 1_200

/** The truth about sharing, always at the top; pressing it shows what waits and why. */
export function SyncLine({ onOpen }: { onOpen: () => void }) {
  const t = useMessages('sync')
  const status = useSession((session) => session.sync)
  const words = useDeviceWords()
  const app = useMessages('app')
  const isStarting = useSession((session) => session.phase === 'starting')
  const now = syncLine(status, words, { isOnline: useOnline(), ...useTyping() })
  const { kind, text } = isStarting ? { kind: 'fetching', text: app('opening') } : now // nothing is known yet
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (kind === 'typing') return // one knows
    const timer = setTimeout(() => setSaid(text), REST_MS)
    return () => clearTimeout(timer)
  }, [kind, text])
  return (
    <div class="sync-line">
      <button type="button" onClick={onOpen} aria-haspopup="dialog" title={t('showDetails')}>
        <span class="sync-dot" data-kind={kind} data-busy={status.running || undefined} />
        <span>{text}</span>
      </button>
      <div class="ds-sr-only" role="status">
        {said}
      </div>
    </div>
  )
}
