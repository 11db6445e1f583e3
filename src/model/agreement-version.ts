import { toAgreement, toAgreementTask, toSection } from './agreement.ts'
import { sharedValues } from './agreement-blanks.ts'
import { documentOf, sectionTitle } from './agreement-document.ts'
import type { AgreementDocument, DocumentSource, DocumentWords } from './agreement-document.ts'
import type { SectionNow } from './agreement-sections.ts'
import type { Json } from './fields.ts'
import { headId, versionsOf } from './merge.ts'
import { stringOf } from './reading.ts'
import type { Kind } from './records.ts'
import type { LiveRecord } from './wire.ts'

/** A named version of an agreement. */
export interface AgreementVersion {
  id: string
  agreement: string
  name: string | null
  /** ms since 1970. */
  madeAt: number | null
  /** The text both signed. */
  isAtSigning: boolean
  /** JSON text, `VersionBody`. */
  body: string | null
}

export function toVersion({ record, fields }: LiveRecord): AgreementVersion {
  const madeAt = fields['madeAt']
  return {
    id: record,
    agreement: stringOf(fields, 'agreement') ?? '',
    name: stringOf(fields, 'name'),
    madeAt: typeof madeAt === 'number' ? madeAt : null,
    isAtSigning: fields['atSigning'] === true,
    body: stringOf(fields, 'body'),
  }
}

/** Fields as they stood, of those a version keeps. */
type Kept = Readonly<Record<string, Json>>

/** An agreement as it was: what makes its text, and what brings it back. */
interface VersionBody {
  format: 1
  fields: Kept
  sections: readonly {
    id: string
    /** As it was shown: content may be written anew. */
    title: string
    key: string | null
    form: string | null
    order: string
    fields: Kept
  }[]
  tasks: readonly { id: string; fields: Kept }[]
  values: readonly (readonly [string, string])[]
  parties: readonly string[]
  documentTitle: string
  words: DocumentWords
}

/** A version as it can be read and compared. */
export interface ReadableVersion {
  document: AgreementDocument
  body: VersionBody
}

/** What the text is made of; how far an agreement has come, and its archive, are of the agreement and not of a version. */
const FIELDS = [
  'title',
  'type',
  'malform',
  'from',
  'until',
  'noticeMonths',
  'evaluateOn',
  'reportBy',
  'contact',
  'deputy',
]
/** Days and months the agreement also reminds of, and the blank that says each in its text. */
const DATE_BLANKS: Readonly<Record<string, string>> = {
  from: 'from',
  until: 'until',
  reportBy: 'reportBy',
  evaluateOn: 'evaluationMonth',
  noticeMonths: 'noticeMonths',
}
const SETS = ['parties/', 'blanks/']
const SECTION_FIELDS = ['order', 'title', 'text', 'municipalityExpects', 'organisationExpects']
const TASK_FIELDS = ['order', 'text', 'side', 'who', 'when']

/** So many characters has the JSON text of a version, written as JSON text once more: below what an edit can carry. */
export const VERSION_MOST = 240_000

/** An agreement as it stands now. */
export interface Standing {
  live: LiveRecord
  source: Omit<DocumentSource, 'tasks' | 'sections'> & { sections: readonly SectionNow[] }
  /** The rows of its table. */
  tasks: readonly LiveRecord[]
}

/** The JSON text of a version of an agreement as it stands; `null` when it is too long to be kept as one. */
export function versionBody({ live, source, tasks }: Standing): string | null {
  const body: VersionBody = {
    format: 1,
    fields: keptOf(live.fields, isKept),
    sections: source.sections.map((section) => ({
      id: section.id,
      title: sectionTitle(section, source.agreement.malform) ?? source.words.untitled,
      key: section.content?.key ?? null,
      form: section.content?.form ?? null,
      order: section.order,
      fields: keptOf(section.live?.fields ?? {}, (field) => SECTION_FIELDS.includes(field)),
    })),
    tasks: tasks.map(({ record, fields }) => ({
      id: record,
      fields: keptOf(fields, (field) => TASK_FIELDS.includes(field)),
    })),
    // Who may read a version may not read contacts; and it stays when they are erased.
    values: [...sharedValues(source.agreement, source.values)],
    parties: source.parties,
    documentTitle: source.documentTitle,
    words: source.words,
  }
  const text = JSON.stringify(body)
  return JSON.stringify(text).length <= VERSION_MOST ? text : null
}

