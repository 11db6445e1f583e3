import { SIDES } from './agreement.ts'
import type { Agreement, AgreementTask, Side } from './agreement.ts'
import { agreedValues, blanksIn, runsOf, textOf } from './agreement-blanks.ts'
import type { BlankValues, Run } from './agreement-blanks.ts'
import type { SectionNow } from './agreement-sections.ts'
import { versionsOf } from './merge.ts'
import { byOrder } from './order-key.ts'
import { shortHash } from './short-hash.ts'

/** A line of a text, in pieces. */
export type Line = readonly Run[]

/** A part of a section, as it is read, printed, exported and compared. */
export type DocumentBlock =
  | { type: 'paragraph'; lines: readonly Line[] }
  | { type: 'columns'; columns: readonly { title: string; items: readonly Line[] }[] }
  | { type: 'tasks'; head: readonly [string, string, string]; rows: readonly DocumentRow[]; none: DocumentRows }
  | { type: 'signatures'; signers: readonly { side: Side; name: string; role: string }[] }

/** What, who, when. */
export interface DocumentRow {
  id: string
  text: Line
  who: Line
  when: Line
}

/** What is said to be no part of the agreement. */
export interface DocumentRows {
  title: string
  rows: readonly Line[]
}

export interface DocumentSection {
  id: string
  /** Key in content; `null` for an own section. */
  key: string | null
  /** From 1, as it stands now. */
  number: number
  title: string
  blocks: readonly DocumentBlock[]
  /** Names of blanks in it that nobody has filled. */
  unfilled: readonly string[]
  /** Whether nothing is written in it. */
  isEmpty: boolean
  /** Of its whole text: what a party agrees to. */
  hash: string
  /** Something in it has several versions, and nobody has chosen: there is no text to agree to. */
  isDisputed?: boolean
  /** Whether each party agreed to the text as it is now. */
  agreed: Readonly<Record<Side, boolean>>
}

/** A whole agreement as text: what screen, print, files, versions and a partner's view are made from. */
export interface AgreementDocument {
  id: string
  malform: 'nb' | 'nn'
  title: Line
  /** Names of those it is between, the municipality first; only those that are known. */
  parties: readonly string[]
  sections: readonly DocumentSection[]
  /** Names of all unfilled blanks, each once, in the order they come. */
  unfilled: readonly string[]
}

/** What a document says itself, in the language of the agreement. */
export interface DocumentWords {
  expects: Readonly<Record<Side, string>>
  tasks: readonly [string, string, string]
  /** Above what is no part of the agreement. */
  notPart: string
  sides: Readonly<Record<Side | 'both', string>>
  /** «For kommunen» */
  signs: Readonly<Record<Side, string>>
  untitled: string
}

export interface DocumentSource {
  agreement: Agreement
  sections: readonly SectionNow[]
  tasks: readonly AgreementTask[]
  values: BlankValues
  /** Names of the parties, the municipality first. */
  parties: readonly string[]
  /** What stands at the top when nobody has named it, with blanks. */
  documentTitle: string
  words: DocumentWords
  /** What several people wrote at the same time, beside what stands in the sections' own records. */
  disputed?: Disputed
}

export interface Disputed {
  /** Names of blanks. */
  blanks: ReadonlySet<string>
  /** Whether any row of the table is. */
  tasks: boolean
}

export function documentOf(source: DocumentSource): AgreementDocument {
  const { agreement, values } = source
  const title = runsOf(agreement.title ?? source.documentTitle, values)
  const sections = source.sections.map((section, at) => documentSection(section, at + 1, source))
  const unfilled = new Set([...unfilledIn([title]), ...sections.flatMap((section) => section.unfilled)])
  return {
    id: agreement.id,
    malform: agreement.malform,
    title,
    parties: source.parties,
    sections,
    unfilled: [...unfilled],
  }
}

/** One section alone: what a screen with one section needs. */
export function documentSection(
  now: SectionNow,
  number: number,
  source: Omit<DocumentSource, 'sections'>,
): DocumentSection {
  const { agreement, values } = source
  const tasks = hasTasks(now) ? [...source.tasks].sort(byOrder) : []
  const title = sectionTitle(now, agreement.malform) ?? source.words.untitled
  const blocks = blocksOf(now, tasks, source)
  const hash = sectionHash(now, title, tasks, agreedValues(agreement, values))
  const { agreedBy } = now.section
  const isDisputed = isSectionDisputed(now, tasks, source.disputed)
  return {
    id: now.id,
    key: now.content?.key ?? null,
    number,
    title,
    blocks,
    unfilled: unfilledIn(linesOf(blocks)),
    isEmpty: linesOf(blocks).length === 0,
    hash,
    isDisputed,
    agreed: {
      municipality: !isDisputed && agreedBy.municipality === hash,
      organisation: !isDisputed && agreedBy.organisation === hash,
    },
  }
}

