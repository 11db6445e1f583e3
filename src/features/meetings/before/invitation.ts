import { NORWEGIAN_MONTHS, NORWEGIAN_WEEKDAYS } from '#content/norwegian-days.ts'
import type { Norwegian } from '#content/norwegian.ts'
import { change } from '#db/changing.ts'
import type { Undo } from '#db/changing.ts'
import { createGroups } from '#db/grouping.ts'
import { oncePerDevice, workspace } from '#db/here.ts'
import { write } from '#db/write.ts'
import { contentTemplate, findTemplate, writtenForm } from '#features/meetings/templates.ts'
import { agendaOf } from '#features/meetings/meetings.ts'
import { isEmail } from '#model/fields.ts'
import { blanksOf, fillBlanks } from '#model/invitation.ts'
import type { InvitationPart } from '#model/invitation.ts'
import { toMeeting } from '#model/meeting.ts'
import { idsOf } from '#model/merged.ts'
import { stringOf } from '#model/reading.ts'
import { OWN_MUNICIPALITY } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'

/** Bokmål or Nynorsk. */
export type Form = keyof Norwegian

/** The field that holds the invitation as edited, in each form. */
export const INVITATION_FIELD = { nb: 'invitationNb', nn: 'invitationNn' } as const

/** The form an organisation is written to in. */
export function formOf({ fields }: LiveRecord): Form {
  const malform = fields['malform']
  return malform === 'nb' || malform === 'nn' ? malform : writtenForm()
}

/** The invitation with its blanks: as edited for the meeting, or the text of the template it began from. */
export function invitationTemplate({ fields }: LiveRecord, form: Form): string {
  const field = INVITATION_FIELD[form]
  const template = stringOf(fields, 'template')
  const own = template === null ? null : findTemplate(template)
  return (
    stringOf(fields, field) ??
    (own && stringOf(own.fields, field)) ??
    contentTemplate(stringOf(fields, 'type') ?? template).invitation[form]
  )
}

/** What the blanks are called in a text one edits. In the templates, and in what was edited before, they have their own names. */
const BLANK_NAMES: Record<Form, Readonly<Record<string, string>>> = {
  nb: {
    title: 'navn',
    date: 'dato',
    time: 'klokkeslett',
    place: 'sted',
    purpose: 'formål',
    questions: 'spørsmål',
    answerBy: 'svarfrist',
    contact: 'kontakt',
    municipality: 'kommune',
  },
  nn: {
    title: 'namn',
    date: 'dato',
    time: 'klokkeslett',
    place: 'stad',
    purpose: 'formål',
    questions: 'spørsmål',
    answerBy: 'svarfrist',
    contact: 'kontakt',
    municipality: 'kommune',
  },
}

/** How a blank is written in a text one edits: `{sted}`. */
export function blankAs(blank: string, form: Form): string {
  return `{${BLANK_NAMES[form][blank] ?? blank}}`
}

/** Takes the text of the template over, to be edited for this meeting. */
export async function editInvitation(live: LiveRecord, form: Form): Promise<void> {
  const text = invitationTemplate(live, form).replace(/\{(\w+)\}/g, (_, blank: string) => blankAs(blank, form))
  const set = { [INVITATION_FIELD[form]]: text }
  await write({ kind: 'meeting', record: live.record, set })
}

/** The text of the template again; answers the way back to the edited one. */
export function dropInvitation(live: LiveRecord, form: Form): Promise<Undo> {
  return change('meeting', live.record, { [INVITATION_FIELD[form]]: null })
}

/** An invitation is one also without these: their sentences are left out rather than sent half finished. */
const MAY_MISS = ['answerBy', 'contact']

/** The invitation in one form, with what is known filled in. */
export function invitationParts(live: LiveRecord, form: Form): InvitationPart[] {
  return fillBlanks(withBlanks(live, form), knownBlanks(live, form), MAY_MISS)
}

