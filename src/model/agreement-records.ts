import * as v from 'valibot'
import { day, line } from './fields.ts'
import { ELEMENT, INTERNAL, moment, prose, quiet, ROLES, value } from './rules.ts'
import type { KindRule } from './rules.ts'

const id = value(line(120))
/** Fractional order key; ties go by id. */
const order = quiet(line(120))
/** Leaders read agreements; a partner reads its own through the endpoint's route for it. */
const RULES = { sets: {}, readers: ROLES, writers: INTERNAL, publicFields: [], isPublic: () => false } as const
const stamp = quiet(v.pipe(v.number(), v.integer(), v.minValue(0)))
/** A short hash (short-hash.ts) of the text somebody agreed to: when the text changes, nobody has agreed to it. */
const agreed = value(line(120))

/** An agreement or a declaration between the municipality and others, drafted together. Its text is sections. */
export const agreement: KindRule = {
  ...RULES,
  prefix: 'agr',
  fields: {
    title: value(line(300)),
    /** One of content/agreements/types.ts. */
    type: value(line(60)),
    malform: value(v.picklist(['nb', 'nn'])),
    /** One of content/agreements/states.ts: `draft`, `hearing`, `decided`, `signed`, `running`, `ended`. */
    state: value(line(60)),
    hearingUntil: value(day),
    /** Who decided it, the case number, and the day. */
    decidedBy: value(line(200)),
    caseNumber: value(line(120)),
    decidedOn: value(day),
    signedOn: value(day),
    signedPlace: value(line(200)),
    from: value(day),
    until: value(day),
    /** Whole months. */
    noticeMonths: value(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120))),
    /** The next evaluation. */
    evaluateOn: value(day),
    reportBy: value(day),
    /** When a newly elected council should treat it. */
    councilOn: value(day),
    /** The municipality's contact for it. */
    contact: value(line(200)),
    deputy: value(line(200)),
    /** Why it ended. */
    ended: prose(4_000),
    archiveReference: value(line(200)),
    archivedOn: value(day),
    /** What everyone may read of it once it is signed. */
    summary: prose(4_000),
    public: value(v.boolean()),
    deletedAt: moment,
  },
  sets: {
    /** Ids of organisations. */
    parties: ELEMENT,
    /** What somebody says is in place, by key of content/agreement.ts `AGREEMENT_NEEDS`: the day. */
    said: value(day),
    /** What is filled into a blank, by its name. */
    blanks: value(line(600)),
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
    section: value(line(60)),
    order,
    title: value(line(300)),
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
    side: value(line(60)),
    who: value(line(200)),
    when: value(line(200)),
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
    type: value(line(60)),
    text: prose(10_000),
    /** `municipality` or `organisation`. */
    move: value(line(60)),
    /** Initials of whoever wrote it, and for whom. */
    initials: value(line(20)),
    side: value(line(60)),
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
    name: value(line(200)),
    madeAt: stamp,
    /** JSON text: the document's sections and tables (model/agreement-version.ts). */
    body: quiet(v.pipe(v.string(), v.maxLength(240_000))),
    deletedAt: moment,
  },
}
