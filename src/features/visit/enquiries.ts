import { useEffect, useState } from 'preact/hooks'
import { createStore } from 'zustand/vanilla'
import { dropMirrored, mirrorEnquiry, mirroredEnquiries } from '#db/visit-lifeboat.ts'
import type { KeptEnquiry } from '#db/visit-store.ts'
import { newUuid } from '#model/fields.ts'
import { wellFormed } from '#model/well-formed.ts'
import { deliverEnquiry } from '#sync/visit.ts'
import type { VisitTrouble } from '#sync/visit.ts'
import { visitStore } from './here.ts'

/** What is written to municipalities on this device, and how it stands. */
interface Enquiries {
  /** The first written first; `null` until the device has been asked. */
  all: readonly KeptEnquiry[] | null
  /** Id of the one that is being sent. */
  sending: string | null
  /** Why the last one that was sent still waits. */
  trouble: VisitTrouble | null
}

/** What arrived is shown for so long, ms: whoever sent it can see what they wrote. */
const SHOWN_MS = 14 * 86_400_000
/** Tried again after so long, ms; then after twice as long, up to the last. */
const AGAIN_MS = { first: 15_000, last: 5 * 60_000 }

const enquiries = createStore<Enquiries>()(() => ({ all: null, sending: null, trouble: null }))
let delivering: Promise<void> | null = null
let again: ReturnType<typeof setTimeout> | undefined
let pause = AGAIN_MS.first
/** Id of what could be neither kept nor sent, as far as is known: it may have arrived, and is the same one when it is sent again. */
let unsure: string | null = null

/** A part of them; draws again when that part changes. */
export function useEnquiries<T>(select: (enquiries: Enquiries) => T): T {
  const [value, setValue] = useState(() => select(enquiries.getState()))
  useEffect(() => {
    const check = () => setValue(() => select(enquiries.getState()))
    check()
    return enquiries.subscribe(check)
  }, [])
  return value
}

/** What somebody wrote. */
export type Written = Pick<KeptEnquiry, 'space' | 'type' | 'text' | 'about' | 'aboutName' | 'contact' | 'writtenIn'>

/**
 * Keeps what somebody wrote, and sends it when there is a network. Answers its id; `null` when it could be neither kept nor sent:
 * then whoever wrote it must keep it.
 */
export async function send(written: Written): Promise<string | null> {
  const enquiry: KeptEnquiry = {
    ...written,
    id: unsure ?? newUuid(Date.now()),
    text: wellFormed(written.text).trim(),
    contact: wellFormed(written.contact)
      .replace(/\p{Cc}+/gu, ' ')
      .trim(),
    writtenAt: Date.now(),
    sentAt: null,
    isRefused: false,
  }
  const isKept = await visitStore()
    .keepEnquiry(enquiry)
    .then(
      () => true,
      () => false, // no room, or a browser that keeps nothing
    )
  const isThere = isKept || (await deliverEnquiry(enquiry)).kind === 'arrived'
  unsure = isThere ? null : enquiry.id
  if (!isThere) return null
  const now = isKept ? enquiry : { ...enquiry, contact: '', sentAt: Date.now() }
  enquiries.setState(({ all }) => ({ all: [...(all ?? []).filter(({ id }) => id !== now.id), now] }))
  if (isKept) {
    mirrorEnquiry(now)
    void deliverAll()
  }
  return now.id
}

/** Sends what waits, one after the other; tried again later by itself while something does. */
export function deliverAll(): Promise<void> {
  delivering ??= deliver().finally(() => (delivering = null))
  return delivering
}

