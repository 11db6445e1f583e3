import { useEffect, useState } from 'preact/hooks'
import { longMoment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { Failure } from '#model/failure.ts'
import type { FailureCode } from '#model/failure.ts'
import type { HistoryEntry, LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { useSession } from '#ui/use-session.ts'
import { editsOf } from './history.ts'
import { HistoryChange } from './HistoryChange.tsx'
import { organisationHistory } from './organisations.ts'
import './HistorySheet.css'

/** Who changed what, and when; anything can be taken back. Lives at the endpoint, so it needs a network. */
export function HistorySheet({ live, onClose }: { live: LiveRecord; onClose: () => void }) {
  const t = useMessages('organisations')
  const failures = useMessages('failures')
  const { joined, waiting, sharedAt } = useSession((session) => session.sync)
  const [attempt, setAttempt] = useState(0)
  const [answer, setAnswer] = useState<HistoryEntry[] | FailureCode | null>(null)
  useEffect(() => {
    if (!joined) return
    let isOver = false
    setAnswer((before) => (Array.isArray(before) ? before : null)) // what is shown stays until there is more
    organisationHistory(live.record)
      .catch((cause: unknown): FailureCode => (cause instanceof Failure ? cause.code : 'unreachable'))
      .then(
        (found) =>
          isOver || setAnswer((before) => (typeof found === 'string' && Array.isArray(before) ? before : found)),
      )
      .catch(() => undefined) // both ways end above
    return () => {
      isOver = true
    }
  }, [live.record, attempt, joined, sharedAt])
  return (
    <Sheet title={t('history')} open onClose={onClose}>
      {!joined ? (
        <p>{t('historyAlone')}</p>
      ) : answer === null ? (
        <p role="status">{t('historyLoading')}</p>
      ) : typeof answer === 'string' ? (
        <>
          <p role="alert">{failures(answer)}</p>
          <Button onClick={() => setAttempt(attempt + 1)}>{t('tryAgain')}</Button>
        </>
      ) : (
        <>
          {waiting > 0 && <p class="history-waiting">{t('historyWaiting', { count: waiting })}</p>}
          <Edits entries={answer} live={live} />
        </>
      )}
    </Sheet>
  )
}

function Edits({ entries, live }: { entries: readonly HistoryEntry[]; live: LiveRecord }) {
  const t = useMessages('organisations')
  const edits = editsOf(entries)
  if (edits.length === 0) return <p>{t('historyEmpty')}</p>
  return (
    <ol class="history">
      {edits.map(({ id, by, at, changes }) => (
        <li key={id}>
          <h3>{by || t('someone')}</h3>
          <small>{longMoment(at)}</small>
          <ul>
            {changes.map((entry) => (
              <HistoryChange key={entry.field} entry={entry} live={live} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