/** The blanks nobody has filled, each once; `isLeftOut`: a sentence is left out for want of it. */
export function missingIn(live: LiveRecord, form: Form): { blank: string; isLeftOut: boolean }[] {
  const known = knownBlanks(live, form)
  return blanksOf(withBlanks(live, form))
    .filter((blank) => !Object.hasOwn(known, blank) || known[blank] === null)
    .map((blank) => ({ blank, isLeftOut: MAY_MISS.includes(blank) }))
}

/** Its text, the blanks by their own names. */
function withBlanks(live: LiveRecord, form: Form): string {
  return Object.values(BLANK_NAMES)
    .flatMap((names) => Object.entries(names))
    .reduce(
      (all, [blank, name]) => all.replaceAll(new RegExp(`\\{${name}\\}`, 'gi'), `{${blank}}`),
      invitationTemplate(live, form),
    )
}

/** What a letter about the meeting is called: «Invitasjon: Dialogmøte, tirsdag 24. november». */
export function subjectOf(live: LiveRecord, form: Form): string {
  const { title, type, on } = toMeeting(live)
  const name = title ?? contentTemplate(type).name[form]
  return ['Invitasjon:', [name, on && dayWords(on, form)].filter(Boolean).join(', ')].join(' ')
}

function knownBlanks(live: LiveRecord, form: Form): Record<string, string | null> {
  const { id, title, on, from, until, place, online, answerBy } = toMeeting(live)
  const questions = agendaOf(id).flatMap(({ question }) => (question === null ? [] : [`– ${question}`]))
  const municipality = workspace().record(OWN_MUNICIPALITY)?.fields ?? {}
  const [name, phone, email] = ['contactName', 'contactPhone', 'contactEmail'].map((one) => stringOf(municipality, one))
  const contact = [name, phone && `tlf. ${phone}`, email].filter(Boolean).join(', ')
  return {
    title,
    date: on && dayWords(on, form),
    time: from && [from, until].flatMap((time) => (time ? time.replace(':', '.') : [])).join('–'),
    place: [place, online].filter(Boolean).join('. ') || null,
    purpose: stringOf(live.fields, 'purpose') ?? '',
    questions: questions.join('\n'),
    answerBy: answerBy && dayWords(answerBy, form),
    contact: contact || null,
    municipality: stringOf(municipality, 'name')?.replace(/ kommune$/i, '') ?? null,
  }
}

/** «tirsdag 24. november 2026», «tysdag 24. november 2026» */
function dayWords(day: string, form: Form): string {
  const date = new Date(`${day}T12:00:00Z`)
  const weekday = NORWEGIAN_WEEKDAYS[form][date.getUTCDay()] ?? ''
  return `${weekday} ${date.getUTCDate()}. ${NORWEGIAN_MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`
}

const contacts = oncePerDevice(() => createGroups('organisation', (one, two) => (one.record < two.record ? -1 : 1)))

/** Where an organisation is reached: its own address and number, or else those of the first contact person who has one. */
export function reachOf(organisation: LiveRecord): { email: string | null; phone: string | null } {
  const byOrganisation = contacts()(workspace().all('contact'))
  const ids = idsOf(organisation.record, (id) => workspace().record(id))
  const people = ids.flatMap((id) => byOrganisation.get(id) ?? [])
  const first = (field: string, fits: (value: string) => boolean) =>
    [organisation, ...people].map(({ fields }) => stringOf(fields, field)).find((value) => value && fits(value)) ?? null
  return { email: first('email', isEmail), phone: first('phone', isMobile) }
}

/** A number that can get a message: Norwegian mobiles begin with 4 or 9; of foreign ones we cannot know. */
function isMobile(phone: string): boolean {
  const digits = phone.replace(/[\s().-]/g, '')
  return /^(\+47|0047)?[49]\d{7}$/.test(digits) || /^(\+|00)(?!47)\d{7,}$/.test(digits)
}
