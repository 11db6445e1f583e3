import { isLine, isOneOf, isTextThat } from './checks.ts'
import { isDay } from './fields.ts'
import { moment, prose, quiet, value } from './rules.ts'
import type { KindRule } from './rules.ts'

const id = value(isLine(120))
/** Fractional order key; ties go by id. */
const order = quiet(isLine(120))

/** Leaders read checklists and what shows that a point is done; nothing of it is public. */
const RULES = { sets: {}, publicFields: [], isPublic: () => false } as const

/** A checklist somebody goes through: one of content/checklists.ts, or the municipality's own. */
export const checklist: KindRule = {
  prefix: 'chk',
  fields: {
    /** Id in content/checklists.ts; `null` for an own one. */
    template: value(isLine(60)),
    name: value(isLine(200)),
    /** What it is gone through for, in words: «2026», «2023–2027», an occasion. */
    term: value(isLine(120)),
    /** The same checklist the time before. */
    previous: id,
    /** Id of the agreement it follows. */
    agreement: id,
    deletedAt: moment,
  },
  ...RULES,
}

/** A point of a checklist. Those of content come to be when somebody says something about them. */
export const checklistItem: KindRule = {
  prefix: 'chi',
  fields: {
    checklist: id,
    /** The point's id in content, `A1`; `null` for an own point. */
    point: value(isLine(60)),
    /** Of an own point. */
    title: value(isLine(300)),
    help: prose(4_000),
    order,
    state: value(isOneOf('not-started', 'under-way', 'done', 'not-relevant')),
    /** Why it is not relevant. */
    reason: prose(4_000),
    /** Who does it, as people say it. */
    owner: value(isLine(120)),
    due: value(isTextThat(isDay)),
    note: prose(20_000),
    deletedAt: moment,
  },
  ...RULES,
}

/** What shows that a point is done; a point may have several. */
export const evidence: KindRule = {
  prefix: 'evd',
  fields: {
    /** The checklist item. */
    item: id,
    /** `decision`, `document`, `link`, `meeting`, `person`, `photo`, `count`, `note`. */
    type: value(isLine(60)),
    /** A case number, or what the document is called. */
    reference: value(isLine(300)),
    /** Which body decided. */
    body: value(isLine(200)),
    on: value(isTextThat(isDay)),
    link: value(isLine(1_000)),
    /** Id of a meeting. */
    meeting: id,
    /** Name and role. */
    person: value(isLine(200)),
    /** A number, as counted. */
    number: value(isLine(60)),
    text: prose(4_000),
    /** The day from which it should no longer be kept, where somebody has decided; else see retention.ts. */
    retainUntil: value(isTextThat(isDay)),
    deletedAt: moment,
  },
  ...RULES,
}
