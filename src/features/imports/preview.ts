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
/**
 * What is chosen, and what it comes to. Each choosing makes a new one in next to no time, however many there are: `byKey` is one
 * and the same, and what the old one says of the chosen is no longer so.
 */
export interface Choices {
  readonly byKey: ReadonlyMap<string, Choice>
  readonly sum: Sum
  /** How many of each group are to be done. */
  readonly chosen: Readonly<Record<Group, number>>
}

/** One that has gone from the register, as it is here. */
export interface Gone {
  record: string
  name: string
  why: Why
}

/** All of an import, in the order it is shown in: those that end first, since somebody must look at them. `ending` are keys of those that are being wound up, or that a file marks as gone. */
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
  return [...items, ...lost].sort(
    (one, two) => Number(two.isEnding) - Number(one.isEnding) || inOrder.compare(one.name, two.name),
  )
}

const NOTHING: Sum = { added: 0, updated: 0, removed: 0, erased: 0 }
const NONE: Readonly<Record<Group, number>> = { fresh: 0, changed: 0, alike: 0, gone: 0, deleted: 0, same: 0 }

/**
 * What is chosen until somebody chooses otherwise: what is new and what has changed. What cannot be taken back, what somebody
 * deleted here, and whether two are the same is for a person to say.
 * @param before what has been chosen already, by key
 */
export function firstChoices(items: readonly Item[], before: ReadonlyMap<string, Choice> = new Map()): Choices {
  const none = { byKey: new Map<string, Choice>(), sum: NOTHING, chosen: NONE }
  return choosing(none, items, (item) => before.get(item.key) ?? (isSure(item) ? 'in' : 'out'))
}

/** The same choice for each of these. */
export function withChoice(choices: Choices, items: readonly Item[], choice: Choice): Choices {
  return choosing(choices, items, () => choice)
}

function choosing({ byKey, ...before }: Choices, items: readonly Item[], of: (item: Item) => Choice): Choices {
  const map = byKey as Map<string, Choice> // made by `firstChoices`, and changed here only
  const sum = { ...before.sum }
  const chosen = { ...before.chosen }
  const count = (item: Item, by: 1 | -1) => {
    const kind = effectOf(item, map.get(item.key) ?? 'out')
    if (kind === null) return
    sum[kind] += by
    chosen[item.group] += by
  }
  for (const item of items) {
    count(item, -1)
    map.set(item.key, of(item))
    count(item, 1)
  }
  return { byKey: map, sum, chosen }
}

/** What doing it would count as; `null` when nothing is to be done. */
function effectOf(item: Item, choice: Choice): keyof Sum | null {
  if (choice === 'out' || !isOpen(item)) return null
  if (isErased(item)) return 'erased'
  if (item.group === 'gone') return 'removed'
  return choice !== 'in' || item.group === 'changed' ? 'updated' : 'added'
}

function isSure(item: Item): boolean {
  if (item.group === 'gone') return item.why === 'deleted'
  return item.group === 'changed' || (item.group === 'fresh' && !item.isEnding)
}

export function choiceOf(choices: Choices, item: Item): Choice {
  return choices.byKey.get(item.key) ?? 'out'
}

/** Whether it can be chosen at all. */
function isOpen(item: Item): boolean {
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

/** What was chosen, to be done; what cannot be undone last. */
export function wantedOf(items: readonly Item[], choices: Choices): Wanted[] {
  const wanted = items.flatMap((item): Wanted[] => {
    const choice = choiceOf(choices, item)
    if (choice === 'out' || !isOpen(item)) return []
    if (item.group === 'gone') return [isErased(item) ? { erase: item.record } : { remove: item.record }]
    const { entry } = item
    if (entry.what === 'twice') return []
    if (choice !== 'in') return [{ incoming: entry.incoming, record: choice.into }]
    const notSame = entry.what === 'alike' ? { notSame: entry.alike.map(({ record }) => record) } : {}
    return [{ incoming: entry.incoming, record: entry.patch.record, revives: entry.what === 'deleted', ...notSame }]
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
