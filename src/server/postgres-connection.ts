import postgres from 'postgres'
import type { SqlValue } from './driver.ts'
import { LostError } from './postgres-errors.ts'

/** How long things may take, in ms. */
export interface Patience {
  /** To get a connection, from the database or from those that are busy. */
  connectMs: number
  /** One statement, at the database. */
  statementMs: number
  /** A transaction in which nothing is asked. */
  idleMs: number
  /** After so long without an answer a connection is given up: the database may be frozen, or the network gone. */
  answerMs: number
}

/** What PostgreSQL is told that we are. */
export const APPLICATION = 'brobygger'

export const PATIENCE: Patience = { connectMs: 5_000, statementMs: 10_000, idleMs: 10_000, answerMs: 15_000 }

/**
 * One connection to one PostgreSQL. What is asked while an answer is awaited follows in order, at once or when the client
 * library has room. When the connection is lost, all that was asked and is not answered fails, and nothing of it is asked
 * on another: the library opens one anew only for what its common queue holds, which never holds anything, since the one
 * connection is reserved and has a queue of its own. So nothing meant for one transaction can end up outside it.
 */
export interface Connection {
  /** @throws {LostError} and errors of PostgreSQL */
  query<Row>(text: string, values: SqlValue[]): Promise<Row[]>
  /** The columns of each row as bytes. */
  bytes(text: string, values: SqlValue[]): Promise<(Buffer | null)[][]>
  /** Several statements without values, as one message. */
  script(text: string): Promise<void>
  /** Whether it can be used no more. */
  isDead(): boolean
  /** PostgreSQL has said, since `trust`, that a commit may not have reached the standby it should wait for. */
  isUnsure(): boolean
  /** Forgets what was said before, which is about something else: a warning as it connected, for one. */
  trust(): void
  kill(): void
  close(): Promise<void>
}

interface Options {
  url: string
  patience: Patience
  onNotify?: (payload: string) => void
  onClose?: () => void
}

/** Whole numbers as numbers: none here is near 2⁵³. */
const NUMBER = { parse: Number, serialize: String }

/** Waits until the connection stands and takes writes. @throws {LostError} */
export async function openConnection({ url, patience, onNotify, onClose }: Options): Promise<Connection> {
  let [isDead, isUnsure, outstanding, answeredAt] = [false, false, 0, Date.now()]
  let own: postgres.ReservedSql | null = null
  /** Those who wait for an answer. Not a promise that all of them race with: each race would be kept as long as it is not lost. */
  const asking = new Set<(error: LostError) => void>()
  const lose = (error: LostError) => {
    for (const reject of asking) reject(error)
    asking.clear()
  }
  const sql = postgres(url, {
    max: 1,
    fetch_types: false,
    max_lifetime: null,
    connect_timeout: Math.ceil(patience.connectMs / 1_000),
    types: { whole: { to: 20, from: [20], ...NUMBER }, sum: { to: 1700, from: [1700], ...NUMBER } },
    connection: {
      application_name: APPLICATION,
      // A commit is on the disk, and on the standby where the database is told to wait for one, before it is acknowledged.
      synchronous_commit: 'on',
      // All that is asked often is asked by a key or a place in a sequence. A plan made while a table was small, and kept,
      // would go on reading all of it; and what is read in a few ms is not to be compiled first.
      enable_seqscan: 'off',
      jit: 'off',
      statement_timeout: String(patience.statementMs), // a plain 0 would not be sent
      idle_in_transaction_session_timeout: String(patience.idleMs),
    },
    onnotice({ code, message }: { code?: string; message?: string }) {
      // «canceling wait for synchronous replication», «… to be terminated»: the commit stands here, and perhaps only here.
      if (code === '01000' || /synchronous replication/.test(message ?? '')) isUnsure = true
    },
    onclose() {
      isDead = true
      clearInterval(watch)
      lose(new LostError('CONNECTION_CLOSED')) // what waits in the library's queue is dropped, and would never be answered
      onClose?.()
    },
    ...(onNotify ? { onnotify: (_: string, payload: string) => onNotify(payload) } : {}),
  } as unknown as postgres.Options<Record<string, postgres.PostgresType>>) // `onnotify` and time-outs as text are missing in its types

  const watch = setInterval(() => {
    if (outstanding > 0 && Date.now() - answeredAt > patience.answerMs) kill()
  }, 250)
  watch.unref()

  function kill(): void {
    isDead = true
    clearInterval(watch)
    lose(new LostError('CONNECTION_CLOSED'))
    void sql.end({ timeout: 0 })
  }

  /** The answer, or that the connection was lost before it came. */
  function orLost<T>(answer: PromiseLike<T>): Promise<T> {
    if (isDead) {
      answer.then(undefined, () => {}) // nobody else listens
      return Promise.reject(new LostError('CONNECTION_CLOSED')) // lost before, which is not said again
    }
    return new Promise((resolve, reject) => {
      const settle =
        <Value>(how: (value: Value) => void) =>
        (value: Value) => {
          asking.delete(reject)
          how(value)
        }
      asking.add(reject)
      answer.then(settle(resolve), settle(reject))
    })
  }

  async function ask<Answer>(text: string, values: SqlValue[], isRaw = false): Promise<Answer> {
    if (isDead) throw new LostError('CONNECTION_CLOSED')
    if (outstanding === 0) answeredAt = Date.now()
    outstanding += 1
    try {
      const answer = (own ?? sql).unsafe(text, values, { prepare: values.length > 0 })
      return (await orLost(isRaw ? answer.raw() : answer)) as unknown as Answer // its rows have the columns that the text selects
    } finally {
      outstanding -= 1
      answeredAt = Date.now()
    }
  }

  const connection: Connection = {
    async query<Row>(text: string, values: SqlValue[]) {
      return [...(await ask<Row[]>(text, values))]
    },
    bytes: async (text, values) => [...(await ask<(Buffer | null)[][]>(text, values, true))],
    script: (text) => ask<void>(text, []),
    isDead: () => isDead,
    isUnsure: () => isUnsure,
    trust: () => void (isUnsure = false),
    kill,
    async close() {
      if (!isDead) own?.release() // the library waits for those who have not
      isDead = true
      clearInterval(watch)
      await sql.end({ timeout: 1 })
    },
  }
  const late = setTimeout(kill, patience.connectMs)
  try {
    const [state] = await connection.query<{ transaction_read_only: string }>('SHOW transaction_read_only', [])
    if (state?.transaction_read_only !== 'off') throw new LostError('READ_ONLY')
    // Not before: without an answer on it the library gives no connection away.
    own = await orLost(sql.reserve())
    return connection
  } catch (error) {
    kill()
    throw error
  } finally {
    clearTimeout(late)
  }
}

/** A connection string for each host it names: `postgres://user@one:5432,two:5432/name`. */
export function hostsOf(url: string): string[] {
  const [, before, hosts, after] = /^(postgres(?:ql)?:\/\/(?:[^@/]*@)?)([^/?]*)(.*)$/.exec(url) ?? []
  if (before === undefined || hosts === undefined || after === undefined) return [url]
  return hosts.split(',').map((host) => `${before}${host}${after}`)
}
