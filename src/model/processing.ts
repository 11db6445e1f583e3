import { CLOCKS } from './retention.ts'
import type { Clocked } from './retention.ts'
import { KINDS, ROLES } from './records.ts'
import type { Kind, Role } from './records.ts'
import { readsKind } from './rights.ts'

/** Why the municipality keeps something; the words, purpose and legal basis of each stand in i18n `processing`. */
export const ACTIVITIES = [
  'directory',
  'meetings',
  'tasks',
  'checklists',
  'agreements',
  'offers',
  'enquiries',
  'municipality',
] as const
export type Activity = (typeof ACTIVITIES)[number]

/** Whom a record may be about. */
export const PERSONS = [
  'contacts',
  'staff',
  'resource',
  'participants',
  'signatories',
  'writers',
  'volunteers',
] as const
export type Persons = (typeof PERSONS)[number]

interface Processing {
  activity: Activity
  /** Nobody, when it names no person. */
  persons: readonly Persons[]
}

const of = (activity: Activity, ...persons: Persons[]): Processing => ({ activity, persons })

/** What each kind of record is kept for, and whom it may be about. A new kind does not compile without. */
export const PROCESSING: Readonly<Record<Kind, Processing>> = {
  organisation: of('directory', 'contacts', 'staff'),
  contact: of('directory', 'contacts'),
  conversation: of('directory', 'contacts', 'staff'),
  view: of('directory'),
  meeting: of('meetings', 'participants', 'staff'),
  agendaItem: of('meetings', 'participants', 'staff'),
  input: of('meetings', 'participants'),
  decision: of('meetings', 'participants', 'staff'),
  attachment: of('meetings', 'participants', 'resource'),
  series: of('meetings'),
  meetingTemplate: of('meetings'),
  task: of('tasks', 'staff', 'participants'),
  checklist: of('checklists'),
  checklistItem: of('checklists', 'staff'),
  evidence: of('checklists', 'resource', 'staff'),
  agreement: of('agreements', 'signatories', 'staff'),
  agreementSection: of('agreements', 'signatories', 'staff'),
  agreementTask: of('agreements', 'signatories', 'staff'),
  agreementPoint: of('agreements', 'signatories', 'staff'),
  agreementVersion: of('agreements', 'signatories', 'staff'),
  activity: of('offers', 'contacts', 'volunteers', 'staff'),
  need: of('offers', 'staff'),
  enquiry: of('enquiries', 'writers'),
  found: of('enquiries'),
  municipality: of('municipality', 'staff'),
}

/** Fields that say how the app works, and nothing of anybody. */
const TECHNICAL: ReadonlySet<string> = new Set([
  'deletedAt',
  'registered',
  'order',
  'sha256',
  'bytes',
  'width',
  'height',
  'item',
  'usedSeconds',
])

/** What is kept for one purpose, as the tables of the app say: kinds, fields, who may read them, how long. */
export interface ProcessingFacts {
  activity: Activity
  kinds: Kind[]
  persons: Persons[]
  /** Names of fields and sets, each once. */
  fields: string[]
  /** Roles that may read some of it. */
  readers: Role[]
  /** What everyone may read when somebody marks it public. */
  publicFields: string[]
  /** Kinds with a clock. */
  clocked: Clocked[]
}

export function processingFacts(): ProcessingFacts[] {
  return ACTIVITIES.map((activity) => {
    const kinds = (Object.keys(PROCESSING) as Kind[]).filter((kind) => PROCESSING[kind].activity === activity) // its own keys
    const each = <T>(read: (kind: Kind) => readonly T[]): T[] => [...new Set(kinds.flatMap(read))]
    return {
      activity,
      kinds,
      persons: each((kind) => PROCESSING[kind].persons),
      fields: each((kind) => [...Object.keys(KINDS[kind].fields), ...Object.keys(KINDS[kind].sets)]).filter(
        (field) => !TECHNICAL.has(field),
      ),
      readers: ROLES.filter((role) => kinds.some((kind) => readsKind(role, kind))),
      publicFields: each((kind): readonly string[] => KINDS[kind].publicFields),
      clocked: kinds.filter((kind): kind is Clocked & Kind => Object.hasOwn(CLOCKS, kind)),
    }
  })
}
