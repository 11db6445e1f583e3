import { isUnfit, leftBehind } from '#db/drafts.ts'
import type { Device } from '#db/device.ts'
import { drafts } from '#db/here.ts'
import type { Draft } from '#db/storage.ts'
import { typedValue } from '#model/typed.ts'
import type { Kind } from '#model/records.ts'
import type { Mutation } from '#model/wire.ts'
import { livingTabs, localShelf, startedDevice } from './start.ts'
import { endSharing } from './when.ts'

/** What tabs of one device say to one another about the device itself; what they wrote, they tell in start.ts. */
interface Word {
  /** The tab that says it. */
  from: string
  /**
   * `flush`: make edits of what is typed, and say `flushed`, for somebody is about to take the workbook off this device;
   * `leaving`: it is being taken off, and nothing is to be written any more; `left`: it is off.
   */
  say: 'flush' | 'flushed' | 'leaving' | 'left'
}

const CHANNEL = 'brobygger-tabs'
const CARRY_ON_LOCK = 'brobygger-carry-on'
/** What a tab left behind that died is looked for this often, ms. */
const LOOK_MS = 15_000
/** A living tab has an edit on disk sooner than this, ms. */
const STRAYED_MS = 2_000
/** Other tabs have this long to make edits of what is typed in them; what they have not by then is counted as it is on disk, ms. */
const FLUSH_MS = 700
/** Whoever takes the workbook off may die while at it, ms. */
const GO_ANYWAY_MS = 5_000

/** Goes on with what other tabs leave behind when they die, and lets go of the workbook when one of them takes it off this device. */
export function mindOtherTabs(device: Device, isVisible: () => boolean): void {
  const look = () => void Promise.allSettled([carryOnDead(), saveStrayed(device)]) // the next look comes by itself
  addEventListener('focus', look)
  document.addEventListener('visibilitychange', () => (isVisible() ? look() : undefined))
  setInterval(look, LOOK_MS)
  openChannel()?.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (data.from !== device.tab) void hear(device, data)
  })
}

let looking: Promise<void> | null = null

/** Makes edits of what dead tabs left behind, as a starting tab does; costs next to nothing when there is nothing. */
export function carryOnDead(): Promise<void> {
  looking ??= lookForDead().finally(() => (looking = null))
  return looking
}

async function lookForDead(): Promise<void> {
  const device = startedDevice()
  const { locks } = navigator
  // Without locks nobody can tell who lives: then the next start goes on with it.
  if (!device.meta().begun || !locks || (await othersDrafts(device)).length === 0) return
  await locks.request(CARRY_ON_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null) return
    const alive = await livingTabs(device.tab)
    const stored = await device.storage.drafts() // only now: whoever was dead by then writes no more
    await drafts().carryOn(stored, (tab) => alive.has(tab))
  })
}

/** Since when (ms) the lifeboat alone has an edit, as far as this tab knows; by its id. */
let strayed: ReadonlyMap<string, number> = new Map()

/**
 * Saves what a tab had in the lifeboat alone when it died; no lock is needed to tell: a living one has it on disk in a moment. What was
 * shared meanwhile has no second effect.
 */
async function saveStrayed(device: Device): Promise<void> {
  if (!device.meta().begun) return
  const now = device.now()
  const known = strayed
  const still = new Map<string, number>()
  strayed = still
  await device.rescue((id) => {
    const since = known.get(id) ?? now
    still.set(id, since)
    return now - since >= STRAYED_MS
  })
}

/** What is typed in other tabs, living and dead, and no edit yet. */
export async function othersDrafts(device: Device): Promise<Draft[]> {
  const stored = await device.storage.drafts().catch(() => []) // what was put aside is still there
  return leftBehind(stored, localShelf(), (tab) => tab === device.tab)
}

/** The same for a file: what can be edits as such, and what is too long for that. */
export async function othersTyped(device: Device): Promise<{ edits: Mutation[]; tooLong: Draft[] }> {
  const all = await othersDrafts(device)
  const edits = all.filter((draft) => !isUnfit(draft)).map((draft) => asEdit(device, draft))
  return { edits, tooLong: all.filter(isUnfit) }
}

/** A typed text as the edit it stands for, based on what its author saw; not on its way. */
export function asEdit(device: Device, { kind: known, record, field, text, base }: Draft): Mutation {
  const kind = known as Kind // written by `type`
  return device.compose([{ kind, record, set: { [field]: typedValue(kind, field, text) }, seen: { [field]: base } }])
}

/** Brings together, as edits of this tab's knowing, what is typed in any tab: before the workbook is taken off this device. */
export async function gatherTyped(device: Device): Promise<void> {
  await drafts()
    .flush()
    .catch(() => undefined) // then they are in memory, and counted
  await flushOthers(device)
  await carryOnDead().catch(() => undefined) // then it is counted as it lies
  await device.reload().catch(() => undefined) // what they told may still be on its way
}

async function flushOthers(device: Device): Promise<void> {
  const channel = openChannel()
  if (!channel) return
  const silent = navigator.locks ? await livingTabs(device.tab) : null
  silent?.delete(device.tab)
  if (silent?.size !== 0)
    await new Promise<void>((resolve) => {
      setTimeout(resolve, FLUSH_MS)
      channel.addEventListener('message', ({ data }: MessageEvent<Word>) => {
        if (data.say !== 'flushed') return
        silent?.delete(data.from)
        if (silent?.size === 0) resolve()
      })
      channel.postMessage({ from: device.tab, say: 'flush' } satisfies Word)
    })
  channel.close()
}

/** Tells the other tabs that the workbook is being taken off, and answers what tells them that it is. */
export function announceLeaving({ tab }: Device): () => void {
  say({ from: tab, say: 'leaving' })
  return () => say({ from: tab, say: 'left' })
}

async function hear(device: Device, word: Word): Promise<void> {
  if (word.say === 'flush') {
    await drafts()
      .flush()
      .catch(() => undefined) // then it is still on disk as it was typed
    say({ from: device.tab, say: 'flushed' })
  } else if (word.say === 'leaving') {
    endSharing()
    drafts().forget()
    device.lifeboat.clear()
    device.storage.close()
    setTimeout(goHome, GO_ANYWAY_MS)
  } else if (word.say === 'left') goHome()
}

function goHome(): void {
  location.replace('/')
}

function say(word: Word): void {
  const channel = openChannel()
  channel?.postMessage(word)
  channel?.close()
}

function openChannel(): BroadcastChannel | null {
  return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL)
}
