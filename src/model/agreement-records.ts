import { isBoolean, isLine, isOneOf, isText, isTextThat, isWhole } from './checks.ts'
import { isDay } from './fields.ts'
import { ELEMENT, moment, prose, quiet, value } from './rules.ts'
import type { KindRule } from './rules.ts'

const id = value(isLine(120))
/** Fractional order key; ties go by id. */
const order = quiet(isLine(120))
/** Leaders read agreements; a partner reads its own through the endpoint's route for it. */
const RULES = { sets: {}, publicFields: [], isPublic: () => false } as const
const stamp = quiet(isWhole(0))
/** A short hash (short-hash.ts) of the text somebody agreed to: when the text changes, nobody has agreed to it. */
const agreed = value(isLine(120))

/** An agreement or a declaration between the municipality and others, drafted together. Its text is sections. */
export const agreement: KindRule = {
  ...RULES,
  prefix: 'agr',
  fields: {
    title: value(isLine(300)),
    /** One of content/agreements/types.ts. */
    type: value(isLine(60)),
    malform: value(isOneOf('nb', 'nn')),
    /** One of content/agreements/states.ts: `draft`, `hearing`, `decided`, `signed`, `running`, `ended`. */
    state: value(isLine(60)),
    hearingUntil: value(isTextThat(isDay)),
    /** Who decided it, the case number, and the day. */
    decidedBy: value(isLine(200)),
    caseNumber: value(isLine(120)),
    decidedOn: value(isTextThat(isDay)),
    signedOn: value(isTextThat(isDay)),
    signedPlace: value(isLine(200)),
    from: value(isTextThat(isDay)),
    until: value(isTextThat(isDay)),
    /** Whole months. */
    noticeMonths: value(isWhole(0, 120)),
    /** The next evaluation. */
    evaluateOn: value(isTextThat(isDay)),
    reportBy: value(isTextThat(isDay)),
    /** When a newly elected council should treat it. */
    councilOn: value(isTextThat(isDay)),
    /** The municipality's contact for it. */
    contact: value(isLine(200)),
    deputy: value(isLine(200)),
    /** Why it ended. */
    ended: prose(4_000),
    archiveReference: value(isLine(200)),
    archivedOn: value(isTextThat(isDay)),
    /** What everyone may read of it once it is signed. */
    summary: prose(4_000),
    public: value(isBoolean),
    /** The day from which it should no longer be kept, where somebody has decided; else see retention.ts. */
    retainUntil: value(isTextThat(isDay)),
    deletedAt: moment,
  },
  sets: {
    /** Ids of organisations. */
    parties: ELEMENT,
    /** What somebody says is in place, by key of content/agreement.ts `AGREEMENT_NEEDS`: the day. */
    said: value(isTextThat(isDay)),
    /** What is filled into a blank, by its name. */
    blanks: value(isLine(600)),
  },
  publicFields: ['title', 'type', 'summary', 'signedOn', 'from', 'until', 'parties'],
  isPublic: (fields) =>
    fields['public'] === true &&
    !fields['deletedAt'] &&
    (fields['state'] === 'signed' || fields['state'] === 'running'),
}

/** A section of an agreement; two columns of expectations are its parts. */
export const agreementSection: KindRule = {
  ...RULES,
  prefix: 'ags',
  fields: {
    agreement: id,
    /** One of content/agreement.ts; `null` for an own section. */
    section: value(isLine(60)),
    order,
    title: value(isLine(300)),
    text: prose(60_000),
    /** What the municipality expects, a line each. */
    municipalityExpects: prose(20_000),
    /** What the organisation expects, a line each. */
    organisationExpects: prose(20_000),
    agreedByMunicipality: agreed,
    agreedByOrganisation: agreed,
    deletedAt: moment,
  },
}

/** A row of the table who does what and when. */
export const agreementTask: KindRule = {
  ...RULES,
  prefix: 'agt',
  fields: {
    agreement: id,
    order,
    text: prose(4_000),
    /** `municipality`, `organisation`, `both`, `none` (not part of the agreement). */
    side: value(isLine(60)),
    who: value(isLine(200)),
    when: value(isLine(200)),
    deletedAt: moment,
  },
}

/** Something that is not settled yet, or a remark; with whose move it is. */
export const agreementPoint: KindRule = {
  ...RULES,
  prefix: 'agp',
  fields: {
    agreement: id,
    /** Id of the agreement section; `null` for the whole. */
    section: id,
    /** `open` or `comment`. */
    type: value(isLine(60)),
    text: prose(10_000),
    /** `municipality` or `organisation`. */
    move: value(isLine(60)),
    /** Initials of whoever wrote it, and for whom. */
    initials: value(isLine(20)),
    side: value(isLine(60)),
    writtenAt: stamp,
    answer: prose(10_000),
    settledAt: moment,
    deletedAt: moment,
  },
}

/** A named version of an agreement: its whole text as it was. */
export const agreementVersion: KindRule = {
  ...RULES,
  prefix: 'agv',
  fields: {
    agreement: id,
    name: value(isLine(200)),
    madeAt: stamp,
    /** The text both signed: kept when the agreement was said to be signed. */
    atSigning: quiet(isBoolean),
    /** JSON text: the document's sections and tables (model/agreement-version.ts). */
    body: quiet(isText(240_000)),
    deletedAt: moment,
  },
}