/** A version's text; `null` when it is of a newer app, or was not written by one of ours. */
export function readVersion({ agreement: id, body: text }: AgreementVersion): ReadableVersion | null {
  const body = bodyOf(text)
  if (!body) return null
  try {
    const agreement = toAgreement({ kind: 'agreement', record: id, mark: '', fields: { ...body.fields }, marks: {} })
    const document = documentOf({
      agreement,
      sections: body.sections.map((section) => sectionOf(section, id)),
      tasks: body.tasks.map(({ id: task, fields }) =>
        toAgreementTask({ kind: 'agreementTask', record: task, mark: '', fields: { ...fields }, marks: {} }),
      ),
      values: sharedValues(agreement, new Map(body.values)),
      parties: body.parties,
      documentTitle: body.documentTitle,
      words: body.words,
    })
    return { document, body }
  } catch {
    return null // what should be a text is none
  }
}

/** A change of one record, for `write`. */
export interface VersionChange {
  kind: Kind
  record: string
  set: Record<string, Json>
  /** The versions that were seen of each field: what came since is not written over. */
  seen?: Record<string, readonly string[]>
}

/**
 * What must be written for an agreement to be as it was in a version: only what differs. What has come since is removed so that
 * it can be brought back. @param removed section records that were taken out @param at ms since 1970
 */
export function bringBack(
  { body }: ReadableVersion,
  { live, source, tasks }: Standing,
  removed: readonly { live: LiveRecord | null; id: string }[],
  removedTasks: readonly LiveRecord[],
  at: number,
): VersionChange[] {
  const agreement = live.record
  // A day is brought back only where the text says it: what is seen of it in the difference, and nothing that is not.
  const then = new Map(body.values)
  const isBrought = (field: string) => {
    const name = Object.hasOwn(DATE_BLANKS, field) ? DATE_BLANKS[field] : undefined
    if (name === undefined) return isKept(field)
    return (
      JSON.stringify([body.fields, body.sections, body.tasks]).includes(`{${name}}`) &&
      then.get(name) !== source.values.get(name)
    )
  }
  const sectionRecords = new Map([...source.sections, ...removed].map((section) => [section.id, section.live]))
  const taskRecords = new Map([...tasks, ...removedTasks].map((task) => [task.record, task]))
  const changes: VersionChange[] = [
    change('agreement', agreement, live, differing(live.fields, body.fields, isBrought)),
    ...body.sections.map(({ id, key, fields }) =>
      change(
        'agreementSection',
        id,
        sectionRecords.get(id) ?? null,
        {
          ...differing(sectionRecords.get(id)?.fields ?? {}, fields, (field) => SECTION_FIELDS.includes(field)),
          ...(sectionRecords.get(id)?.fields['deletedAt'] ? { deletedAt: null } : {}),
        },
        { agreement, ...(key === null ? {} : { section: key }) },
      ),
    ),
    ...body.tasks.map(({ id, fields }) =>
      change(
        'agreementTask',
        id,
        taskRecords.get(id) ?? null,
        {
          ...differing(taskRecords.get(id)?.fields ?? {}, fields, (field) => TASK_FIELDS.includes(field)),
          ...(taskRecords.get(id)?.fields['deletedAt'] ? { deletedAt: null } : {}),
        },
        { agreement },
      ),
    ),
    ...source.sections
      .filter(({ id }) => !body.sections.some((section) => section.id === id))
      .map(({ id, content, live: known }) =>
        change(
          'agreementSection',
          id,
          known,
          { deletedAt: at },
          { agreement, ...(content ? { section: content.key } : {}) },
        ),
      ),
    ...tasks
      .filter(({ record }) => !body.tasks.some((task) => task.id === record))
      .map((task) => change('agreementTask', task.record, task, { deletedAt: at }, {})),
  ]
  return changes.filter(({ set }) => Object.keys(set).length > 0)
}

