import { daysLater, dayText } from './calendar-days.ts'
import { versionsOf } from './merge.ts'
import { retentionFrom } from './periods.ts'
import { stringOf } from './reading.ts'
import type { Kind } from './records.ts'
import type { LiveRecord } from './wire.ts'

/** What is due within so many days is pointed out. */
export const SOON_DAYS = 30
/** What somebody deleted can be brought back; after so many days nobody needs to. */
export const TRASH_DAYS = 30

/** What a clock counts from, in words of i18n. */
export type Since = 'added' | 'received' | 'talked' | 'shown' | 'held' | 'done' | 'ended'

/** How long records of a kind are kept: two years from a day, or until the day in `retainUntil`. */
interface Clock {
  since: Since
  /** The day it counts from; `null` while it stands still. */
  from(live: LiveRecord): string | null
  /** Nobody may erase it before it is in the archive, or somebody has said why it need not be. */
  archive: boolean
  /** Who erases: the endpoint by itself, or a person who has been asked. */
  by: 'endpoint' | 'person'
}

/** Whether it looks like a day; that it is one was asked when it was written, and of a whole directory this is a moment's work. */
const isDayLike = (value: unknown): value is string => typeof value === 'string' && DAY.test(value)
const DAY = /^\d{4}-\d{2}-\d{2}$/

const day = (live: LiveRecord, field: string): string | null => {
  const value = live.fields[field]
  return isDayLike(value) ? value : null
}

const DAY_MS = 86_400_000
/** By UTC: of two years an hour does not matter, and of a whole directory the time it takes does. */
const dayOf = (at: unknown): string | null =>
  typeof at === 'number' && at > 0 ? dayText(Math.floor(at / DAY_MS)) : null

const clock = (since: Since, from: Clock['from'], more: Partial<Clock> = {}): Clock => ({
  since,
  from,
  archive: false,
  by: 'person',
  ...more,
})

/** Kinds that hold what persons are called, do or say, and are not kept for ever. */
export const CLOCKS = {
  contact: clock('added', madeOn),
  enquiry: clock('received', () => null, { by: 'endpoint' }),
  conversation: clock('talked', (live) => day(live, 'on') ?? madeOn(live)),
  /** Resource persons stand in the checklist about them, as who shows that a point is done. */
  evidence: clock('shown', (live) =>
    stringOf(live.fields, 'person') === null ? null : (day(live, 'on') ?? madeOn(live)),
  ),
  meeting: clock('held', (live) => day(live, 'on') ?? dayOf(live.fields['endedAt']), { archive: true }),
  task: clock('done', (live) => dayOf(live.fields['doneAt'])),
  agreement: clock(
    'ended',
    (live) => (live.fields['state'] === 'ended' ? (day(live, 'until') ?? day(live, 'archivedOn')) : null),
    { archive: true },
  ),
} as const satisfies Partial<Record<Kind, Clock>>
export type Clocked = keyof typeof CLOCKS

/** Parts of a meeting or an agreement, and pictures of anything: they go when it goes. */
export const FOLLOWING: ReadonlySet<string> = new Set<Kind>([
  'agendaItem',
  'input',
  'decision',
  'attachment',
  'agreementSection',
  'agreementTask',
  'agreementPoint',
  'agreementVersion',
])

export function clockOf(kind: string): Clock | null {
  return Object.hasOwn(CLOCKS, kind) ? CLOCKS[kind as Clocked] : null // checked by hasOwn
}

/**
 * The day from which a record should no longer be kept; `null` while nobody has said and its clock stands still, and while work goes on. Of versions of
 * `retainUntil` the latest counts: what one of two wants kept is kept.
 */
export function dueOn(live: LiveRecord): string | null {
  const clock = clockOf(live.kind)
  if (!clock) return null
  // An agreement that was renewed, or a task somebody opened again, is at work: an earlier decision does not hurry it.
  if ((live.kind === 'agreement' || live.kind === 'task') && clock.from(live) === null) return null
  const { retainUntil } = live.fields
  if (live.marks['retainUntil'] === undefined) {
    if (isDayLike(retainUntil)) return retainUntil
  } else {
    const decided = versionsOf(live, 'retainUntil').map(({ value }) => value)
    const days = decided.filter(isDayLike)
    if (days.length > 0) return days.length < decided.length ? null : days.reduce((one, two) => (one > two ? one : two))
  }
  const from = clock.from(live)
  return from === null ? null : retentionFrom(from)
}

/** The day a record was made, as its id says (a UUIDv7 after its prefix); `null` when it says nothing. */
export function madeOn({ record }: Pick<LiveRecord, 'record'>): string | null {
  const digits = /^[a-z]+_([0-9a-f]{8})-([0-9a-f]{4})-7/.exec(record)
  return digits ? dayOf(parseInt(`${digits[1]}${digits[2]}`, 16)) : null
}

/** The day a deleted record should go for good; `null` when it is not deleted. */
export function goneFrom({ fields }: LiveRecord): string | null {
  const deleted = dayOf(fields['deletedAt'])
  return deleted === null ? null : daysLater(deleted, TRASH_DAYS)
}

/** Whether its reference in the archive is written («journalført»), or why it need not be. */
export function isInArchive({ kind, fields }: LiveRecord): boolean {
  const isSaid = (field: string) => (stringOf(fields, field) ?? '').trim() !== ''
  if (kind === 'agreement') return isSaid('archiveReference') && isSaid('archivedOn')
  return isSaid('archiveReference') || isSaid('archiveWaived')
}
