import { KINDS, isPublicField, kindRule, knowsField } from './records.ts'
import type { Kind, Role } from './records.ts'

/**
 * What somebody may do with the records of a kind:
 * `write` reads and writes all of it, also fields only a newer app knows, and erases it;
 * `read` reads all of it; `shown` all of it but what is internal (below) or unknown;
 * `own` is `shown`, and writes the fields named below, of one's own organisation and what it takes part in, and nothing else;
 * `public` reads the public fields of what is public; `none` never learns that it exists.
 */
type Right = 'write' | 'read' | 'shown' | 'own' | 'public' | 'none'

/** Whoever may see something here: the roles of members, and everyone. */
export type Viewer = Role | 'public'
const COLUMNS = ['coordinator', 'editor', 'reader', 'partner', 'public'] as const satisfies readonly Viewer[]
type Row = readonly [Right, Right, Right, Right, Right]

/** Who may do what: the one table that app and endpoint go by. Columns as in COLUMNS. */
const RIGHTS = {
  organisation: ['write', 'write', 'shown', 'own', 'public'],
  activity: ['write', 'write', 'shown', 'own', 'public'],
  municipality: ['write', 'read', 'shown', 'public', 'public'],
  need: ['write', 'write', 'shown', 'none', 'public'],
  contact: ['write', 'write', 'none', 'none', 'none'],
  conversation: ['write', 'write', 'none', 'none', 'none'],
  view: ['write', 'write', 'none', 'none', 'none'],
  meeting: ['write', 'write', 'shown', 'none', 'none'],
  agendaItem: ['write', 'write', 'none', 'none', 'none'],
  input: ['write', 'write', 'none', 'none', 'none'],
  decision: ['write', 'write', 'shown', 'none', 'none'],
  task: ['write', 'write', 'none', 'none', 'none'],
  attachment: ['write', 'write', 'none', 'none', 'none'],
  series: ['write', 'write', 'shown', 'none', 'none'],
  meetingTemplate: ['write', 'write', 'none', 'none', 'none'],
  checklist: ['write', 'write', 'shown', 'none', 'none'],
  checklistItem: ['write', 'write', 'shown', 'none', 'none'],
  evidence: ['write', 'write', 'shown', 'none', 'none'],
  // A partner reads and comments its own draft through a link to it, which is no membership.
  agreement: ['write', 'write', 'shown', 'none', 'public'],
  agreementSection: ['write', 'write', 'shown', 'none', 'none'],
  agreementTask: ['write', 'write', 'shown', 'none', 'none'],
  agreementPoint: ['write', 'write', 'shown', 'none', 'none'],
  agreementVersion: ['write', 'write', 'shown', 'none', 'none'],
  enquiry: ['write', 'write', 'none', 'none', 'none'],
  found: ['write', 'write', 'none', 'none', 'none'],
} as const satisfies Record<Kind, Row>

/** Fields and sets that are for those who do the work: `shown` and `own` see nothing of them. */
const INTERNAL_FIELDS: Partial<Record<Kind, readonly string[]>> = {
  organisation: ['note', 'registered', 'tags', 'notSame', 'merged'],
  contact: ['registered'],
  meeting: [
    ...['template', 'online', 'purpose', 'prepare', 'interpreter', 'answerBy', 'seats', 'invitationNb', 'invitationNn'],
    ...['guests', 'item', 'invited', 'invitedOn', 'answers', 'present', 'people'],
  ],
  series: ['template'],
  activity: ['note', 'contact', 'hostsNeeded', 'roomBooked', 'keys', 'policeCertificate', 'hosts', 'attendance'],
}

/**
 * What an organisation's own person keeps true. Whether something is published, and who the organisation is in the
 * register, is the municipality's to say; of an activity's organisations one may only add one's own.
 */
const OWN_FIELDS: Partial<Record<Kind, readonly string[]>> = {
  organisation: [
    ...['name', 'description', 'area', 'address', 'point', 'web', 'email', 'phone', 'malform'],
    ...['confirmedOn', 'confirmedBy', 'contributes', 'languages', 'targetGroups'],
  ],
  activity: [...KINDS.activity.publicFields, 'confirmedBy'],
}

function rightOf(viewer: Viewer, kind: string): Right {
  if (!Object.hasOwn(RIGHTS, kind)) return 'none'
  return RIGHTS[kind as Kind][COLUMNS.indexOf(viewer)] ?? 'none' // checked by hasOwn
}

/** Whether it may see records of this kind at all: which of them is for `own` and `public` a question to the record. */
export function readsKind(viewer: Viewer, kind: string): boolean {
  return rightOf(viewer, kind) !== 'none'
}

/** Whether records of this kind are in its view whatever they hold. */
export function readsEvery(viewer: Viewer, kind: string): boolean {
  return ['write', 'read', 'shown'].includes(rightOf(viewer, kind))
}

/** Whether it writes any records of this kind, or any fields of them. */
export function writesKind(viewer: Viewer, kind: string): boolean {
  return ['write', 'own'].includes(rightOf(viewer, kind))
}

/** Whether it writes every record of this kind, and may erase it. */
export function writesEvery(viewer: Viewer, kind: string): boolean {
  return rightOf(viewer, kind) === 'write'
}

/** Whether all there is, of every kind, is in its view. */
export function readsAll(viewer: Viewer): boolean {
  return Object.keys(RIGHTS).every((kind) => ['write', 'read'].includes(rightOf(viewer, kind)))
}

/** Whether it gives others access and takes it from them, which no record holds. */
export function givesAccess(viewer: Viewer): boolean {
  return viewer === 'coordinator'
}

/** Of a record it sees, whether it sees this field: `note`, `languages/uk`. */
export function readsField(viewer: Viewer, kind: string, field: string): boolean {
  const rule = kindRule(kind)
  if (!rule) return false
  switch (rightOf(viewer, kind)) {
    case 'write':
    case 'read':
      return true
    case 'shown':
    case 'own':
      return knowsField(rule, field) && !namesIn(INTERNAL_FIELDS, kind).has(nameOf(field))
    case 'public':
      return isPublicField(rule, field)
    case 'none':
      return false
  }
}

/** Of a record it writes, whether it writes this field. */
export function writesField(viewer: Viewer, kind: string, field: string): boolean {
  const right = rightOf(viewer, kind)
  if (right !== 'own') return right === 'write'
  return readsField(viewer, kind, field) && namesIn(OWN_FIELDS, kind).has(nameOf(field))
}

/** A field's name; for an element of a set, the set's. */
function nameOf(field: string): string {
  const slash = field.indexOf('/')
  return slash < 0 ? field : field.slice(0, slash)
}

const sets = new Map<readonly string[], ReadonlySet<string>>()

function namesIn(lists: Partial<Record<Kind, readonly string[]>>, kind: string): ReadonlySet<string> {
  const list = lists[kind as Kind] ?? NONE // asked for kinds of the table only
  const known = sets.get(list) ?? new Set(list)
  sets.set(list, known)
  return known
}

const NONE: readonly string[] = []
