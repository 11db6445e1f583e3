import { device, workspace } from '#db/here.ts'
import { settlement, write } from '#db/write.ts'
import { compareEnquiries, isEnquiryDone, toEnquiry } from '#model/enquiry.ts'
import type { Enquiry, EnquiryState } from '#model/enquiry.ts'
import { newId } from '#model/fields.ts'
import type { Kind } from '#model/records.ts'
import { KINDS } from '#model/records.ts'
import { stringOf } from '#model/reading.ts'
import { taskMade } from '#model/task.ts'
import type { LiveRecord } from '#model/wire.ts'

const read = new WeakMap<LiveRecord, Enquiry>()

function enquiryOf(live: LiveRecord): Enquiry {
  const known = read.get(live) ?? toEnquiry(live)
  read.set(live, known)
  return known
}

/** Everything written to the municipality, in the order one reads it. */
export function listEnquiries(): { open: readonly Enquiry[]; done: readonly Enquiry[]; newCount: number } {
  const all = workspace().all('enquiry').map(enquiryOf).sort(compareEnquiries)
  return {
    open: all.filter((one) => !isEnquiryDone(one)),
    done: all.filter(isEnquiryDone),
    newCount: all.filter(({ state }) => state === 'new').length,
  }
}

/** A record of a kind, also a deleted one; `null` when this device has none with that id. */
export function findRecord(kind: Kind, id: string): LiveRecord | null {
  const record = workspace().record(id)
  return record?.kind === kind ? record : null
}

const PLACES = { activity: '/aktiviteter', organisation: '/organisasjoner', need: '/nettside' } as const

/** What an enquiry is about. */
export interface About {
  kind: keyof typeof PLACES
  /** `null` when it has none. */
  name: string | null
  href: string
}

/** The record an enquiry is about; `null` when it is not here, is deleted or has no page. */
export function aboutOf(id: string | null): About | null {
  const live = id === null ? null : workspace().record(id)
  if (!live || live.fields['deletedAt'] || !isPlace(live.kind)) return null
  const name = stringOf(live.fields, 'title') ?? stringOf(live.fields, 'name')
  return { kind: live.kind, name, href: `${PLACES[live.kind]}/${live.record}` }
}

function isPlace(kind: string): kind is keyof typeof PLACES {
  return Object.hasOwn(PLACES, kind)
}

/** Says how far one has come. The day it was answered follows, unless somebody wrote another. */
export async function setState(enquiry: Enquiry, state: EnquiryState, today: string): Promise<void> {
  const answeredOn =
    state === 'answered' ? (enquiry.answeredOn ?? today) : state === 'closed' ? enquiry.answeredOn : null
  await write(
    settlement('enquiry', enquiry.id, 'state', state),
    ...(answeredOn === enquiry.answeredOn ? [] : [settlement('enquiry', enquiry.id, 'answeredOn', answeredOn)]),
  )
}

/** The task made of an enquiry; `null` when there is none. */
export function taskOf(enquiry: string): LiveRecord | null {
  return (
    workspace()
      .all('task')
      .find(({ fields }) => fields['origin'] === enquiry) ?? null
  )
}

/** Makes a task of an enquiry; answers its id. */
export async function makeTask({ id, about }: Enquiry, text: string): Promise<string> {
  const task = newId(KINDS.task.prefix, device().time())
  const concerns = about !== null && findRecord('organisation', about) ? about : null
  await write(taskMade(task, { text, origin: id, concerns }))
  return task
}
