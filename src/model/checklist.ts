import { KINDS } from './records.ts'
import { stringOf } from './reading.ts'
import type { LiveRecord } from './wire.ts'

/** How far a point has come, as somebody says it. */
export const STATES = ['not-started', 'under-way', 'done', 'not-relevant'] as const
export type State = (typeof STATES)[number]

/** A checklist somebody goes through. `null` is "not known". */
export interface ChecklistEntry {
  id: string
  /** Id in content/checklists.ts; `null` for an own one. */
  template: string | null
  name: string | null
  /** What it is gone through for, in words. */
  term: string | null
  /** Id of the same checklist the time before. */
  previous: string | null
  agreement: string | null
}

export function toChecklist({ record, fields }: LiveRecord): ChecklistEntry {
  return {
    id: record,
    template: stringOf(fields, 'template') ?? runningTemplateOf(record),
    name: stringOf(fields, 'name'),
    term: stringOf(fields, 'term'),
    previous: stringOf(fields, 'previous'),
    agreement: stringOf(fields, 'agreement'),
  }
}

/** What somebody has said about a point. `null` is "not known". */
export interface ChecklistItem {
  id: string
  /** Of an own point; what content says is in content. */
  title: string | null
  help: string | null
  /** `null`: where it stands by itself. */
  order: string | null
  /** A state of a newer app is `null` here: nobody has said anything we understand. */
  state: State | null
  reason: string | null
  owner: string | null
  due: string | null
  note: string | null
}

export function toItem({ record, fields }: LiveRecord): ChecklistItem {
  const state = stringOf(fields, 'state')
  return {
    id: record,
    title: stringOf(fields, 'title'),
    help: stringOf(fields, 'help'),
    order: stringOf(fields, 'order'),
    state: STATES.find((known) => known === state) ?? null,
    reason: stringOf(fields, 'reason'),
    owner: stringOf(fields, 'owner'),
    due: stringOf(fields, 'due'),
    note: stringOf(fields, 'note'),
  }
}

/** Something that shows, or is to show, that a point is done. `null` is "not known". */
export interface Evidence {
  id: string
  /** One of EVIDENCE_KINDS in content/checklist.ts, or of a newer app. */
  type: string | null
  reference: string | null
  body: string | null
  on: string | null
  link: string | null
  meeting: string | null
  person: string | null
  number: string | null
  text: string | null
}

export function toEvidence({ record, fields }: LiveRecord): Evidence {
  return {
    id: record,
    type: stringOf(fields, 'type'),
    reference: stringOf(fields, 'reference'),
    body: stringOf(fields, 'body'),
    on: stringOf(fields, 'on'),
    link: stringOf(fields, 'link'),
    meeting: stringOf(fields, 'meeting'),
    person: stringOf(fields, 'person'),
    number: stringOf(fields, 'number'),
    text: stringOf(fields, 'text'),
  }
}

/*
Ids say where a thing belongs, so that two phones that begin alone agree, and so that a single field that reaches another
phone first is never without a place:
  chk_anchoring              the running checklist of content
  chk_anchoring.2027         the same, begun anew for 2027
  chi_anchoring.2027.A1      point A1 of it
  chi_anchoring.2027.<uuid>  an own point of it
*/
const CHECKLIST = `${KINDS.checklist.prefix}_`
const ITEM = `${KINDS.checklistItem.prefix}_`

/** The checklist of content one goes through when nobody has begun it anew. */
export function runningId(template: string): string {
  return `${CHECKLIST}${template}`
}

/** The template of a checklist's id; `null` for ids made in another way, and own ones. */
function runningTemplateOf(checklist: string): string | null {
  const [template = ''] = checklist.slice(CHECKLIST.length).split('.')
  return /^[a-z][a-z-]*$/.test(template) ? template : null
}

/** An id for the same checklist gone through anew; the same on every phone. `of` is an id without a term. */
export function anewId(of: string, term: string): string {
  const [base = of] = of.split('.')
  const key = term
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/[^a-z0-9-]+/g, '')
    .slice(0, 18)
  return `${base}.${key || '1'}`
}

/** @param part a point's id in content, or a uuid for an own point */
export function itemId(checklist: string, part: string): string {
  return `${ITEM}${checklist.slice(CHECKLIST.length)}.${part}`
}

/** What an item's id ends with: the same for the same point each time a checklist is gone through. */
export function partOf(item: string): string {
  return item.slice(item.lastIndexOf('.') + 1)
}

/** The checklist a record belongs to. */
export function checklistOf({ record, fields }: LiveRecord): string {
  return stringOf(fields, 'checklist') ?? `${CHECKLIST}${record.slice(ITEM.length, record.lastIndexOf('.'))}`
}
