import { diffArrays } from 'diff/lib/diff/array.js'
import type { AgreementDocument, DocumentBlock, DocumentRow, DocumentSection, Line } from './agreement-document.ts'
import { sentences } from './prose.ts'

/** A piece of text that stands in both, only in the later one, or only in the earlier one. */
export interface Piece {
  type: 'kept' | 'added' | 'removed'
  text: string
}

/** A text against another: kept and added joined are the later one, kept and removed the earlier one. */
export type TextDiff = readonly Piece[]

/** A whole row or line; `changed` is in both, with other words. */
export type Standing = 'kept' | 'added' | 'removed' | 'changed'

export interface LineDiff {
  standing: Standing
  diff: TextDiff
}

export interface RowDiff {
  standing: Standing
  /** What, who, when. */
  cells: readonly [TextDiff, TextDiff, TextDiff]
}

export interface SectionDiff {
  id: string
  standing: Standing
  /** It stands at another place among those that are in both. */
  isMoved: boolean
  title: TextDiff
  /** Its running text. */
  text: TextDiff
  /** What each party expects, a line each. */
  columns: readonly { title: string; lines: readonly LineDiff[] }[]
  rows: readonly RowDiff[]
  /** What is said to be no part of the agreement. */
  none: readonly LineDiff[]
}

export interface DocumentDiff {
  title: TextDiff
  parties: readonly LineDiff[]
  /** In the order of the later one; what is gone stands after what it stood after. */
  sections: readonly SectionDiff[]
}

/** How lines are told as text; a blank is said in words. */
export type SayLine = (line: Line) => string

/** What differs between two versions of an agreement. */
export function compareDocuments(before: AgreementDocument, after: AgreementDocument, say: SayLine): DocumentDiff {
  const steps = steppedBy(before.sections, after.sections, ({ id }) => id)
  const earlier = new Map(before.sections.map((section) => [section.id, section]))
  const later = new Set(after.sections.map(({ id }) => id))
  const sections = steps.flatMap(({ type, item }): SectionDiff[] => {
    const old = earlier.get(item.id) ?? null
    if (type === 'removed') return later.has(item.id) ? [] : [sectionDiff(item, null, false, say)]
    return [sectionDiff(old, item, type === 'added' && old !== null, say)]
  })
  return {
    title: textDiff(say(before.title), say(after.title)),
    parties: listDiff(before.parties, after.parties),
    sections,
  }
}

/** Whether nothing differs. */
export function isSame({ title, parties, sections }: DocumentDiff): boolean {
  return (
    !isChanged(title) &&
    parties.every(({ standing }) => standing === 'kept') &&
    sections.every(({ standing, isMoved }) => standing === 'kept' && !isMoved)
  )
}

/** Two texts against each other, by sentences, and within sentences that are much alike by words. */
export function textDiff(before: string, after: string): TextDiff {
  if (before === after) return before === '' ? [] : [{ type: 'kept', text: before }]
  return joined(hunksOf(sentences(before), sentences(after)).flatMap(([type, from, to]) => within(type, from, to)))
}

export function isChanged(diff: TextDiff): boolean {
  return diff.some(({ type }) => type !== 'kept')
}

/** Lists of lines against each other. Lines that stand in each other's place and are alike are one that changed. */
export function listDiff(before: readonly string[], after: readonly string[]): LineDiff[] {
  return hunksOf(before, after).flatMap(([type, from, to]): LineDiff[] => {
    if (type === 'kept') return from.map((text) => ({ standing: 'kept', diff: [{ type: 'kept', text }] }))
    const pairs = Math.min(from.length, to.length)
    const paired = to.slice(0, pairs).map((line, at) => [from[at] ?? '', line] as const)
    if (paired.some(([old, now]) => !areAlike(old, now)))
      return [...from.map((text) => wholeLine('removed', text)), ...to.map((text) => wholeLine('added', text))]
    return [
      ...paired.map(([old, now]): LineDiff => ({ standing: 'changed', diff: textDiff(old, now) })),
      ...from.slice(pairs).map((text) => wholeLine('removed', text)),
      ...to.slice(pairs).map((text) => wholeLine('added', text)),
    ]
  })
}

function sectionDiff(
  before: DocumentSection | null,
  after: DocumentSection | null,
  isMoved: boolean,
  say: SayLine,
): SectionDiff {
  const [old, now] = [before ? partsOf(before.blocks, say) : NOTHING, after ? partsOf(after.blocks, say) : NOTHING]
  const title = textDiff(before?.title ?? '', after?.title ?? '')
  const text = textDiff(old.text, now.text)
  const titles = now.columns.length > 0 ? now.columns : old.columns
  const columns = titles.map((column, at) => ({
    title: column.title,
    lines: listDiff(old.columns[at]?.items ?? [], now.columns[at]?.items ?? []),
  }))
  const rows = rowsDiff(old.rows, now.rows, say)
  const none = listDiff(old.none, now.none)
  const lines = [...columns.flatMap((column) => column.lines), ...rows, ...none]
  const isKept = !isChanged(title) && !isChanged(text) && lines.every(({ standing }) => standing === 'kept')
  const standing = !before ? 'added' : !after ? 'removed' : isKept ? 'kept' : 'changed'
  return { id: (after ?? before)?.id ?? '', standing, isMoved, title, text, columns, rows, none }
}

