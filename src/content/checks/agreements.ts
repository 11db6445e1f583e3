import * as v from 'valibot'
import {
  AGREEMENT_NEEDS,
  AGREEMENT_SECTION_KEYS,
  BLANK_FILLERS,
  DATE_RULES,
  SECTION_FORMS,
} from '#content/agreement.ts'
import { AGREEMENT_BLANKS } from '#content/agreements/blanks.ts'
import { SECTIONS_CONDITIONS } from '#content/agreements/conditions.ts'
import { SECTIONS_LASTING } from '#content/agreements/lasting.ts'
import { AGREEMENT_DATES, AGREEMENT_STATES } from '#content/agreements/states.ts'
import { SECTIONS_TOGETHER } from '#content/agreements/together.ts'
import { AGREEMENT_TYPES } from '#content/agreements/types.ts'
import { interfaceName, keyed, name, named, norwegian, oneOf, sources } from './shapes.ts'
import type { ContentFile } from './shapes.ts'

const blanks = Object.keys(AGREEMENT_BLANKS)
const sectionKey = oneOf(AGREEMENT_SECTION_KEYS, 'sections')

const expectations = v.strictObject({ municipality: v.array(norwegian()), organisation: v.array(norwegian()) })
const tasks = v.array(
  v.strictObject({
    task: norwegian(),
    who: oneOf(['municipality', 'organisation', 'both'], 'parties'),
    when: norwegian(),
  }),
)

const section = v.pipe(
  v.strictObject({
    key: sectionKey,
    number: v.number(),
    title: norwegian(),
    advice: norwegian(),
    form: oneOf(SECTION_FORMS, 'forms of a section'),
    starter: norwegian(blanks),
    expectations: v.optional(expectations),
    tasks: v.optional(tasks),
    said: v.boolean(),
    sources,
  }),
  v.check(
    ({ key, number }) => AGREEMENT_SECTION_KEYS.findIndex((one) => one === key) === number - 1,
    'has another number',
  ),
  v.check(({ said, sources: from }) => !said || from.length > 0, 'is said by a source, but names none'),
  v.check(
    (one) => (one.form === 'expectations') === (one.expectations !== undefined),
    'only expectations have columns',
  ),
  v.check((one) => (one.form === 'tasks') === (one.tasks !== undefined), 'only tasks have a table'),
)

const type = v.pipe(
  v.strictObject({
    id: name,
    name: interfaceName,
    about: norwegian(),
    documentTitle: norwegian(blanks),
    sections: v.array(sectionKey),
    required: v.array(sectionKey),
    starters: v.record(sectionKey, norwegian(blanks)),
    expectations: v.optional(expectations),
    tasks: v.optional(tasks),
    stops: v.nullable(norwegian()),
    sources,
  }),
  v.check((one) => (one.stops === null) === one.sections.length > 0, 'has sections or stops, one of the two'),
  v.check(({ sections, required }) => required.every((key) => sections.includes(key)), 'requires a section it has not'),
  v.check(
    ({ sections, starters }) => Object.keys(starters).every((key) => sections.includes(key)),
    'begins a section it has not',
  ),
)

const state = v.strictObject({
  id: name,
  name: interfaceName,
  about: norwegian(),
  needs: named(keyed(oneOf(AGREEMENT_NEEDS, 'needs'))),
})

const date = v.strictObject({
  key: name,
  name: interfaceName,
  todo: norwegian(),
  rule: oneOf(DATE_RULES, 'rules for dates'),
  remindDays: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

const blank = v.strictObject({ name: norwegian(), filledBy: oneOf(BLANK_FILLERS, 'ways to fill a blank') })

const sections = named(section)

export const AGREEMENT_FILES: readonly ContentFile[] = [
  { file: 'src/content/agreements/blanks.ts', content: AGREEMENT_BLANKS, schema: v.record(name, blank) },
  { file: 'src/content/agreements/together.ts', content: SECTIONS_TOGETHER, schema: sections },
  { file: 'src/content/agreements/conditions.ts', content: SECTIONS_CONDITIONS, schema: sections },
  { file: 'src/content/agreements/lasting.ts', content: SECTIONS_LASTING, schema: sections },
  { file: 'src/content/agreements/types.ts', content: AGREEMENT_TYPES, schema: named(type) },
  {
    file: 'src/content/agreements/states.ts',
    content: { AGREEMENT_STATES, AGREEMENT_DATES },
    schema: v.strictObject({ AGREEMENT_STATES: named(state), AGREEMENT_DATES: named(date) }),
  },
]
