import { sectionId, toSection } from './agreement.ts'
import type { Section } from './agreement.ts'
import { byOrder, firstKeys, keyBetween } from './order-key.ts'
import type { LiveRecord } from './wire.ts'

/** What this needs to know of a section of content. */
export interface SectionContent {
  readonly key: string
  readonly title: { readonly nb: string; readonly nn: string }
  readonly form: string
}

/** A section of an agreement, whether or not anybody has written in it. */
export interface SectionNow<Content extends SectionContent = SectionContent> {
  id: string
  /** `null`: an own section. */
  content: Content | null
  /** `null` while nobody has written anything. */
  live: LiveRecord | null
  section: Section
  order: string
}

/** An agreement's sections in their order, and those taken out of it. */
export interface Sections<Content extends SectionContent = SectionContent> {
  sections: SectionNow<Content>[]
  removed: SectionNow<Content>[]
}

/**
 * @param contents the whole skeleton in its order
 * @param chosen keys of the sections its type begins with
 * @param records the agreement's own section records, removed ones too
 */
export function sectionsOf<Content extends SectionContent>(
  agreement: string,
  contents: readonly Content[],
  chosen: readonly string[],
  records: readonly LiveRecord[],
): Sections<Content> {
  const byId = new Map(records.map((live) => [live.record, live]))
  const keys = firstKeys(contents.length)
  const found: SectionNow<Content>[] = []
  for (const [at, content] of contents.entries()) {
    const id = sectionId(agreement, content.key)
    const live = byId.get(id) ?? null
    byId.delete(id)
    if (!live && !chosen.includes(content.key)) continue
    found.push(sectionNow(id, agreement, content, live, keys[at] ?? ''))
  }
  // Before the signatures: nobody signs above what they agree to.
  const own = keyBetween(keys.at(-2) ?? '', keys.at(-1) ?? null)
  for (const live of byId.values()) found.push(sectionNow<Content>(live.record, agreement, null, live, own))
  found.sort(byOrder)
  const isRemoved = ({ live }: Pick<SectionNow, 'live'>) => typeof live?.fields['deletedAt'] === 'number'
  return { sections: found.filter((each) => !isRemoved(each)), removed: found.filter(isRemoved) }
}

function sectionNow<Content extends SectionContent>(
  id: string,
  agreement: string,
  content: Content | null,
  live: LiveRecord | null,
  order: string,
): SectionNow<Content> {
  const section = toSection(
    live ?? { kind: 'agreementSection', record: id, mark: '', fields: { agreement }, marks: {} },
  )
  return { id, content, live, section, order: section.order ?? order }
}