interface Parts {
  text: string
  columns: { title: string; items: string[] }[]
  rows: readonly DocumentRow[]
  none: string[]
}
const NOTHING: Parts = { text: '', columns: [], rows: [], none: [] }

/** A section's parts as texts. */
export function partsOf(blocks: readonly DocumentBlock[], say: SayLine): Parts {
  const paragraphs: string[] = []
  const parts: Parts = { text: '', columns: [], rows: [], none: [] }
  for (const block of blocks) {
    if (block.type === 'paragraph') paragraphs.push(block.lines.map(say).join('\n'))
    else if (block.type === 'columns')
      parts.columns = block.columns.map(({ title, items }) => ({ title, items: items.map(say) }))
    else if (block.type === 'tasks') {
      parts.rows = block.rows
      parts.none = block.none.rows.map(say)
    }
  }
  return { ...parts, text: paragraphs.join('\n\n') }
}

function rowsDiff(before: readonly DocumentRow[], after: readonly DocumentRow[], say: SayLine): RowDiff[] {
  const earlier = new Map(before.map((row) => [row.id, row]))
  const cells = (old: DocumentRow | null, now: DocumentRow | null): RowDiff['cells'] => {
    const cell = (field: 'text' | 'who' | 'when') => textDiff(old ? say(old[field]) : '', now ? say(now[field]) : '')
    return [cell('text'), cell('who'), cell('when')]
  }
  return steppedBy(before, after, ({ id }) => id).map(({ type, item }): RowDiff => {
    if (type === 'removed') return { standing: 'removed', cells: cells(item, null) }
    if (type === 'added') return { standing: 'added', cells: cells(null, item) }
    const both = cells(earlier.get(item.id) ?? null, item)
    return { standing: both.some(isChanged) ? 'changed' : 'kept', cells: both }
  })
}

/** Every item of both, in the order of the later one; kept ones are the later ones'. */
function steppedBy<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): { type: Piece['type']; item: Item }[] {
  const later = new Map(after.map((item) => [keyOf(item), item]))
  const [old, now] = [new Map(before.map((item) => [keyOf(item), item])), later]
  const of = (type: Piece['type'], key: string, items: ReadonlyMap<string, Item>) => {
    const item = items.get(key)
    return item === undefined ? [] : [{ type, item }]
  }
  return hunksOf([...old.keys()], [...now.keys()]).flatMap(([type, from, to]) =>
    type === 'kept'
      ? to.flatMap((key) => of('kept', key, now))
      : [...from.flatMap((key) => of('removed', key, old)), ...to.flatMap((key) => of('added', key, now))],
  )
}

/** What is kept, and what stands in whose place, in turn. */
type Hunk = readonly [type: 'kept' | 'changed', from: readonly string[], to: readonly string[]]
/** Longer than this nobody waits; then the whole is told as changed. */
const MAX_MS = 400

function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  const [from, to] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const hunks: Hunk[] = []
  const kept = (items: readonly string[]) => items.length > 0 && hunks.push(['kept', items, items])
  kept(before.slice(0, start))
  let open: { from: string[]; to: string[] } | null = null
  const close = () => {
    if (open) hunks.push(['changed', open.from, open.to])
    open = null
  }
  for (const part of diffArrays([...from], [...to], { timeout: MAX_MS }) ?? wholly(from, to)) {
    if (!part.added && !part.removed) {
      close()
      kept(part.value)
      continue
    }
    open ??= { from: [], to: [] }
    ;(part.added ? open.to : open.from).push(...part.value)
  }
  close()
  kept(before.slice(before.length - end))
  return hunks
}

function wholly(from: readonly string[], to: readonly string[]) {
  return [
    { added: false, removed: true, value: [...from] },
    { added: true, removed: false, value: [...to] },
  ]
}

function within(type: Hunk[0], from: readonly string[], to: readonly string[]): Piece[] {
  const [old, now] = [from.join(''), to.join('')]
  if (type === 'kept') return [{ type: 'kept', text: old }]
  if (!areAlike(old, now)) return replaced(old, now)
  return hunksOf(wordsOf(old), wordsOf(now)).flatMap(([kind, gone, come]) =>
    kind === 'kept' ? [{ type: 'kept' as const, text: gone.join('') }] : replaced(gone.join(''), come.join('')),
  )
}

function replaced(old: string, now: string): Piece[] {
  return [
    { type: 'removed', text: old },
    { type: 'added', text: now },
  ]
}

function wholeLine(standing: 'added' | 'removed', text: string): LineDiff {
  return { standing, diff: [{ type: standing, text }] }
}

/** Words, white space, and signs by themselves; joined they are the text. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []
}

/** Whether so much of one is in the other that it is easier to read what changed than the two beside each other. */
function areAlike(one: string, two: string): boolean {
  const words = (text: string) => wordsOf(text).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const [first, second] = [words(one), words(two)]
  const left = new Map<string, number>()
  for (const word of first) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of second) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    shared += 1
  }
  return shared * 2 >= Math.max(first.length, second.length) && shared > 0
}

/** Neighbours of a kind are one piece; in each change what is removed comes before what is added. */
function joined(pieces: readonly Piece[]): TextDiff {
  const found: Piece[] = []
  for (const { type, text } of pieces) {
    if (text === '') continue
    const last = found.at(-1)
    if (last?.type === type) found[found.length - 1] = { type, text: last.text + text }
    else found.push({ type, text })
  }
  return found
}