function isSectionDisputed(now: SectionNow, tasks: readonly AgreementTask[], disputed: Disputed | undefined): boolean {
  const { live } = now
  const fields = ['text', 'municipalityExpects', 'organisationExpects', ...(now.content ? [] : ['title'])]
  if (live && fields.some((field) => versionsOf(live, field).length > 1)) return true
  if (!disputed) return false
  return (
    (tasks.length > 0 && disputed.tasks) ||
    (disputed.blanks.size > 0 && blanksOfSection(now, tasks).some((name) => disputed.blanks.has(name)))
  )
}

/** What a section is called; `null` when an own one has no name. */
export function sectionTitle({ content, section }: SectionNow, malform: 'nb' | 'nn'): string | null {
  return section.title ?? content?.title[malform] ?? null
}

/**
 * A short hash of all that a section says, with its blanks filled: it changes when anything does that somebody agreed to. Made
 * of the words alone, so that how they are shown can change; and of what everyone may read, so that it is the same for all.
 */
function sectionHash(
  { section }: SectionNow,
  title: string,
  tasks: readonly AgreementTask[],
  values: BlankValues,
): string {
  const filled = (text: string | null) => textOf(runsOf((text ?? '').trim(), values))
  const rows = tasks.map(({ text, side, who, when }) => [filled(text), side ?? '', filled(who), filled(when)])
  const said = [section.text, section.municipalityExpects, section.organisationExpects].map(filled)
  return shortHash(JSON.stringify([title, ...said, ...rows]))
}

function hasTasks({ content }: SectionNow): boolean {
  return content?.form === 'tasks'
}

function blocksOf(
  { content, section }: SectionNow,
  tasks: readonly AgreementTask[],
  source: Omit<DocumentSource, 'sections'>,
) {
  const { values, words } = source
  const blocks: DocumentBlock[] = paragraphsOf(section.text ?? '', values)
  const expected: Record<Side, string | null> = {
    municipality: section.municipalityExpects,
    organisation: section.organisationExpects,
  }
  if (content?.form === 'expectations' || SIDES.some((side) => expected[side]?.trim()))
    blocks.push({
      type: 'columns',
      columns: SIDES.map((side) => ({ title: words.expects[side], items: itemsOf(expected[side] ?? '', values) })),
    })
  if (tasks.length > 0) blocks.push(tableOf(tasks, values, words))
  if (content?.form === 'signatures')
    blocks.push({
      type: 'signatures',
      signers: SIDES.map((side) => ({
        side,
        name: side === 'municipality' ? (source.parties[0] ?? '') : source.parties.slice(1).join(', '),
        role: words.signs[side],
      })),
    })
  return blocks
}

/** Paragraphs end with an empty line; a single line break stays one. */
function paragraphsOf(text: string, values: BlankValues): DocumentBlock[] {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({
      type: 'paragraph',
      lines: paragraph.split('\n').map((line) => runsOf(line.trimEnd(), values)),
    }))
}

/** One to a line; a hyphen or dot somebody put before it is not part of it. */
function itemsOf(text: string, values: BlankValues): Line[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*[-–•*]\s+/, '').trim())
    .filter((line) => line !== '')
    .map((line) => runsOf(line, values))
}

function tableOf(tasks: readonly AgreementTask[], values: BlankValues, words: DocumentWords): DocumentBlock {
  const line = (text: string | null): Line => runsOf((text ?? '').trim(), values)
  const isPart = (task: AgreementTask) => task.side !== 'none'
  const rows = tasks.filter(isPart).map(({ id, text, side, who, when }) => {
    const name = side && side !== 'none' ? words.sides[side] : ''
    const person = line(who)
    const joint = name !== '' && person.length > 0 ? ': ' : ''
    const head: Line = name === '' ? [] : [{ type: 'text', text: `${name}${joint}` }]
    return { id, text: line(text), who: [...head, ...person], when: line(when) }
  })
  const none = tasks.filter((task) => !isPart(task)).map(({ text }) => line(text))
  return { type: 'tasks', head: words.tasks, rows, none: { title: words.notPart, rows: none } }
}

/** Every line of text in a part of a document, in order; empty ones are left out. */
export function linesOf(blocks: readonly DocumentBlock[]): Line[] {
  return blocks.flatMap(linesOfBlock).filter((line) => line.length > 0)
}

function linesOfBlock(block: DocumentBlock): readonly Line[] {
  if (block.type === 'paragraph') return block.lines
  if (block.type === 'columns') return block.columns.flatMap(({ items }) => items)
  if (block.type === 'signatures') return []
  return [...block.rows.flatMap(({ text, who, when }) => [text, who, when]), ...block.none.rows]
}

function unfilledIn(lines: readonly Line[]): string[] {
  return [...new Set(lines.flatMap((line) => line.flatMap((run) => (run.type === 'blank' ? [run.name] : []))))]
}

/** The blanks a section's own text has, filled or not. */
export function blanksOfSection({ section }: SectionNow, tasks: readonly AgreementTask[]): string[] {
  const texts = [section.text, section.municipalityExpects, section.organisationExpects]
  const rows = tasks.flatMap(({ text, who, when }) => [text, who, when])
  return blanksIn([...texts, ...rows].map((text) => text ?? '').join('\n'))
}
