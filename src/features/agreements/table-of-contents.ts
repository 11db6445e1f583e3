import type { AgreementSection } from '#content/agreement.ts'
import { sidesOf } from '#model/agreement.ts'
import { isByHand } from '#model/agreement-paper.ts'
import type { DocumentSection } from '#model/agreement-document.ts'
import type { SectionNow } from '#model/agreement-sections.ts'
import type { Drafted } from '#page/agreement.ts'
import { readSection, stateOf } from './agreements.ts'
import type { SectionState } from './agreements.ts'

/** A line of the table of contents. */
export interface ContentsLine {
  id: string
  now: SectionNow<AgreementSection>
  read: DocumentSection
  state: SectionState
  isRequired: boolean
}

export function contentsOf(source: Drafted): ContentsLine[] {
  return source.sections.map((now, at) => {
    const read = readSection(now, at + 1, source)
    const isRequired = now.content !== null && (source.type?.required.includes(now.content.key) ?? false)
    return { id: now.id, now, read, state: stateOf(now, read, source), isRequired }
  })
}

/** Names of all blanks that are open, each once, and the sections they stand in. */
export function unfilledOf(lines: readonly ContentsLine[]): Map<string, ContentsLine[]> {
  const found = new Map<string, ContentsLine[]>()
  for (const line of lines)
    for (const name of line.read.unfilled) {
      if (isByHand(name)) continue
      const known = found.get(name)
      if (known) known.push(line)
      else found.set(name, [line])
    }
  return found
}

/** Names of blanks somebody typed something for, and of those several people did at the same time. */
export function typedIn({ agreement, disputed }: Drafted): Set<string> {
  return new Set([...agreement.blanks.keys(), ...disputed.blanks])
}

/** The first section nobody has written in; when all are, the first that is not agreed by both. */
export function nextToWrite(source: Drafted): ContentsLine | null {
  const lines = contentsOf(source)
  const isSettled = ({ read }: ContentsLine) => sidesOf(source.agreement).every((side) => read.agreed[side])
  const open = lines.filter((line) => !isSettled(line))
  return open.find(({ state }) => state !== 'written') ?? open[0] ?? null
}
