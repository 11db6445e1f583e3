import { candidateOf, createLikenessInSteps } from '#model/likeness.ts'
import type { Like, Likeness, LikePair } from '#model/likeness.ts'
import type { LiveRecord } from '#model/wire.ts'
import { device, workspace } from './here.ts'

/** Which of this device's organisations may be the same, entered twice; follows every change. */
export interface Alike {
  /** Begins to look, a little at a time while nothing else is to be done. Called again, it does nothing. */
  prepare(): void
  /** False until all have been compared. */
  isReady(): boolean
  /** All pairs, best first; none before it is ready. */
  pairs(): readonly LikePair[]
  /** Those like one, best first; none before it is ready. */
  like(record: LiveRecord): readonly Like[]
  /** Called when the answers may be others. */
  subscribe(listener: () => void): () => void
}

/** More organisations than one municipality has are looked through only when somebody asks for it. */
export const UNASKED_MOST = 5_000
/** When so many change at once, all are compared anew. */
const MANY = 500
/** An idle moment is waited for, but not for ever, ms. */
const PATIENCE_MS = 200

const made = new WeakMap<object, Alike>()

/** The one of this device. */
export function alike(): Alike {
  const known = made.get(device()) ?? createAlike()
  made.set(device(), known)
  return known
}

function createAlike(): Alike {
  const listeners = new Set<() => void>()
  let likeness: Likeness | null = null
  let pairs: readonly LikePair[] = []
  let isAwake = false
  /** What changed while all are being compared; `null` when they are not. */
  let changedMeanwhile: Set<string> | null = null

  const tell = () => listeners.forEach((listener) => listener())

  async function compareAll(): Promise<void> {
    const changed = (changedMeanwhile = new Set<string>())
    const isOutdated = () => changedMeanwhile !== changed
    const fresh = await inIdleMoments(createLikenessInSteps(everyone()), isOutdated)
    const found = fresh && (await inIdleMoments(fresh.pairsInSteps(), isOutdated))
    if (!fresh || !found) return
    likeness = fresh
    pairs = found
    changedMeanwhile = null
    update(changed)
    tell()
  }

  function update(ids: Iterable<string>): void {
    if (!likeness) return
    const records = [...ids].map((id) => [id, livingOrganisation(id)] as const)
    for (const [id, record] of records)
      if (record) likeness.put(candidateOf(record))
      else likeness.remove(id)
    const changed = new Set(records.map(([id]) => id))
    const kept = pairs.filter(({ one, other }) => !changed.has(one) && !changed.has(other))
    const fresh = new Map<string, LikePair>()
    for (const [id, record] of records)
      for (const { id: other, score, reasons } of record ? likeness.like(candidateOf(record)) : []) {
        const [first, second] = id < other ? [id, other] : [other, id]
        fresh.set(`${first} ${second}`, { one: first, other: second, score, reasons })
      }
    if (kept.length === pairs.length && fresh.size === 0) return
    pairs = [...kept, ...fresh.values()].sort((one, two) => two.score - one.score)
  }

  function follow(changed: ReadonlySet<string> | 'everything'): void {
    if (changed === 'everything') {
      void compareAll()
      return
    }
    const ids = [...changed].filter((id) => id.startsWith('org_'))
    if (ids.length > MANY) void compareAll()
    else if (changedMeanwhile) for (const id of ids) changedMeanwhile.add(id)
    else if (ids.length > 0) {
      update(ids)
      tell()
    }
  }

  return {
    prepare() {
      if (isAwake) return
      isAwake = true
      workspace().subscribe(follow)
      void compareAll()
    },
    isReady: () => likeness !== null,
    pairs: () => pairs,
    like: (record) => likeness?.like(candidateOf(record)) ?? [],
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function* everyone() {
  for (const record of workspace().all('organisation')) yield candidateOf(record)
}

function livingOrganisation(id: string): LiveRecord | null {
  const record = workspace().record(id)
  return record?.kind === 'organisation' && !record.fields['deletedAt'] ? record : null
}

/** What the steps come to; `null` when they were given up. */
async function inIdleMoments<T>(steps: Generator<void, T>, isOutdated: () => boolean): Promise<T | null> {
  for (;;) {
    await idleMoment()
    if (isOutdated()) return null
    const step = steps.next()
    if (step.done) return step.value
  }
}

function idleMoment(): Promise<void> {
  return new Promise((resume) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resume(), { timeout: PATIENCE_MS })
    else setTimeout(resume)
  })
}
