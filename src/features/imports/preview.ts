import type { Wanted } from '#db/import.ts'
import type { Entry } from '#model/import-plan.ts'
import type { Reason } from '#model/likeness.ts'
import { stringOf } from '#model/reading.ts'
import type { RegisterGone } from '#model/register.ts'

/** What happens to those that belong together. Shown in this order. */
export const GROUPS = ['fresh', 'changed', 'alike', 'gone', 'deleted', 'same'] as const
export type Group = (typeof GROUPS)[number]

export type Why = RegisterGone['gone'][number]['why']

/** One organisation in a preview. */
export type Item = { key: string; name: string; isEnding: boolean } & (
  | { group: 'fresh' | 'changed' | 'deleted' | 'same'; entry: Exclude<Entry<Reason>, { what: 'alike' }> }
  | { group: 'alike'; entry: Extract<Entry<Reason>, { what: 'alike' }> }
  | { group: 'gone'; record: string; why: Why }
)

/** What is to be done with one: as the preview says, nothing, or it is put into the record of that id, which it looks like. */
export type Choice = 'in' | 'out' | { into: string }
export type Choices = ReadonlyMap<string, Choice>

/** One that has gone from the register, as it is here. */
export interface Gone {
  record: string
  name: string
  why: Why
}

/** All of an import, in the order it is shown in. `ending` are keys of those that are being wound up. */
export function itemsOf(
  entries: readonly Entry<Reason>[],
  gone: readonly Gone[] = [],
  ending: ReadonlySet<string> = new Set(),
): Item[] {
  const items = entries.map((entry): Item => {
    const { key, fields } = entry.incoming
    const common = { key, name: stringOf(fields, 'name') ?? '', isEnding: ending.has(key) }
    if (entry.what === 'alike') return { ...common, group: 'alike', entry }
    return { ...common, group: entry.what === 'twice' ? 'same' : entry.what, entry }
  })
  const lost = gone.map(({ record, name, why }): Item => ({
    key: `gone ${record}`,
    name,
    isEnding: false,
    group: 'gone',
    record,
    why,
  }))
  const inOrder = new Intl.Collator('nb')
  return [...items, ...lost].sort((one, two) => inOrder.compare(one.name, two.name))
}

/**
 * What is chosen until somebody chooses otherwise: what is new and what has changed. What cannot be taken back, what somebody
 * deleted here, and whether two are the same is for a person to say.
 */
export function firstChoices(items: readonly Item[]): Choices {
  return new Map(items.map((item) => [item.key, isSure(item) ? 'in' : 'out']))
}

function isSure(item: Item): boolean {
  if (item.group === 'gone') return item.why === 'deleted'
  return item.group === 'changed' || (item.group === 'fresh' && !item.isEnding)
}

export function choiceOf(choices: Choices, item: Item): Choice {
  return choices.get(item.key) ?? 'out'
}

/** Whether it can be chosen at all. */
export function isOpen(item: Item): boolean {
  return item.group !== 'same'
}

/** Whether choosing it erases it everywhere; each of these is chosen by itself. */
export function isErased(item: Item): boolean {
  return item.group === 'gone' && item.why === 'removed'
}

/** How many would be added, updated, deleted, and erased everywhere, which cannot be undone. */
export interface Sum {
  added: number
  updated: number
  removed: number
  erased: number
}

export function sumOf(items: readonly Item[], choices: Choices): Sum {
  const sum: Sum = { added: 0, updated: 0, removed: 0, erased: 0 }
  for (const item of items) {
    const choice = choiceOf(choices, item)
    if (choice === 'out' || !isOpen(item)) continue
    if (isErased(item)) sum.erased += 1
    else if (item.group === 'gone') sum.removed += 1
    else if (choice !== 'in' || item.group === 'changed') sum.updated += 1
    else sum.added += 1
  }
  return sum
}

/** What was chosen, to be done; what cannot be undone last. */
export function wantedOf(items: readonly Item[], choices: Choices): Wanted[] {
  const wanted = items.flatMap((item): Wanted[] => {
    const choice = choiceOf(choices, item)
    if (choice === 'out' || !isOpen(item)) return []
    if (item.group === 'gone') return [isErased(item) ? { erase: item.record } : { remove: item.record }]
    const { entry } = item
    if (entry.what === 'twice') return []
    if (choice !== 'in') return [{ incoming: entry.incoming, record: choice.into }]
    return [{ incoming: entry.incoming, record: entry.patch.record, revives: entry.what === 'deleted' }]
  })
  return [...wanted.filter((one) => !('erase' in one)), ...wanted.filter((one) => 'erase' in one)]
}

/** How many fields say something else here than in the source, and stay. */
export function keptIn(items: readonly Item[]): number {
  return items.reduce(
    (sum, item) =>
      item.group === 'changed' || item.group === 'same'
        ? sum + (item.entry.what === 'twice' ? 0 : item.entry.patch.kept.length)
        : sum,
    0,
  )
}
