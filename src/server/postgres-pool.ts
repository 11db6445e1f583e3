import { PATIENCE, hostsOf, openConnection } from './postgres-connection.ts'
import type { Connection, Patience } from './postgres-connection.ts'
import { LostError, codeOf, isLost, unavailable } from './postgres-errors.ts'

export interface PoolOptions {
  /** `postgres://user:password@host:port/name`; several hosts with commas between, of which the one that takes writes is used. */
  url: string
  /** Connections at most. */
  most?: number
  patience?: Partial<Patience>
  /** Takes one line when the database is lost and one when it is back; never holds what people wrote. */
  log?: (line: string) => void
}

/** What is special with a connection of one's own. */
interface More {
  onNotify?: (payload: string) => void
  onClose?: () => void
  /** It may be kept waiting, for a lock or for long work. */
  isPatient?: boolean
}

/** A few connections that those who need one take turns with. */
export interface Pool {
  /** Lends a connection to the work. @throws {ProblemError} `unavailable` when the database is lost */
  use<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  /** A connection of one's own, outside the number. @throws {LostError} */
  open(more?: More): Promise<Connection>
  /** Waits for those that are lent out, a little. */
  close(): Promise<void>
}

const MOST = 10
/** Of those who wait for a connection; more are told to come back. */
const MAX_WAITING = 5_000
/** How long what is under way may go on at the end. */
const LAST_MS = 5_000

export function createPool({ url, most = MOST, patience: given = {}, log = () => {} }: PoolOptions): Pool {
  const patience = { ...PATIENCE, ...given }
  const hosts = hostsOf(url)
  const idle: Connection[] = []
  const lent = new Set<Promise<unknown>>()
  const waiting: (() => void)[] = []
  let [taken, isClosed, isAway, next] = [0, false, false, 0]

  async function connect({ isPatient = false, ...more }: More = {}): Promise<Connection> {
    const allowed = isPatient ? { ...patience, statementMs: 0, answerMs: Infinity } : patience
    let last: unknown = new LostError('NO_HOST')
    for (let tried = 0; tried < hosts.length; tried += 1) {
      const host = hosts[next % hosts.length] ?? url
      try {
        return await openConnection({ url: host, patience: allowed, ...more })
      } catch (error) {
        last = error
        next += 1
      }
    }
    throw last
  }

  /** Waits for room; not for ever. */
  function room(): Promise<void> {
    if (waiting.length >= MAX_WAITING) throw new LostError('TOO_MANY_WAITING')
    return new Promise((resolve, reject) => {
      const go = () => {
        clearTimeout(late)
        resolve()
      }
      const late = setTimeout(() => {
        waiting.splice(waiting.indexOf(go), 1)
        reject(new LostError('ALL_BUSY'))
      }, patience.connectMs)
      waiting.push(go)
    })
  }

  async function take(): Promise<Connection> {
    if (isClosed) throw new LostError('CLOSED')
    // One that was handed on to whoever waited is still counted as taken.
    if (taken >= most) await room()
    else taken += 1
    for (let found = idle.pop(); found; found = idle.pop()) if (!found.isDead()) return found
    try {
      return await connect()
    } catch (error) {
      giveRoom()
      throw error
    }
  }

  function giveRoom(): void {
    const first = waiting.shift()
    if (first) first()
    else taken -= 1
  }

  function say(is: 'away' | 'here', code: string): void {
    if ((is === 'away') === isAway) return
    isAway = is === 'away'
    log(isAway ? `database: lost, ${code}` : 'database: back')
  }

  async function use<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    let connection: Connection | null = null
    try {
      connection = await take()
      const result = await work(connection)
      say('here', '')
      return result
    } catch (error) {
      if (!isLost(error)) throw error
      // A statement that took too long says nothing of the connection; all else does.
      if (codeOf(error) === '57014') log('database: a statement took too long')
      else {
        connection?.kill()
        if (!isClosed) say('away', codeOf(error))
      }
      throw unavailable()
    } finally {
      if (connection) {
        if (isClosed) void connection.close()
        else if (!connection.isDead()) idle.push(connection)
        giveRoom()
      }
    }
  }

  return {
    use(work) {
      const used = use(work)
      const settled = used.catch(() => {})
      lent.add(settled)
      void settled.then(() => lent.delete(settled))
      return used
    },
    open: connect,
    async close() {
      await Promise.race([Promise.all(lent), new Promise((resolve) => setTimeout(resolve, LAST_MS).unref())])
      isClosed = true
      await Promise.all(idle.splice(0).map((connection) => connection.close()))
    },
  }
}
