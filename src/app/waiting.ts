import { fieldName } from '#i18n/field-names.ts'
import { messages } from '#i18n/messages.ts'
import { checklistOf, toItem } from '#model/checklist.ts'
import type { Json } from '#model/fields.ts'
import { stringOf } from '#model/reading.ts'
import { OWN_MUNICIPALITY } from '#model/records.ts'
import type { Kind } from '#model/records.ts'
import type { LiveRecord, Refusal } from '#model/wire.ts'
import { textsIn } from './held-texts.ts'
import type { HeldText } from './held-texts.ts'

/** So much of a text says which it is, UTF-16 units. */
const NAME_MOST = 80

/** One edit as it stands in the outbox; the fields of `sync/`'s `WaitingEdit` that are shown. */
interface Edit {
  id: string
  at: number
  state: 'queued' | 'sent' | 'held'
  refused: { code: Refusal; field?: string } | null
  of?: string | null
  ops: readonly ({ kind: string; record: string } & (
    | { set: Readonly<Record<string, { value: Json }>> }
    | { erase: true }
  ))[]
}

/** What waits, told by what it is about: one entry per record, or per refused edit. */
export interface WaitingItem {
  /** A record's id, or a refused edit's. */
  id: string
  name: string
  /** What was changed, in words: «telefon, notat». */
  what: string
  /** Oldest first change, ms since 1970. */
  since: number
  /** Where it can be opened; `null` where there is no page. */
  href: string | null
  refused: { code: Refusal; field?: string } | null
}

/** Everything not acknowledged, oldest first, edits of the same record together. */
export function waitingItems(edits: readonly Edit[], find: Find): WaitingItem[] {
  const byRecord = new Map<string, { kind: string; since: number; fields: Set<string> }>()
  for (const edit of edits) {
    if (edit.state !== 'queued') continue
    for (const op of edit.ops) {
      const item = byRecord.get(op.record) ?? { kind: op.kind, since: edit.at, fields: new Set() }
      item.since = Math.min(item.since, edit.at)
      for (const word of wordsOf(op)) item.fields.add(word)
      byRecord.set(op.record, item)
    }
  }
  return [...byRecord]
    .map(([id, item]) => ({
      id,
      since: item.since,
      what: [...item.fields].join(', '),
      refused: null,
      ...about(id, item.kind, find),
    }))
    .sort((one, two) => one.since - two.since)
}

/** A refused edit, with what was written in it. */
export interface HeldItem extends WaitingItem {
  texts: readonly HeldText[]
}

/** The refused ones, each by itself: each has its own reason. */
export function heldItems(edits: readonly Edit[], find: Find): HeldItem[] {
  return edits.flatMap((edit) => {
    const op = edit.ops[0]
    if (edit.state !== 'held' || isOthers(edit) || !op) return []
    const { id, at: since, refused } = edit
    const texts = textsIn(edit.ops, refused?.field)
    return [{ id, since, what: whatOf(edit), refused, texts, ...about(op.record, op.kind, find) }]
  })
}

/** One edit of another workbook. */
export interface OthersItem extends Pick<HeldItem, 'id' | 'name' | 'what' | 'since' | 'texts'> {
  /** Whether it is known which workbook it is of. */
  isKnown: boolean
}

/** Those of other workbooks, told by what they say themselves: a record of the same name in this one is another. */
export function othersItems(edits: readonly Edit[]): OthersItem[] {
  return edits.flatMap((edit) => {
    const op = edit.ops[0]
    if (!isOthers(edit) || !op) return []
    const { name } = about(op.record, op.kind, (id) => saidIn(edit, id))
    const texts = textsIn(edit.ops, undefined).filter(({ text }) => text !== name) // that one stands there already
    return [{ id: edit.id, since: edit.at, what: whatOf(edit), name, texts, isKnown: edit.of !== '' }]
  })
}

function isOthers({ of = null }: Edit): boolean {
  return of !== null
}

function whatOf({ ops }: Edit): string {
  return [...new Set(ops.flatMap((each) => [...wordsOf(each)]))].join(', ')
}

/** As much of a record as an edit says. */
function saidIn({ ops }: Edit, id: string): LiveRecord | null {
  const op = ops.find(({ record }) => record === id)
  if (!op || !('set' in op)) return null
  const fields = Object.fromEntries(Object.entries(op.set).map(([field, { value }]) => [field, value]))
  return { kind: op.kind, record: id, mark: '', fields, marks: {} }
}

/** Typed texts that cannot be shared until they are shorter. */
export function tooLongItems(
  drafts: readonly { key: string; kind: string; record: string; field: string }[],
  find: Find,
): Pick<WaitingItem, 'id' | 'name' | 'what' | 'href'>[] {
  return drafts.map(({ key, kind, record, field }) => ({
    id: key,
    what: fieldName(field),
    ...about(record, kind, find),
  }))
}

function wordsOf(op: Edit['ops'][number]): Set<string> {
  return new Set('set' in op ? fieldsOf(op.kind, op.set).map(fieldName) : [messages('sharing')('erasing')])
}

/** Where a point belongs is nothing anybody changed; what is counted is no municipality's number. */
function fieldsOf(kind: string, set: Readonly<Record<string, unknown>>): string[] {
  const fields = Object.keys(set)
  if (!isOfChecklist(kind)) return fields
  const said = fields.filter((field) => !['checklist', 'point', 'item'].includes(field))
  return (said.length > 0 ? said : ['checklist']).map((field) => (field === 'number' ? 'counted' : field))
}