async function deliver(): Promise<void> {
  clearTimeout(again)
  await readAll()
  const tried = new Set<string>()
  /** Spaces that take nothing now, and how soon they may, ms. */
  const waits = new Map<string, number>()
  for (;;) {
    const next = (one: KeptEnquiry) => isWaiting(one) && !tried.has(one.id) && !waits.has(one.space)
    const enquiry = enquiries.getState().all?.find(next)
    if (!enquiry) break
    tried.add(enquiry.id)
    enquiries.setState({ sending: enquiry.id })
    const answer = await deliverEnquiry(enquiry)
    if (answer.kind === 'waits') {
      enquiries.setState({ sending: null, trouble: answer.why })
      waits.set(enquiry.space, answer.retryAfterMs ?? pause)
      if (answer.why === 'busy' || answer.why === 'unreachable') continue // of that space; others may be reached
      break
    }
    enquiries.setState(({ trouble }) => ({ sending: null, trouble: waits.size > 0 ? trouble : null }))
    await note(enquiry.id, answer.kind === 'arrived' ? { sentAt: Date.now(), contact: '' } : { isRefused: true })
  }
  if (waits.size > 0) {
    again = setTimeout(() => void deliverAll(), Math.min(...waits.values()))
    pause = Math.min(pause * 2, AGAIN_MS.last)
  } else if (tried.size > 0) pause = AGAIN_MS.first
}

/** Whether it has neither arrived nor been refused. */
export function isWaiting({ sentAt, isRefused }: KeptEnquiry): boolean {
  return sentAt === null && !isRefused
}

/**
 * What this device has, another tab's too; what arrived long ago is forgotten. What the database has lost is put back, from memory
 * or from beside it: the endpoint takes it once.
 */
async function readAll(): Promise<void> {
  const found = await visitStore()
    .enquiries()
    .catch(() => null)
  const mirrored = mirroredEnquiries()
  const since = Date.now() - SHOWN_MS
  const old = (found ?? []).filter(({ sentAt }) => sentAt !== null && sentAt < since)
  // What will not go is not shown, and tried again the next time.
  for (const { id } of old)
    await visitStore()
      .removeEnquiry(id)
      .catch(() => undefined)
  const inMemory = enquiries.getState().all ?? []
  const known = (found ?? inMemory).filter((one) => !old.includes(one))
  const ids = new Set([...known, ...old].map(({ id }) => id))
  const unkept = inMemory.filter((one) => !ids.has(one.id) && (one.sentAt !== null || isWaiting(one)))
  for (const { id } of unkept) ids.add(id)
  const lost = [...unkept.filter(isWaiting), ...mirrored.filter(({ id }) => !ids.has(id))]
  enquiries.setState({ all: [...known, ...unkept.filter((one) => !isWaiting(one)), ...lost] })
  if (found) await keepLost(lost)
  for (const one of [...known, ...lost])
    if (one.sentAt !== null) dropMirrored(one.id)
    else if (isWaiting(one) && !mirrored.some(({ id }) => id === one.id)) mirrorEnquiry(one)
}

async function keepLost(lost: readonly KeptEnquiry[]): Promise<void> {
  for (const one of lost)
    await visitStore()
      .keepEnquiry(one)
      .catch(() => undefined) // it is in memory, and tried again
}

async function note(id: string, changed: Partial<KeptEnquiry>): Promise<void> {
  enquiries.setState(({ all }) => ({ all: (all ?? []).map((one) => (one.id === id ? { ...one, ...changed } : one)) }))
  await visitStore()
    .changeEnquiry(id, changed)
    .catch(() => undefined) // sent again, it arrives once
  const now = enquiries.getState().all?.find((one) => one.id === id)
  if (!now || now.sentAt !== null) dropMirrored(id)
  else mirrorEnquiry(now)
}

/** Takes one away that was refused. Answers how it comes back. */
export async function remove(enquiry: KeptEnquiry): Promise<() => Promise<void>> {
  dropMirrored(enquiry.id)
  await visitStore().removeEnquiry(enquiry.id)
  enquiries.setState(({ all }) => ({ all: (all ?? []).filter(({ id }) => id !== enquiry.id) }))
  return async () => {
    await visitStore().keepEnquiry(enquiry)
    mirrorEnquiry(enquiry)
    await readAll()
  }
}

/** Sends what waits when there is a network, and when one comes back to it. */
export function keepSending(): () => void {
  const look = () => {
    if (document.visibilityState !== 'visible') return
    pause = AGAIN_MS.first
    // What is being tried began before there was a network.
    void (delivering ?? Promise.resolve()).then(deliverAll)
  }
  void deliverAll()
  addEventListener('online', look)
  document.addEventListener('visibilitychange', look)
  return () => {
    clearTimeout(again)
    removeEventListener('online', look)
    document.removeEventListener('visibilitychange', look)
  }
}
