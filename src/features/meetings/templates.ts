import type { MeetingTemplate } from '#content/meeting-template.ts'
import { MEETING_TEMPLATES } from '#content/meeting-templates.ts'
import { MEETING_TYPES } from '#content/meeting-words.ts'
import type { Norwegian } from '#content/norwegian.ts'
import { takeAway } from '#db/changing.ts'
import { workspace } from '#db/here.ts'
import type { Change } from '#db/compose.ts'
import { write } from '#db/write.ts'
import { locale } from '#i18n/locale.ts'
import { asLine } from '#model/line.ts'
import type { AgendaItem } from '#model/meeting.ts'
import { byOrder, firstKeys } from '#model/order-key.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { agendaOf, newRecordId } from './meetings.ts'

/** The written form of Norwegian in which content is told to whoever uses this device. */
export function writtenForm(): keyof Norwegian {
  return locale() === 'nn' ? 'nn' : 'nb'
}

/** What a meeting begins from, ours or the municipality's own, in words. */
export interface Beginning {
  /** The template's id: one of ours, or of a record. */
  template: string
  type: string | null
  name: string
  purpose: string | null
  prepare: string | null
  /** `null`: the text of the type. */
  invitationNb: string | null
  invitationNn: string | null
  agenda: readonly Pick<AgendaItem, 'title' | 'type' | 'minutes' | 'question'>[]
}

/** The template of ours with that id, or of that type; the last one, which fits everything, when there is none. */
export function contentTemplate(idOrType: string | null): MeetingTemplate {
  const found = MEETING_TEMPLATES.find(({ id, type }) => id === idOrType || type === idOrType)
  return found ?? MEETING_TEMPLATES.at(-1)! // there is always one
}

/** What a type of meeting is called. */
export function typeName(type: string | null): string | null {
  return MEETING_TYPES.find(({ id }) => id === type)?.[locale()] ?? null
}

/** The municipality's own templates, by name. */
export function ownTemplates(): LiveRecord[] {
  const byName = (one: LiveRecord, two: LiveRecord) =>
    (stringOf(one.fields, 'name') ?? '').localeCompare(stringOf(two.fields, 'name') ?? '', 'nb')
  return [...workspace().all('meetingTemplate')].sort(byName)
}

/** A template of the municipality's own, also a deleted one; `null` when there is none with that id. */
export function findTemplate(id: string): LiveRecord | null {
  const record = workspace().record(id)
  return record?.kind === 'meetingTemplate' ? record : null
}

/** What a template comes to, ours or one of the municipality's own. */
export function beginningOf(template: string): Beginning {
  const own = findTemplate(template)
  return own ? ownBeginning(own) : contentBeginning(contentTemplate(template))
}

function contentBeginning({ id, type, name, purpose, prepare, agenda, phases }: MeetingTemplate): Beginning {
  const form = writtenForm()
  const checks = phases.flatMap((phase) => ['', `${phase.name[form]}:`, ...phase.checks.map((one) => `– ${one[form]}`)])
  return {
    template: id,
    type,
    name: name[form],
    purpose: purpose[form],
    prepare: [...prepare.map((one) => `– ${one[form]}`), ...checks].join('\n'),
    invitationNb: null,
    invitationNn: null,
    agenda: agenda.map((item) => ({
      title: item.title[form],
      type: item.type,
      minutes: item.minutes,
      question: item.question?.[form] ?? null,
    })),
  }
}

function ownBeginning({ record, fields }: LiveRecord): Beginning {
  return {
    template: record,
    type: stringOf(fields, 'type'),
    name: stringOf(fields, 'name') ?? '',
    purpose: stringOf(fields, 'purpose'),
    prepare: stringOf(fields, 'prepare'),
    invitationNb: stringOf(fields, 'invitationNb'),
    invitationNn: stringOf(fields, 'invitationNn'),
    agenda: agendaOf(record),
  }
}

/** The points of an agenda as records of a meeting or a template. */
export function agendaChanges(meeting: string, agenda: Beginning['agenda']): Change[] {
  const keys = firstKeys(agenda.length)
  return agenda.map(({ title, type, minutes, question }, at) => ({
    kind: 'agendaItem',
    record: newRecordId('agendaItem'),
    set: { meeting, order: keys[at] ?? '', title, type, minutes, question },
  }))
}

/** Makes a meeting the municipality's own way of holding such meetings. Answers the template's id. */
export async function saveAsTemplate(meeting: LiveRecord, name: string): Promise<string> {
  const id = newRecordId('meetingTemplate')
  const { fields } = meeting
  await write(
    {
      kind: 'meetingTemplate',
      record: id,
      set: {
        name: asLine(name, 200),
        type: stringOf(fields, 'type'),
        purpose: stringOf(fields, 'purpose'),
        prepare: stringOf(fields, 'prepare'),
        invitationNb: stringOf(fields, 'invitationNb'),
        invitationNn: stringOf(fields, 'invitationNn'),
      },
    },
    ...agendaChanges(id, agendaOf(meeting.record).sort(byOrder)),
  )
  return id
}

/** Takes a template away; answers the way back. Meetings made from it stand. */
export function removeTemplate(id: string): Promise<() => Promise<void>> {
  return takeAway('meetingTemplate', id)
}
