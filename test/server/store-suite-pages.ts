import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PageWanted, RecordRow, Store } from '#server/store.ts'

/** The part of the conformance suite about reading pages of a sequence; the store has the spaces `spc_1` and `spc_2`. */
export function describePages(store: () => Store): void {
  const bits = [1, 2, 4]
  const size = ({ body }: Pick<RecordRow, 'body'>) => Buffer.byteLength(body)

  async function fill(space: string, sizes: readonly number[]): Promise<RecordRow[]> {
    const all: RecordRow[] = []
    for (const [at, length] of sizes.entries()) {
      // Some commits change several records; some of these only few may see.
      await store().write(space, 1, async (writing) => {
        for (let part = 0; part <= at % 3; part += 1) {
          const everAudience = part === 1 ? 2 : 7
          const row = {
            id: `org_${at}_${part}`,
            kind: 'organisation',
            seq: writing.space.head,
            audience: 1,
            everAudience,
          }
          all.push({ ...row, body: 'x'.repeat(length % 2) + 'ø'.repeat(length / 2) })
          await writing.saveRecord({ ...row, body: 'x'.repeat(length % 2) + 'ø'.repeat(length / 2) })
        }
      })
    }
    return all
  }

  describe('pages of a sequence', () => {
    // Goes red with: an answer shared by readers at different places that skips rows, or says to one that there is no more.
    test('are whole for each of many readers at once, wherever they are and however much they want', async () => {
      const inSpace = {
        spc_1: await fill('spc_1', [10, 900, 20, 30, 4_000, 5, 5, 5, 700, 60, 5, 5, 9_000, 1, 1, 1, 80]),
        spc_2: await fill('spc_2', [40, 50]),
      }
      const wanted = fc.record({
        space: fc.constantFrom('spc_1' as const, 'spc_1' as const, 'spc_2' as const),
        seq: fc.nat(20),
        id: fc.constantFrom('', 'org_2_1', 'org_9', 'org_12_0'),
        bit: fc.constantFrom(...bits),
        limit: fc.integer({ min: 1, max: 40 }),
        most: fc.constantFrom(0, 100, 5_000, 1_000_000),
      })
      await fc.assert(
        fc.asyncProperty(fc.array(wanted, { minLength: 1, maxLength: 12 }), async (all) => {
          const found = await Promise.all(all.map((each) => store().pageAfter(each)))
          for (const [at, each] of all.entries()) {
            const rest = inSpace[each.space].filter((row) => isAfter(row, each) && (row.everAudience & each.bit) !== 0)
            const before = rest.map((_, end) => rest.slice(0, end).reduce((sum, row) => sum + size(row), 0))
            const page = rest.filter((_, place) => place < each.limit && (before[place] ?? 0) <= each.most)
            const { rows, isEnd } = found[at] ?? { rows: [], isEnd: false }
            expect(rows.map(({ id, seq, body }) => [id, seq, body.length])).toEqual(
              page.map(({ id, seq, body }) => [id, seq, body.length]),
            )
            if (isEnd) expect(rows).toHaveLength(rest.length)
            else
              expect(rows.length === each.limit || rows.reduce((sum, row) => sum + size(row), 0) > each.most).toBe(true)
          }
        }),
        { numRuns: 60 },
      )
    })
  })
}

const isAfter = (row: RecordRow, { seq, id }: Pick<PageWanted, 'seq' | 'id'>) =>
  row.seq > seq || (row.seq === seq && row.id > id)
