import { livingOrganisation } from '#db/find-organisations.ts'
import { oncePerDevice, workspace } from '#db/here.ts'
import { idleMoment } from '#db/idle.ts'
import { organisationsByName } from '#db/name-order.ts'
import { recordNumbers } from '#db/record-numbers.ts'
import { createFacets } from '#model/facets.ts'
import type { Facets } from '#model/facets.ts'
import { elementsOf, stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'

/** What one narrows by when inviting. */
export const INVITE_FILTERS = ['kind', 'contributes', 'languages', 'area'] as const
export type InviteFilter = (typeof INVITE_FILTERS)[number]

/** Knows of every organisation what one narrows by, record by record as they change. */
export interface InviteIndex {
  /** Begins to look at everyone, a little at a time while nothing else is to be done. Called again, it does nothing. */
  prepare(): void
  /** `null` until everyone has been looked at. */
  facets(): Facets | null
  /** Everyone, in Norwegian order of names. */
  everyone(): readonly LiveRecord[]
  /** Another number whenever it may answer otherwise. */
  version(): number
  subscribe(listener: () => void): () => void
}

/** When so many change at once, everyone is looked at anew. */
const MANY = 3_000
const PER_STEP = 1_000

/** The one of this device. */
export const inviteIndex = oncePerDevice(createInviteIndex)

function createInviteIndex(): InviteIndex {
  const listeners = new Set<() => void>()
  const numbers = recordNumbers()
  let known: Facets | null = null
  let filling: Facets | null = null
  let version = 0
  let isAwake = false

  function put(facets: Facets, id: string): void {
    const record = livingOrganisation(id)
    if (record) facets.put(numbers.of(id), valuesOf(record))
    else facets.remove(numbers.of(id))
  }

  function tell(): void {
    version += 1
    for (const listener of listeners) listener()
  }

  async function fill(): Promise<void> {
    const facets = (filling = createFacets())
    let count = 0
    for (const { record } of workspace().all('organisation')) {
      if (count % PER_STEP === 0) await idleMoment()
      if (filling !== facets) return
      put(facets, record)
      count += 1
    }
    known = facets
    filling = null
    tell()
  }

  function follow(changed: ReadonlySet<string> | 'everything'): void {
    if (changed === 'everything' || changed.size > MANY) {
      void fill()
      return
    }
    const ids = [...changed].filter((id) => id.startsWith('org_'))
    for (const id of ids) for (const facets of [known, filling]) if (facets) put(facets, id)
    if (ids.length > 0) tell()
  }

  return {
    prepare() {
      if (isAwake) return
      isAwake = true
      workspace().subscribe(follow)
      void fill()
    },
    facets: () => known,
    everyone: organisationsByName,
    version: () => version,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function valuesOf({ fields }: LiveRecord): (readonly [filter: InviteFilter, value: string])[] {
  return [
    ...(['kind', 'area'] as const).flatMap((filter) => {
      const value = stringOf(fields, filter)
      return value === null ? [] : [[filter, value] as const]
    }),
    ...(['contributes', 'languages'] as const).flatMap((filter) =>
      elementsOf(fields, filter).map((value) => [filter, value] as const),
    ),
  ]
}
