import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstChoices, GROUPS, wantedOf, withChoice } from '#features/imports/preview.ts'
import type { Choice, Item, Why } from '#features/imports/preview.ts'

// Goes red with: a sum that counts one chosen twice as two, or forgets what was chosen before.

const patch = { record: 'org_1', isNew: false, set: {}, seen: {}, changes: [], kept: [], contacts: [] }

function itemOf(group: Item['group'], place: number, why: Why): Item {
  const key = String(place)
  const common = { key, name: key, isEnding: false }
  if (group === 'gone') return { ...common, group, record: key, why }
  const incoming = { key, fields: {}, contacts: [] }
  if (group === 'alike')
    return {
      ...common,
      group,
      entry: { incoming, what: group, patch, alike: [{ record: 'org_1', score: 1, reasons: [], patch }] },
    }
  return { ...common, group, entry: { incoming, what: group, patch } }
}

test('however one chooses, the numbers are those of what would be done', () => {
  const groups = fc.array(
    fc.tuple(fc.constantFrom(...GROUPS), fc.constantFrom<Why>('removed', 'deleted', 'moved', 'left')),
    { minLength: 1, maxLength: 12 },
  )
  const choice = fc.constantFrom<Choice>('in', 'out', { into: 'org_1' })
  const choosings = fc.array(fc.tuple(fc.array(fc.nat(11), { maxLength: 5 }), choice), { maxLength: 10 })
  fc.assert(
    fc.property(groups, choosings, (made, taps) => {
      const items = made.map(([group, why], place) => itemOf(group, place, why))
      let choices = firstChoices(items)
      for (const [places, chosen] of taps) {
        const some = [...new Set(places)].flatMap((place) => items[place] ?? [])
        const into = typeof chosen === 'object'
        choices = withChoice(choices, into ? some.filter(({ group }) => group === 'alike') : some, chosen)
      }
      const { sum, chosen } = choices
      const wanted = wantedOf(items, choices)
      expect(sum.added + sum.updated).toBe(wanted.filter((one) => 'incoming' in one).length)
      expect(sum.removed).toBe(wanted.filter((one) => 'remove' in one).length)
      expect(sum.erased).toBe(wanted.filter((one) => 'erase' in one).length)
      expect(GROUPS.reduce((all, group) => all + chosen[group], 0)).toBe(wanted.length)
      const changed = items.filter((item) => item.group === 'changed' && choices.byKey.get(item.key) === 'in').length
      const filled = items.filter((item) => typeof choices.byKey.get(item.key) === 'object').length
      expect(sum.updated).toBe(changed + filled)
    }),
  )
})
