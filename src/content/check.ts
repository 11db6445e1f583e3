import * as v from 'valibot'
import { MEETING_ANSWERS, MEETING_TYPES, NEED_KINDS, RHYTHMS } from './meeting-words.ts'
import { AGENDA_TYPES, MEETING_BLANKS } from './meeting-template.ts'
import { SOURCES } from './sources.ts'
import { DIALOGUE_MEETING } from '#content/meetings/dialogue.ts'
import { EVENT_MEETING } from '#content/meetings/event.ts'
import { GRANTS_MEETING } from '#content/meetings/grants.ts'
import { OTHER_MEETING } from '#content/meetings/other.ts'
import { DEVELOPMENT_WORKSHOP } from '#content/meetings/workshop.ts'

/** Something wrong in a content file. Only the build and the tests read this file; no screen does. */
export interface ContentFlaw {
  /** From the root of the project. */
  readonly file: string
  /** From the entry to the text, by name: `dialogue`, `agenda`, `welcome`, `title`, `nn`. */
  readonly path: readonly string[]
  readonly what: string
}

/** A content file and what it says. */
interface ContentFile {
  readonly file: string
  readonly content: unknown
  readonly schema: v.GenericSchema
}

const name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]+$/, 'a name is letters, digits and hyphens'))

/** What stands between `{` and `}` in a text; a stray bracket counts as a blank without a name. */
function blanksIn(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}|[{}]/g)].map(([, blank]) => blank ?? '')
}

/** One text, trimmed, with no other blanks than these. */
function text(blanks: readonly string[] = []): v.GenericSchema<string> {
  return v.pipe(
    v.string(),
    v.check((said) => said.trim() !== '' && said === said.trim(), 'is empty, or begins or ends with space'),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      for (const blank of blanksIn(dataset.value))
        if (!blanks.includes(blank)) addIssue({ message: `{${blank}} is not a blank it may have` })
    }),
  )
}

/** Both forms of Norwegian, with the same blanks in both. */
function norwegian(blanks: readonly string[] = []): v.GenericSchema {
  return v.pipe(
    v.strictObject({ nb: text(blanks), nn: text(blanks) }),
    v.check(
      ({ nb, nn }) => blanksIn(nb).toSorted().join() === blanksIn(nn).toSorted().join(),
      'Bokmål and Nynorsk have different blanks',
    ),
  )
}

/** A list whose entries have a name each of their own. */
function named(entry: v.GenericSchema, least = 1): v.GenericSchema {
  return v.pipe(
    v.array(entry),
    v.minLength(least, 'is empty'),
    v.check((entries) => {
      const names = entries.map(nameOf).filter((found) => found !== undefined)
      return new Set(names).size === names.length
    }, 'two entries have the same name'),
  )
}

const sources = v.array(v.picklist(Object.keys(SOURCES), ({ received }) => `${received} is not one of the sources`))

const terms = named(
  v.strictObject({
    id: name,
    nb: text(),
    nn: text(),
    en: text(),
    about: v.optional(v.strictObject({ nb: text(), nn: text(), en: text() })),
  }),
)

const meetingTemplate = v.strictObject({
  id: name,
  type: v.picklist(MEETING_TYPES.map(({ id }) => id)),
  name: norwegian(),
  use: norwegian(),
  purpose: norwegian(),
  agenda: named(
    v.pipe(
      v.strictObject({
        key: name,
        title: norwegian(),
        type: v.picklist(AGENDA_TYPES),
        minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
        question: v.nullable(norwegian()),
      }),
      v.check(
        ({ type, question }) => (type === 'round') === (question !== null),
        'a round asks, and nothing else does',
      ),
    ),
  ),
  prepare: v.array(norwegian()),
  after: v.array(norwegian()),
  phases: named(
    v.strictObject({
      key: name,
      name: norwegian(),
      checks: named(v.strictObject({ key: name, nb: text(), nn: text() })),
    }),
    0,
  ),
  invitation: norwegian(MEETING_BLANKS),
  sources,
})

const source = v.strictObject({
  name: norwegian(),
  address: v.pipe(
    v.string(),
    v.url('is no address'),
    v.regex(/^https:\/\/[\x21-\x7e]+$/, 'is not a whole https address'),
  ),
  isWholeSite: v.optional(v.literal(true)),
})

/** Every file of domain content the check knows. */
export const CONTENT_FILES: readonly ContentFile[] = [
  { file: 'src/content/sources.ts', content: SOURCES, schema: v.record(name, source) },
  {
    file: 'src/content/meeting-words.ts',
    content: { MEETING_TYPES, NEED_KINDS, RHYTHMS, MEETING_ANSWERS },
    schema: v.record(v.string(), terms),
  },
  ...Object.entries({
    dialogue: DIALOGUE_MEETING,
    event: EVENT_MEETING,
    grants: GRANTS_MEETING,
    other: OTHER_MEETING,
    workshop: DEVELOPMENT_WORKSHOP,
  }).map(([file, content]) => ({ file: `src/content/meetings/${file}.ts`, content, schema: meetingTemplate })),
]

/** Everything wrong in our content; empty when it may be built. */
export function findContentFlaws(files: readonly ContentFile[] = CONTENT_FILES): ContentFlaw[] {
  return files.flatMap(({ file, content, schema }) => {
    const { issues = [] } = v.safeParse(schema, content)
    return issues.map((issue) => ({
      file,
      path: namedPath(content, issue),
      what: issue.message,
    }))
  })
}

/** The way to what is wrong, with entries by their names instead of their numbers. */
function namedPath(content: unknown, issue: v.BaseIssue<unknown>): string[] {
  const steps = (issue.path ?? []).map(
    ({ key, value }) => (typeof key === 'number' ? nameOf(value) : undefined) ?? String(key),
  )
  return [nameOf(content), ...steps].filter((step) => step !== undefined)
}

/** The `id` or `key` an entry goes by; `undefined` when it has none. */
function nameOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined
  const found = 'id' in entry ? entry.id : 'key' in entry ? entry.key : undefined
  return typeof found === 'string' ? found : undefined
}

/** The line (from 1) where this is said in the text of the file: as far along the way to it as can be followed. */
export function lineOf(flaw: ContentFlaw, fileText: string): number {
  let at = 0
  for (const step of flaw.path) {
    const escaped = step.replaceAll(/[^A-Za-z0-9]/g, String.raw`\$&`)
    const found = new RegExp(`\\b(id|key): '${escaped}'|(?<![\\w'])'?${escaped}'?( =|:)`).exec(fileText.slice(at))
    if (found) at += found.index
  }
  return fileText.slice(0, at).split('\n').length
}

/** One sentence about a flaw: file, line, entry, what. */
export function sayFlaw(flaw: ContentFlaw, fileText: string): string {
  return `${flaw.file}:${lineOf(flaw, fileText)} ${flaw.path.join(' › ')}: ${flaw.what}`
}
