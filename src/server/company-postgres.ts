import { randomUUID } from 'node:crypto'
import type { Company, Word } from './company.ts'
import type { Connection } from './postgres-connection.ts'
import { codeOf } from './postgres-errors.ts'
import type { Pool } from './postgres-pool.ts'

const CHANNEL = 'brobygger'
/** Commits within this are told as one. */
const COALESCE_MS = 50
/** The heads are looked at this often: a word may be lost, a head is the truth. */
const POLL_MS = 5_000
const AGAIN_MS = 1_000
/** PostgreSQL takes 8 000 bytes; ids are ASCII. */
const MAX_DEVICES = 50

interface Options {
  pool: Pool
  log: (line: string) => void
  /** One of the others may have erased or revoked something in this space. */
  hearErasure: (space: string) => Promise<void>
}

/** The endpoints on one PostgreSQL: words by NOTIFY, turns by advisory locks, each on a connection of its own. */
export function createPostgresCompany({ pool, log, hearErasure }: Options) {
  const me = randomUUID().slice(0, 8)
  const hearers: ((word: Word) => void)[] = []
  const pending = new Map<string, number>()
  const known = new Map<string, { head: number; erasures: number }>()
  /** The last head that a word told, here or from another: to look need not tell it once more. */
  const told = new Map<string, number>()
  let listening: Connection | null = null
  let isClosed = false
  let polling: Promise<void> = Promise.resolve()
  let poll: NodeJS.Timeout | undefined
  let connecting: NodeJS.Timeout | undefined

  function hear(word: Word): void {
    for (const each of hearers) each(word)
  }

  function read(payload: string): void {
    const [from, what, ...rest] = payload.split(' ')
    if (from === me) return
    const [space, head] = rest
    if (what === 'head' && space !== undefined && head !== undefined) {
      told.set(space, Number(head))
      hear({ space, head: Number(head) })
    }
    if (what === 'revoked') hear({ revoked: rest })
  }

  function say(payload: string): void {
    const connection = listening
    if (!connection) return
    void connection
      .query('SELECT pg_notify($1, $2)::text', [CHANNEL, `${me} ${payload}`])
      .catch(() => connection.kill())
  }

  function tellHeads(): void {
    for (const [space, head] of pending) say(`head ${space} ${head}`)
    pending.clear()
  }

  async function connect(): Promise<void> {
    if (isClosed) return
    try {
      const connection = await pool.open({ onNotify: read, onClose: again })
      await connection.query(`LISTEN ${CHANNEL}`, [])
      if (isClosed) await connection.close()
      else listening = connection
    } catch (error) {
      if (!isClosed) log(`nudges: ${codeOf(error) || 'error'}`)
      again()
    }
  }

  function again(): void {
    listening = null
    clearTimeout(connecting)
    connecting = setTimeout(() => void connect(), AGAIN_MS)
    connecting.unref()
  }

  async function look(): Promise<void> {
    const rows = await pool.use((connection) =>
      connection.query<{ space: string; head: number; erasures: number }>(
        'SELECT space, head, erasures FROM spaces WHERE head > $1',
        [-1],
      ),
    )
    for (const { space, head, erasures } of rows) {
      const before = known.get(space)
      known.set(space, { head, erasures: before?.erasures ?? 0 })
      if (before && before.head !== head && told.get(space) !== head) hear({ space, head })
      if ((before?.erasures ?? 0) === erasures) continue
      await hearErasure(space)
      known.set(space, { head, erasures }) // not before it is written down
    }
  }

  async function withLock<T>(name: string, lock: string, work: () => Promise<T>): Promise<T | null> {
    const connection = await pool.open({ isPatient: true })
    try {
      const [row] = await connection.query<{ got: string }>(
        `SELECT coalesce(${lock}(hashtextextended($1, 0))::text, '') AS got`,
        [`brobygger ${name}`],
      )
      return row?.got === 'false' ? null : await work()
    } finally {
      await connection.close()
    }
  }

  const company: Company = {
    tell(word) {
      if ('revoked' in word) {
        for (let at = 0; at < word.revoked.length; at += MAX_DEVICES)
          say(`revoked ${word.revoked.slice(at, at + MAX_DEVICES).join(' ')}`)
        return
      }
      told.set(word.space, word.head)
      if (pending.size === 0) setTimeout(tellHeads, COALESCE_MS).unref()
      pending.set(word.space, Math.max(word.head, pending.get(word.space) ?? 0))
    },
    listen: (each) => void hearers.push(each),
    async inTurn(name, work) {
      const done = await withLock(name, 'pg_advisory_lock', async () => ({ value: await work() }))
      if (!done) throw new Error('a lock that waits was not given')
      return done.value
    },
    async ifFree(name, work) {
      const done = await withLock(name, 'pg_try_advisory_lock', async () => {
        await work()
        return true
      })
      return done === true
    },
  }

  return {
    ...company,
    start() {
      void connect()
      polling = look().catch(() => {})
      poll = setInterval(() => {
        polling = polling.then(look).catch(() => {}) // a lost database is logged by the pool
      }, POLL_MS)
      poll.unref()
    },
    async close() {
      isClosed = true
      clearInterval(poll)
      await polling
      await listening?.close()
    },
  }
}
