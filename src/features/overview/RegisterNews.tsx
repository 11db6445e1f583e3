import { useEffect, useState } from 'preact/hooks'
import { lazy } from 'preact-iso'
import { moment } from '#i18n/dates.ts'
import { fetchWords } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { Failure } from '#model/failure.ts'
import { registerState } from '#sync/register.ts'
import { seenFetch } from '#sync/register-seen.ts'
import { Row, Rows } from '#ui/Rows.tsx'
import { useSession } from '#ui/use-session.ts'

/** The endpoint is asked when all else has come to rest, and not again for an hour. */
const ASK_AFTER_MS = 2_000
const ASK_AGAIN_MS = 3_600_000

/** Where the register is fetched each week: what came, and nobody has looked at here yet. */
export const RegisterNews = lazy(async () => {
  await fetchWords('imports')
  return News
})

/** When the endpoint last finished, as it said; ms since 1970. */
let finishedAt = 0
let askedAt = 0

function News() {
  const t = useMessages('imports')
  const isShared = useSession(({ sync }) => sync.joined && sync.sharedAt !== null)
  const [finished, setFinished] = useState(finishedAt)
  useEffect(() => {
    if (!isShared || Date.now() - askedAt < ASK_AGAIN_MS) return
    const timer = setTimeout(() => void askWhen().then(setFinished), ASK_AFTER_MS)
    return () => clearTimeout(timer)
  }, [isShared])
  if (!isShared || finished <= seenFetch()) return null
  return (
    <Rows>
      <Row title={t('homeFetched', { when: moment(finished) })} sub={t('look')} href="/organisasjoner/hent" chevron />
    </Rows>
  )
}

async function askWhen(): Promise<number> {
  try {
    const { state, finishedAt: at } = await registerState()
    askedAt = Date.now()
    if (state === 'done') finishedAt = at ?? 0
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause // without an answer there is nothing to tell
  }
  return finishedAt
}
