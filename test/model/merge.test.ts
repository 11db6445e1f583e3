import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applySet, clampTime, parts, sameValue, versionsOf } from '#model/merge.ts'
import type { Author, Recall } from '#model/merge.ts'
import type { Json } from '#model/fields.ts'
import type { LiveRecord, SetOp, Version } from '#model/wire.ts'

/** The endpoint in small: one record and its history. */
class Keeper {
  record: LiveRecord | null = null
  readonly history: (Version & { field: string })[] = []
  private readonly recall: Recall = (field, id) =>
    this.history.find((one) => one.field === field && one.id === id) ?? null

  apply(author: Author, set: SetOp['set']): void {
    const applied = applySet(this.record, { kind: 'organisation', record: 'org_1', set }, author, this.recall)
    this.record = applied.record
    for (const [field, { value }] of Object.entries(set))
      if (!this.recall(field, author.id))
        this.history.push({ field, id: author.id, value, by: author.by, at: author.at })
    for (const { field, version } of applied.merged) this.history.push({ field, ...version })
  }

  versions(field: string): Version[] {
    return this.record ? versionsOf(this.record, field, this.recall) : []
  }
}

const kari = (id: string, at = 1_000): Author => ({ id, at, by: 'Kari' })
const ola = (id: string, at = 2_000): Author => ({ id, at, by: 'Ola' })

function started(field: string, value: Json): Keeper {
  const keeper = new Keeper()
  keeper.apply(kari('m0', 1), { [field]: { value, base: [] } })
  return keeper
}

describe('two people edit one organisation at the same time', () => {
  test('different fields: both stand', () => {
    const keeper = started('name', 'Gammelt')
    keeper.apply(kari('a'), { name: { value: 'Nytt', base: ['m0'] } })
    keeper.apply(ola('b'), { area: { value: 'Mandal', base: [] } })
    expect(keeper.record?.fields).toEqual({ name: 'Nytt', area: 'Mandal' })
  })

  // Goes red with: last-writer-wins.
  test('the same field: both values are kept, the later shown first, with who and when', () => {
    const keeper = started('name', 'Gammelt')
    keeper.apply(ola('b', 2_000), { name: { value: 'Olas', base: ['m0'] } })
    keeper.apply(kari('a', 1_000), { name: { value: 'Karis', base: ['m0'] } })
    expect(keeper.versions('name')).toEqual([
      { id: 'b', value: 'Olas', by: 'Ola', at: 2_000 },
      { id: 'a', value: 'Karis', by: 'Kari', at: 1_000 },
    ])
  })

  test('choosing between versions is an edit that saw them all', () => {
    const keeper = started('name', 'Gammelt')
    keeper.apply(kari('a'), { name: { value: 'Karis', base: ['m0'] } })
    keeper.apply(ola('b'), { name: { value: 'Olas', base: ['m0'] } })
    keeper.apply(kari('c'), { name: { value: 'Karis', base: ['a', 'b'] } })
    expect(keeper.versions('name').map(({ id, value }) => [id, value])).toEqual([['c', 'Karis']])
  })

  test('the same words are never a conflict', () => {
    const keeper = started('name', 'Gammelt')
    keeper.apply(kari('a'), { name: { value: 'Likt', base: ['m0'] } })
    keeper.apply(ola('b'), { name: { value: 'Likt', base: ['m0'] } })
    expect(keeper.versions('name')).toHaveLength(1)
  })

  // Goes red with: whole-text last-writer-wins.
  test('different sentences of the same prose: both are in, in one version that names both', () => {
    const keeper = started('note', 'Vi har nøkkel. Ring Kari. Husk kaffe.')
    keeper.apply(kari('a'), { note: { value: 'Vi har to nøkler. Ring Kari. Husk kaffe.', base: ['m0'] } })
    keeper.apply(ola('b'), { note: { value: 'Vi har nøkkel. Ring Kari. Husk te.', base: ['m0'] } })
    const [head, ...others] = keeper.versions('note')
    expect(head?.value).toBe('Vi har to nøkler. Ring Kari. Husk te.')
    expect(parts(head?.id ?? '').sort()).toEqual(['a', 'b'])
    expect(others).toEqual([])
  })

  // Goes red with: a merged version known by the last author's id alone; Ola's next edit then takes Kari's words with it.
  test('who saw only own words replaces only those', () => {
    const keeper = started('note', 'En. To. Tre.')
    keeper.apply(kari('a'), { note: { value: 'Ein. To. Tre.', base: ['m0'] } })
    keeper.apply(ola('b'), { note: { value: 'En. To. Tri.', base: ['m0'] } })
    keeper.apply(ola('c'), { note: { value: 'En. To. Tri. Fire.', base: ['b'] } })
    expect(keeper.versions('note').map(({ value }) => value)).toEqual(['Ein. To. Tri. Fire.'])
  })

  test('the same sentence of the same prose: both texts stand', () => {
    const keeper = started('note', 'Ring Kari.')
    keeper.apply(kari('a'), { note: { value: 'Ring Kari i dag.', base: ['m0'] } })
    keeper.apply(ola('b'), { note: { value: 'Ring Kari i morgen.', base: ['m0'] } })
    expect(keeper.versions('note').map(({ value }) => value)).toEqual(['Ring Kari i morgen.', 'Ring Kari i dag.'])
  })
})