function isOfChecklist(kind: string): kind is OfChecklist {
  return kind === 'checklist' || kind === 'checklistItem' || kind === 'evidence'
}

/** How a record of a kind is told: what the kind is called, and which field says which it is. */
interface Told {
  word: KindWord
  field: string
  /** The field alone does not say what it is: «Innspill: Vi mangler lokaler». */
  withKind?: true
}

/** Told by itself: its points have no names but in content/. */
type OfChecklist = 'checklist' | 'checklistItem' | 'evidence'
type KindWord =
  | 'organisation'
  | 'contact'
  | 'municipality'
  | 'conversation'
  | 'view'
  | 'task'
  | 'activity'
  | 'need'
  | 'enquiry'
  | 'found'
  | MeetingWord
  | AgreementWord
type AgreementWord = 'agreement' | 'agreementSection' | 'agreementTask' | 'agreementPoint' | 'agreementVersion'
type MeetingWord = 'meeting' | 'agendaItem' | 'input' | 'decision' | 'attachment' | 'series' | 'meetingTemplate'

const TOLD: Readonly<Record<Exclude<Kind, OfChecklist>, Told>> = {
  organisation: { word: 'organisation', field: 'name' },
  contact: { word: 'contact', field: 'name' },
  municipality: { word: 'municipality', field: 'name' },
  conversation: { word: 'conversation', field: 'text', withKind: true },
  view: { word: 'view', field: 'name', withKind: true },
  meeting: { word: 'meeting', field: 'title' },
  agendaItem: { word: 'agendaItem', field: 'title', withKind: true },
  input: { word: 'input', field: 'text', withKind: true },
  decision: { word: 'decision', field: 'text', withKind: true },
  task: { word: 'task', field: 'text' },
  attachment: { word: 'attachment', field: 'caption', withKind: true },
  series: { word: 'series', field: 'name' },
  meetingTemplate: { word: 'meetingTemplate', field: 'name', withKind: true },
  activity: { word: 'activity', field: 'title' },
  need: { word: 'need', field: 'title', withKind: true },
  enquiry: { word: 'enquiry', field: 'text', withKind: true },
  found: { word: 'found', field: 'name' },
  agreement: { word: 'agreement', field: 'title' },
  agreementSection: { word: 'agreementSection', field: 'title', withKind: true },
  agreementTask: { word: 'agreementTask', field: 'text', withKind: true },
  agreementPoint: { word: 'agreementPoint', field: 'text', withKind: true },
  agreementVersion: { word: 'agreementVersion', field: 'name', withKind: true },
}

type Find = (id: string) => LiveRecord | null

function about(id: string, kind: string, find: Find): { name: string; href: string | null } {
  if (isOfChecklist(kind)) return aboutChecklist(id, kind, find)
  return { name: nameOf(id, kind, find), href: pageOf(id, kind, find) }
}

function nameOf(id: string, kind: string, find: Find): string {
  const t = messages('sharing')
  const told = Object.hasOwn(TOLD, kind) ? TOLD[kind as keyof typeof TOLD] : null // checked by hasOwn
  const kindName = t(told?.word ?? 'somethingNew')
  const name = firstOf(stringOf(find(id)?.fields ?? {}, told?.field ?? 'name') ?? '')
  if (name !== '') return told?.withKind ? `${kindName}: ${name}` : name
  if (id === OWN_MUNICIPALITY || kind === 'attachment' || kind === 'found') return kindName
  return `${kindName}: ${t('unnamed')}`
}

/** Where a record can be seen: what has no page of its own is on that of what it belongs to. */
function pageOf(id: string, kind: string, find: Find): string | null {
  if (kind === 'organisation') return `/organisasjoner/${id}`
  if (kind === 'task') return `/oppgaver/${id}`
  if (kind === 'agreement') return `/avtaler/${id}`
  if (kind === 'need' || kind === 'enquiry') return `/nettside/${id}`
  if (kind === 'meeting' || kind === 'series' || kind === 'meetingTemplate') return `/moter/${id}`
  const fields = find(id)?.fields ?? {}
  const owner = OWNERS.flatMap((field) => stringOf(fields, field) ?? [])[0]
  if (owner === undefined) return null
  if (kind === 'contact' || kind === 'conversation') return `/organisasjoner/${owner}`
  if (kind === 'agendaItem' || kind === 'input' || kind === 'decision') return `/moter/${owner}`
  if (kind.startsWith('agreement')) return `/avtaler/${owner}`
  const record = kind === 'attachment' ? find(owner) : null
  return record && record.kind !== 'attachment' ? pageOf(owner, record.kind, find) : null
}

/** The fields that name what a record belongs to. */
const OWNERS = ['organisation', 'meeting', 'agreement', 'record']

/** A checklist, a point of one, or what shows it: opened where it is said. */
function aboutChecklist(id: string, kind: OfChecklist, find: Find) {
  const record = find(id)
  const t = messages('sharing')
  const named = (name: unknown) =>
    typeof name === 'string' && name !== '' ? `${t('checklist')}: ${name}` : t('checklist')
  if (kind === 'checklist') return { name: named(record?.fields['name']), href: `/sjekklister/${id}` }
  const of = kind === 'evidence' ? record?.fields['item'] : id
  const item = typeof of === 'string' ? find(of) : null
  if (!item) return { name: t('checklist'), href: null }
  return { name: named(toItem(item).title), href: `/sjekklister/${checklistOf(item)}?punkt=${item.record}` }
}

/** The beginning of a text, on one line. */
function firstOf(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, NAME_MOST)
    .replace(/\p{Cs}$/u, '')
}
