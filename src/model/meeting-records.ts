import { isBoolean, isLine, isOneOf, isTextThat, isWhole, matches } from './checks.ts'
import { isDay } from './fields.ts'
import { ELEMENT, moment, prose, quiet, value } from './rules.ts'
import type { KindRule } from './rules.ts'

/** A time of day, `HH:MM`, in Norway. */
const time = value(matches(/^([01]\d|2[0-3]):[0-5]\d$/))
const id = value(isLine(120))
/** Fractional order key; ties go by id. */
const order = quiet(isLine(120))
/** A moment in ms since 1970, or seconds used: of two, the later written is shown. */
const stamp = quiet(isWhole(0))
/** Whole minutes. */
const minutes = value(isWhole(0, 10_000))
const count = value(isWhole(0, 100_000))
const size = value(isWhole(0))

/** Nothing of meetings is ever public. */
const NEVER_PUBLIC = { publicFields: [], isPublic: () => false } as const

/** A meeting; what is said in it is agenda items, inputs, decisions and tasks of their own. A reader sees when it is, and its minutes. */
export const meeting: KindRule = {
  prefix: 'mtg',
  fields: {
    title: value(isLine(200)),
    /** One of content/meeting-templates.ts: `dialogue`, `grants`, `event`, `workshop`, `other`. */
    type: value(isLine(60)),
    /** The series it belongs to; its other meetings are before and after it. */
    series: id,
    /** The meeting template it began from: one of content/, or the id of a municipality's own. */
    template: id,
    on: value(isTextThat(isDay)),
    from: time,
    until: time,
    place: value(isLine(300)),
    /** Where one takes part from home. */
    online: value(isLine(500)),
    /** Who calls the meeting. */
    calledBy: value(isLine(200)),
    purpose: prose(10_000),
    /** What to prepare. */
    prepare: prose(20_000),
    /** Which interpreters are needed, in words. */
    interpreter: value(isLine(300)),
    answerBy: value(isTextThat(isDay)),
    /** How many the room takes. */
    seats: count,
    /** The invitation as edited; the text of the template when `null`. */
    invitationNb: prose(20_000),
    invitationNn: prose(20_000),
    /** People who are present without an organisation, in words. */
    guests: prose(4_000),
    startedAt: stamp,
    endedAt: stamp,
    /** The agenda item one is at. */
    item: quiet(isLine(120)),
    cancelled: value(isBoolean),
    /** The minutes as edited; composed anew from what was noted while `null`. */
    minutes: prose(200_000),
    /** Its reference in the archive («journalført»). */
    archiveReference: value(isLine(200)),
    /** Why it need not be archived. */
    archiveWaived: value(isLine(300)),
    /** The day from which it should no longer be kept, where somebody has decided; else see retention.ts. */
    retainUntil: value(isTextThat(isDay)),
    deletedAt: moment,
  },
  sets: {
    /** By id of organisation. */
    invited: ELEMENT,
    /** The day the invitation was sent. */
    invitedOn: value(isTextThat(isDay)),
    answers: value(isOneOf('yes', 'maybe', 'no')),
    present: ELEMENT,
    /** How many people came from it. */
    people: count,
    /** The day the minutes were sent, by id of organisation, or `others`. */
    sentOn: value(isTextThat(isDay)),
  },
  ...NEVER_PUBLIC,
}

/** One point of a meeting's agenda, or of a template's, with what was noted under it. */
export const agendaItem: KindRule = {
  prefix: 'agi',
  fields: {
    /** The meeting, or the meeting template. */
    meeting: id,
    order,
    title: value(isLine(300)),
    /** `item`, `round` (the organisations speak), `break`, `since-last`. */
    type: value(isLine(60)),
    minutes,
    /** What is asked in a round. */
    question: prose(4_000),
    notes: prose(100_000),
    startedAt: stamp,
    /** How long it has taken, without the time it has been running since `startedAt`. */
    usedSeconds: stamp,
    deletedAt: moment,
  },
  sets: {},
  ...NEVER_PUBLIC,
}

/** Something an organisation raised at a meeting («innspill»). It is minutes: it outlives the organisation's entry. */
export const input: KindRule = {
  prefix: 'inp',
  fields: {
    meeting: id,
    item: id,
    /** Id of the organisation that said it. */
    saidBy: id,
    /** `premises`, `money`, `recruitment`, `language`, `cooperation`, `other`. */
    need: value(isLine(60)),
    text: prose(4_000),
    /** What was answered, then or later. */
    answer: prose(4_000),
    answeredOn: value(isTextThat(isDay)),
    deletedAt: moment,
  },
  sets: {},
  ...NEVER_PUBLIC,
}

/** What a meeting decided. */
export const decision: KindRule = {
  prefix: 'dec',
  fields: { meeting: id, item: id, input: id, text: prose(4_000), deletedAt: moment },
  sets: {},
  ...NEVER_PUBLIC,
}

/** A follow-up, wherever it was born. */
export const task: KindRule = {
  prefix: 'tsk',
  fields: {
    text: prose(4_000),
    note: prose(20_000),
    /** Who does it, as people say it: a member's name, or anybody's. */
    owner: value(isLine(120)),
    due: value(isTextThat(isDay)),
    /** When it was done, in ms since 1970; not done when `null`. */
    doneAt: moment,
    doneBy: value(isLine(120)),
    /** The record it was born from: an input, a meeting, a decision; later an agreement or a checklist item. */
    origin: id,
    /** The meeting it was given at. */
    meeting: id,
    item: id,
    /** Id of the organisation it is about. */
    concerns: id,
    /** The day from which it should no longer be kept, where somebody has decided; else see retention.ts. */
    retainUntil: value(isTextThat(isDay)),
    deletedAt: moment,
  },
  sets: {},
  ...NEVER_PUBLIC,
}

/** A photo or file that belongs to a record; its bytes go to the endpoint's files, known by their hash. */
export const attachment: KindRule = {
  prefix: 'att',
  fields: {
    /** The record it belongs to. */
    record: id,
    /** 64 hex digits. */
    sha256: value(matches(/^[0-9a-f]{64}$/)),
    name: value(isLine(200)),
    /** Media type, `image/jpeg`. */
    type: value(isLine(100)),
    bytes: size,
    /** In pixels. */
    width: count,
    height: count,
    caption: value(isLine(300)),
    takenAt: stamp,
    deletedAt: moment,
  },
  sets: {},
  ...NEVER_PUBLIC,
}

/** A fixed meeting place: meetings that follow one another. */
export const series: KindRule = {
  prefix: 'ser',
  fields: {
    name: value(isLine(200)),
    type: value(isLine(60)),
    template: id,
    /** `monthly`, `two-monthly`, `four-a-half-year`, `half-yearly`, `yearly`, `own`. */
    rhythm: value(isLine(60)),
    from: time,
    until: time,
    place: value(isLine(300)),
    /** First and last day it is planned for. */
    startsOn: value(isTextThat(isDay)),
    endsOn: value(isTextThat(isDay)),
    deletedAt: moment,
  },
  sets: {},
  ...NEVER_PUBLIC,
}

/** The municipality's own way of holding a kind of meeting; its agenda is agenda items with this as their meeting. */
export const meetingTemplate: KindRule = {
  prefix: 'mtp',
  fields: {
    name: value(isLine(200)),
    type: value(isLine(60)),
    purpose: prose(10_000),
    prepare: prose(20_000),
    invitationNb: prose(20_000),
    invitationNn: prose(20_000),
    deletedAt: moment,
  },
  sets: {},
  ...NEVER_PUBLIC,
}
