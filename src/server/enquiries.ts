import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { daysLater } from '#model/calendar-days.ts'
import type { Json } from '#model/fields.ts'
import { ENQUIRY_DAYS } from '#model/periods.ts'
import { line, text } from '#model/texts.ts'
import type { Result, SetOp } from '#model/wire.ts'
import { createAllowance } from './allowance.ts'
import { createFoundCount, throwRefused } from './found.ts'
import { makeSure } from './make-sure.ts'
import { ProblemError } from './problem.ts'
import type { Push } from './push.ts'
import { createRetention, dayToCountFrom } from './retention.ts'
import type { Store } from './store.ts'
import { PUBLIC_AUTHOR } from './words.ts'

/** A library full of people shares an address; a municipality answers each one by hand. */
const ENQUIRIES_FROM_ONE = 20
const ENQUIRIES_FOR_ALL = 120
const FOUND_FROM_ONE = 20
const FOUND_FOR_ALL = 200

/** What anyone may send. `id` is made by whoever sends, so that it can be sent again and arrives once. */
export const EnquiryRequest = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{16,64}$/)),
  type: v.picklist(['error', 'offer', 'question']),
  text: v.pipe(text(4_000), v.trim(), v.minLength(1)),
  /** Id of the record it is about. */
  about: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[\w.:-]{1,100}$/))), null),
  /** How one wants to be answered, as typed. */
  contact: v.optional(v.nullable(v.pipe(line(300), v.trim())), null),
  /** The language of the page it was written on. */
  writtenIn: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))), null),
})
export type EnquiryRequest = v.InferOutput<typeof EnquiryRequest>

/** What those without a key may write: enquiries, and whether they found what they looked for. */
export interface Enquiries {
  /** `isNew` is false when it had arrived before. @throws {ProblemError} `not-found`, `too-many-requests`, `malformed` */
  receive(space: string, address: string | undefined, given: EnquiryRequest): Promise<{ isNew: boolean }>
  /** @throws {ProblemError} `not-found`, `too-many-requests`, `malformed` */
  countFound(space: string, address: string | undefined, isFound: boolean): Promise<void>
  /** Erases every enquiry whose time is up and that nobody is at work with: what the form says about how long it is kept, is so. */
  sweep(): Promise<void>
}

interface Options {
  store: Store
  push: Push
  now: () => number
  log: (line: string) => void
  /** Called after each count with the space's new head. */
  written: (space: string, head: number, results: readonly Result[]) => void
}

export function createEnquiries({ store, push, now, log, written }: Options): Enquiries {
  const spend = createAllowance(now, ENQUIRIES_FROM_ONE, ENQUIRIES_FOR_ALL)
  const count = createFoundCount({ store, now, log, written })
  const spendFound = createAllowance(now, FOUND_FROM_ONE, FOUND_FOR_ALL)

  async function write(space: string, id: string, op: SetOp): Promise<void> {
    const raw = { id, at: now(), ops: [op] }
    const [result] = await push(space, [{ raw, device: 'public', by: PUBLIC_AUTHOR, role: 'coordinator' }])
    throwRefused(result)
  }

  return {
    sweep: createRetention({ store, push, now, log }),
    async receive(space, address, given) {
      if (!(await store.space(space))) throw new ProblemError('not-found')
      const record = `enq_${given.id}.${fingerprint(given)}`
      if (await store.record(space, record)) {
        await makeSure(store, space)
        return { isNew: false }
      }
      spend(space, address)
      const retainUntil = daysLater(await dayToCountFrom(store, space, now()), ENQUIRY_DAYS)
      const fields = { ...fieldsOf(given), receivedAt: now(), retainUntil }
      await write(space, record, { kind: 'enquiry', record, set: firstVersions(fields) })
      return { isNew: true }
    },
    async countFound(space, address, isFound) {
      if (!(await store.space(space))) throw new ProblemError('not-found')
      spendFound(space, address)
      await count(space, isFound)
    },
  }
}

function fieldsOf({ type, text, about, contact, writtenIn }: EnquiryRequest): Record<string, Json> {
  return { type, text, about, contact: contact || null, writtenIn, state: 'new' }
}

function firstVersions(fields: Record<string, Json>): SetOp['set'] {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== null)
      .map(([field, value]) => [field, { value, base: [] }]),
  )
}

/** A form sent, changed and sent again has the same id: what is new in it is another enquiry, not a repetition. */
function fingerprint({ type, text, about, contact }: EnquiryRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([type, text, about, contact]))
    .digest('hex')
    .slice(0, 12)
}
