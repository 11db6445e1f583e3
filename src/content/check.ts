import * as v from 'valibot'
import { AGREEMENT_FILES } from '#content/checks/agreements.ts'
import { CHECKLIST_FILES } from '#content/checks/checklists.ts'
import { MEETING_FILES } from '#content/checks/meetings.ts'
import { name, nameOf, norwegian } from '#content/checks/shapes.ts'
import type { ContentFile } from '#content/checks/shapes.ts'
import { SOURCES } from './sources.ts'

/** Something wrong in a content file. Only the build and the tests read this file; no screen does. */
export interface ContentFlaw {
  /** From the root of the project. */
  readonly file: string
  /** From the entry to the text, by name: `dialogue`, `agenda`, `welcome`, `title`, `nn`. */
  readonly path: readonly string[]
  readonly what: string
}

const source = v.strictObject({
  name: norwegian(),
  address: v.pipe(v.string(), v.regex(/^https:\/\/[\x21-\x7e]+$/, 'is not a whole https address')),
  isWholeSite: v.optional(v.literal(true)),
})

/** Every file of domain content with sentences in it. */
export const CONTENT_FILES: readonly ContentFile[] = [
  { file: 'src/content/sources.ts', content: SOURCES, schema: v.record(name, source) },
  ...MEETING_FILES,
  ...CHECKLIST_FILES,
  ...AGREEMENT_FILES,
]

/** Everything wrong in our content; empty when it may be built. */
export function findContentFlaws(files: readonly ContentFile[] = CONTENT_FILES): ContentFlaw[] {
  return files.flatMap(({ file, content, schema }) => {
    const { issues = [] } = v.safeParse(schema, content)
    return issues.map((issue) => ({ file, path: namedPath(content, issue), what: issue.message }))
  })
}

/** The way to what is wrong, with entries by their names instead of their numbers. */
function namedPath(content: unknown, issue: v.BaseIssue<unknown>): string[] {
  const steps = (issue.path ?? []).map(
    ({ key, value }) => (typeof key === 'number' ? nameOf(value) : undefined) ?? String(key),
  )
  return [nameOf(content), ...steps].filter((step) => step !== undefined)
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