/** What takes changes back, where nobody has written anything else since. */
export function takenBack(
  changes: readonly VersionChange[],
  before: (record: string) => LiveRecord | null,
  now: (record: string) => LiveRecord | null,
): VersionChange[] {
  return changes.flatMap(({ kind, record, set }): VersionChange[] => {
    const [old, current] = [before(record), now(record)]
    const isPlace = (field: string) => !old && (field === 'agreement' || field === 'section')
    const mine = Object.entries(set).filter(([field, value]) => !isPlace(field) && same(current?.fields[field], value))
    const back = Object.fromEntries(mine.map(([field]) => [field, old?.fields[field] ?? null]))
    return Object.keys(back).length === 0 ? [] : [{ kind, record, set: back }]
  })
}

/** A record that is not here yet also says where it belongs; it is not made for nothing. */
function change(
  kind: Kind,
  record: string,
  known: LiveRecord | null,
  set: Record<string, Json>,
  place: Record<string, Json> = {},
): VersionChange {
  const isNew = known === null && Object.keys(set).length > 0
  const all = isNew ? { ...place, ...set } : set
  return { kind, record, set: all, seen: seenIn(known, all) }
}

/** Taking something out names all that was seen of it; anything else the text it was read from. */
function seenIn(known: LiveRecord | null, set: Record<string, Json>): Record<string, readonly string[]> {
  const of = (field: string): string[] => {
    if (!known) return []
    if (field === 'deletedAt' && set[field] !== null) return everyVersion(known)
    if (field === 'deletedAt') return versionsOf(known, field).map(({ id }) => id)
    const head = headId(known, field)
    return head === null ? [] : [head]
  }
  return Object.fromEntries(Object.keys(set).map((field) => [field, of(field)]))
}

function everyVersion(live: LiveRecord): string[] {
  return [...new Set(Object.keys(live.fields).flatMap((field) => versionsOf(live, field).map(({ id }) => id)))]
}

function differing(now: Kept, then: Kept, isOurs: (field: string) => boolean): Record<string, Json> {
  const fields = new Set([...Object.keys(now), ...Object.keys(then)].filter(isOurs))
  const set: Record<string, Json> = {}
  for (const field of fields) if (!same(now[field], then[field])) set[field] = then[field] ?? null
  return set
}

function same(one: Json | undefined, two: Json | undefined): boolean {
  return (one ?? null) === (two ?? null)
}

function isKept(field: string): boolean {
  return FIELDS.includes(field) || SETS.some((set) => field.startsWith(set))
}

function keptOf(fields: Kept, isOurs: (field: string) => boolean): Record<string, Json> {
  return Object.fromEntries(Object.entries(fields).filter(([field, value]) => isOurs(field) && value !== null))
}

function sectionOf(
  { id, title, key, form, order, fields }: VersionBody['sections'][number],
  agreement: string,
): SectionNow {
  const record = { kind: 'agreementSection', record: id, mark: '', fields: { ...fields, agreement }, marks: {} }
  const content = key === null ? null : { key, form: form ?? 'text', title: { nb: title, nn: title } }
  return { id, content, live: null, order, section: { ...toSection(record), title } }
}

function bodyOf(text: string | null): VersionBody | null {
  if (text === null) return null
  try {
    const body: unknown = JSON.parse(text)
    const isOurs = typeof body === 'object' && body !== null && Reflect.get(body, 'format') === 1
    return isOurs ? (body as VersionBody) : null // format 1 is this shape; what is none of it is caught where it is read
  } catch {
    return null
  }
}
