import { workspace } from '#db/here.ts'
import { messages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import type { Kind, Role } from '#model/records.ts'
import type { Since } from '#model/retention.ts'
import type { LiveRecord } from '#model/wire.ts'

/** So much of a text says which it is, UTF-16 units. */
const NAME_MOST = 80
/** The fields that say which record it is, the best first. */
const NAMED_BY = ['name', 'title', 'person', 'with', 'text', 'caption', 'reference', 'contactName', 'answer'] as const

/** What a kind is called. Uses the words `sharing` and `privacy`. */
export function kindWord(kind: Kind): string {
  return kind === 'evidence' || kind === 'checklistItem' ? messages('privacy')(kind) : messages('sharing')(kind)
}

/** Who has a role, as the record of processing says it. Uses the words `processing`. */
export function roleWord(role: Role): string {
  return messages('processing')(role === 'partner' ? 'ownPerson' : role)
}

const SINCE = {
  added: 'sinceAdded',
  received: 'sinceReceived',
  talked: 'sinceTalked',
  shown: 'sinceShown',
  held: 'sinceHeld',
  done: 'sinceDone',
  ended: 'sinceEnded',
} as const satisfies Record<Since, string>

/** What a clock counts from: «den ble lagt inn». Uses the words `processing`. */
export function sinceWord(since: Since): string {
  return messages('processing')(SINCE[since])
}

/** What a record is called, on one line. */
export function recordName({ fields }: LiveRecord): string {
  const field = NAMED_BY.find((one) => stringOf(fields, one) !== null)
  const text = (field === undefined ? null : stringOf(fields, field)) ?? messages('privacy')('unnamed')
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= NAME_MOST ? line : `${line.slice(0, NAME_MOST - 1).replace(/\p{Cs}$/u, '')}…`
}

/** The fields that name what a record belongs to. */
const OWNERS = ['organisation', 'meeting', 'agreement', 'record', 'item', 'saidBy', 'checklist', 'concerns'] as const

/** What a record belongs to, from the nearest outwards: «Koret», «Dialogmøte». */
export function ownerNames({ fields }: LiveRecord, depth = 0): string[] {
  const id = OWNERS.map((field) => stringOf(fields, field)).find((one) => one !== null) ?? null
  const owner = id === null ? null : workspace().record(id)
  if (!owner || depth > 2) return []
  return [recordName(owner), ...ownerNames(owner, depth + 1)]
}

/** Where a record can be looked at; `null` where it has no page. */
export function pageOf({ kind, record, fields }: LiveRecord): string | null {
  const at = (place: string, id: unknown) =>
    typeof id === 'string' && id !== '' ? `/${place}/${encodeURIComponent(id)}` : null
  switch (kind) {
    case 'organisation':
      return at('organisasjoner', record)
    case 'contact':
    case 'conversation':
      return at('organisasjoner', fields['organisation'])
    case 'meeting':
      return at('moter', record)
    case 'agendaItem':
    case 'input':
    case 'decision':
      return at('moter', fields['meeting'])
    case 'task':
      return at('oppgaver', record)
    case 'agreement':
      return at('avtaler', record)
    case 'agreementSection':
    case 'agreementTask':
    case 'agreementPoint':
    case 'agreementVersion':
      return at('avtaler', fields['agreement'])
    case 'activity':
      return at('aktiviteter', record)
    case 'enquiry':
    case 'need':
      return at('nettside', record)
    default:
      return null
  }
}