describe('deleting meets an edit', () => {
  const deleted = (keeper: Keeper) => keeper.versions('deletedAt').map(({ value }) => value)

  test('made before by somebody the deleter had not seen: the edit stays, the deletion stands beside', () => {
    const keeper = started('name', 'Lag')
    keeper.apply(ola('b'), { phone: { value: '38 00 00 00', base: [] } })
    keeper.apply(kari('a'), { deletedAt: { value: 5, base: ['m0'] } })
    expect(deleted(keeper)).toEqual([null, 5])
  })

  test('made afterwards by somebody who had not seen the deletion: the same', () => {
    const keeper = started('name', 'Lag')
    keeper.apply(kari('a'), { deletedAt: { value: 5, base: ['m0'] } })
    keeper.apply(ola('b'), { phone: { value: '38 00 00 00', base: [] } })
    expect(deleted(keeper)).toEqual([null, 5])
  })

  // Goes red with: looking at heads only; the edit that stands beside another would be in a record nobody sees.
  test('made afterwards, also by an edit that loses to a later one of the same field', () => {
    const keeper = started('name', 'Lag')
    keeper.apply(ola('b'), { phone: { value: '38 00 00 00', base: [] } })
    keeper.apply(ola('c'), { deletedAt: { value: 5, base: ['m0', 'b'] } })
    expect(deleted(keeper)).toEqual([5])
    keeper.apply(kari('a'), { phone: { value: '38 11 11 11', base: [] } })
    expect(keeper.versions('phone').map(({ value }) => value)).toEqual(['38 00 00 00', '38 11 11 11'])
    expect(deleted(keeper)).toEqual([null, 5])
  })

  test('whoever saw everything deletes, and can bring back', () => {
    const keeper = started('name', 'Lag')
    keeper.apply(kari('a'), { deletedAt: { value: 5, base: ['m0'] } })
    expect(deleted(keeper)).toEqual([5])
    keeper.apply(kari('c'), { deletedAt: { value: null, base: ['a'] } })
    expect(deleted(keeper)).toEqual([null])
  })

  test('a program that names no versions deletes all the same', () => {
    const keeper = started('name', 'Lag')
    keeper.apply(kari('a'), { deletedAt: { value: 5, base: [] } })
    expect(deleted(keeper)).toEqual([5])
  })
})

describe('clocks', () => {
  // Goes red with: no clamp.
  test('one ten years ahead wins for a minute, not for ten years', () => {
    const now = 1_795_430_000_000
    expect(clampTime(now + 10 * 365 * 86_400_000, now)).toBe(now + 60_000)
    expect(clampTime(-5, now)).toBe(0)
  })
})

const FIELDS = ['name', 'note', 'constructor', 'area', 'toString', 'languages/uk'] as const
const values = fc.oneof(
  fc.constantFrom<Json>('Én.', 'Én. To.', 'To. Tre.', 'constructor', '__proto__', '👩‍👩‍👧', 'A\u030A', 'Å', null, true, 7),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)
/** Edits whose authors saw some of what was there: a share of the version ids made so far. */
const history = fc.array(
  fc.record({
    field: fc.constantFrom(...FIELDS),
    value: values,
    saw: fc.array(fc.nat(20), { maxLength: 3 }),
    at: fc.nat(5_000),
  }),
  { maxLength: 25 },
)

describe('whatever is written, in whatever order', () => {
  function play(edits: readonly { field: string; value: Json; saw: number[]; at: number }[]): {
    keeper: Keeper
    seen: Map<string, Set<string>>
  } {
    const keeper = new Keeper()
    const seen = new Map<string, Set<string>>()
    for (const [place, { field, value, saw, at }] of edits.entries()) {
      const ids = keeper.history.filter((one) => one.field === field).map((one) => one.id)
      const base = saw.map((one) => ids[one]).filter((id) => id !== undefined)
      for (const id of base.flatMap(parts)) seen.set(field, (seen.get(field) ?? new Set()).add(id))
      keeper.apply({ id: `m${place}`, at, by: 'x' }, { [field]: { value, base } })
    }
    return { keeper, seen }
  }

  test('a value that nobody who saw it replaced stays visible', () => {
    fc.assert(
      fc.property(history, (edits) => {
        const { keeper, seen } = play(edits)
        for (const [place, { field, value }] of edits.entries()) {
          const alike = edits.flatMap((one, at) =>
            one.field === field && sameValue(one.value, value) ? [`m${at}`] : [],
          )
          if (alike.some((id) => seen.get(field)?.has(id))) continue
          const versions = keeper.versions(field)
          expect(
            versions.some((one) => sameValue(one.value, value) || parts(one.id).includes(`m${place}`)),
            `m${place}`,
          ).toBe(true)
        }
      }),
      { numRuns: 5_000 },
    )
  })

  test('an edit that comes twice changes nothing the second time', () => {
    fc.assert(
      fc.property(history, fc.nat(24), (edits, which) => {
        const { keeper } = play(edits)
        const before = structuredClone(keeper.record)
        const last = edits.length - 1
        const again = edits[which < edits.length ? last : 0]
        if (!again || which >= edits.length) return
        keeper.apply({ id: `m${last}`, at: again.at, by: 'x' }, { [again.field]: { value: again.value, base: [] } })
        expect(keeper.record).toEqual(before)
      }),
    )
  })

  test('what is given is never changed, and everything is JSON that survives a journey', () => {
    fc.assert(
      fc.property(history, (edits) => {
        const { keeper } = play(edits)
        expect(JSON.parse(JSON.stringify(keeper.record))).toEqual(keeper.record)
        const frozen = JSON.stringify(keeper.record)
        if (keeper.record)
          applySet(
            keeper.record,
            { kind: 'organisation', record: 'org_1', set: { name: { value: 'x', base: [] } } },
            kari('z'),
            () => null,
          )
        expect(JSON.stringify(keeper.record)).toBe(frozen)
      }),
    )
  })
})
