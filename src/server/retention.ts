import { dayNumber, dayText } from '#model/calendar-days.ts'
import { newUuid } from '#model/fields.ts'
import { osloTime } from '#model/oslo-time.ts'
import { versionsOf } from '#model/merge.ts'
import type { LiveRecord, WireRecord } from '#model/wire.ts'
import type { Push } from './push.ts'
import type { RecordRow, Store } from './store.ts'
import { bitOf } from './view.ts'
import { PUBLIC_AUTHOR } from './words.ts'

const ENQUIRY_IDS = 'enq_'
const READ = 500
/** So many are erased in one commit. */
const ERASED = 200
/** Whoever wrote in an enquiry so lately is still at work with it. */
const AT_WORK_MS = 30 * 86_400_000
const VERSIONS = 20
/** A clock that is more days from the last sweep is not believed at once, ahead or behind: what is erased cannot be fetched back. */
const MAX_JUMP = 40
/** But it is when it has run on for so many days: then it was the endpoint that stood still, or the clock was wrong before. */
const BELIEVED_AFTER = 7
/** Notes of a space: the day of the last sweep, and that on which the clock was first doubted. */
const SWEPT = 'swept'
const DOUBTED = 'doubted'

interface Options {
  store: Store
  push: Push
  now: () => number
  log: (line: string) => void
}

/**
 * The day from which what comes now is kept: today, or that of the last sweep where the clock is behind it. What came while the clock
 * was years behind would else be erased a few days after it is right again.
 */
export async function dayToCountFrom(store: Store, space: string, now: number): Promise<string> {
  const { day } = osloTime(now)
  return dayText(Math.max(dayNumber(day), (await store.note(space, SWEPT)) ?? 0))
}

/** Erases every enquiry whose time is up. */
export function createRetention({ store, push, now, log }: Options): () => Promise<void> {
  const today = () => osloTime(now()).day

  /** All enquiries of a space, a few at a time. */
  async function* enquiries(space: string): AsyncGenerator<RecordRow> {
    // Most spaces have none: one row says so, which is then of another kind.
    for (let [after, limit] = [ENQUIRY_IDS, 1]; ; limit = READ) {
      const rows = await store.recordsFrom(space, after, bitOf('coordinator'), limit)
      const own = rows.filter(({ id }) => id.startsWith(ENQUIRY_IDS))
      yield* own.filter(({ kind }) => kind === 'enquiry')
      after = own.at(-1)?.id ?? after
      if (own.length < limit) return
    }
  }

  /** Whether the day the clock says is one to erase by; `swept` is the day of the last sweep. */
  async function isBelieved(space: string, swept: number | undefined): Promise<boolean> {
    const day = dayNumber(today())
    const last = swept ?? (await newest(space)) ?? day
    const jump = day - last
    if (Math.abs(jump) <= MAX_JUMP) return true
    const doubted = await store.note(space, DOUBTED)
    const stood = doubted === null ? -1 : day - doubted
    if (stood >= BELIEVED_AFTER && stood <= MAX_JUMP) return true
    if (stood < 0 || stood > MAX_JUMP) await store.writeNote(space, DOUBTED, day)
    const where = jump > 0 ? 'ahead of' : 'behind'
    log(`enquiries: the clock is ${Math.abs(jump)} days ${where} the last sweep; nothing is erased yet`)
    return false
  }

  /** The day the newest enquiry came; what a space knows of time before its first sweep. */
  async function newest(space: string): Promise<number | null> {
    let latest: number | null = null
    for await (const { body } of enquiries(space)) {
      const at = (JSON.parse(body) as Partial<LiveRecord>).fields?.['receivedAt'] // written by apply.ts
      if (typeof at === 'number') latest = Math.max(latest ?? 0, at)
    }
    return latest === null ? null : dayNumber(osloTime(latest).day)
  }

  async function isDue(space: string, id: string): Promise<boolean> {
    const row = await store.record(space, id)
    if (!row || !isTimeUp(row.body, today())) return false
    const versions = await store.history(space, id, VERSIONS)
    return versions.every(({ at }) => at < now() - AT_WORK_MS)
  }

  /** Whether it was done. */
  async function sweep(space: string, swept: number | undefined): Promise<boolean> {
    if (!(await isBelieved(space, swept))) return false
    const day = today()
    const found: string[] = []
    for await (const { id, body } of enquiries(space)) if (isTimeUp(body, day)) found.push(id)
    while (found.length > 0) {
      const due: string[] = []
      for (const id of found.splice(0, ERASED)) if (await isDue(space, id)) due.push(id)
      const pushed = due.map((record) => ({
        raw: { id: newUuid(now()), at: now(), ops: [{ kind: 'enquiry', record, erase: true }] },
        ...({ device: 'public', by: PUBLIC_AUTHOR, role: 'coordinator' } as const),
      }))
      if (pushed.length > 0) await push(space, pushed)
    }
    return true
  }

  /** What is noted is read and written of all spaces at once: there may be hundreds, and people are answered meanwhile. */
  return async () => {
    const [swept, day] = [await store.notes(SWEPT), dayNumber(today())]
    const done = new Map<string, number>()
    for (const { space } of await store.spaces()) if (await sweep(space, swept.get(space))) done.set(space, day)
    for (const [space, before] of swept) if (done.get(space) === before) done.delete(space)
    await store.writeNotes(SWEPT, done)
  }
}

/** Whether nobody says that it is to be kept longer: neither the latest nor a version that stands beside it. */
function isTimeUp(body: string, today: string): boolean {
  const record = JSON.parse(body) as WireRecord // written by apply.ts
  if (!('fields' in record)) return false
  const versions = versionsOf(record, 'retainUntil')
  return versions.length > 0 && versions.every(({ value }) => typeof value === 'string' && value <= today)
}
