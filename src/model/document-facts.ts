import type { PaperBlock } from './paper.ts'

/** The paragraph beneath the title when each of its lines is «Tid: …»: these are set as name and value. `null` when it is not so. */
export function factsOf(blocks: readonly PaperBlock[], at: number): { name: string; value: string }[] | null {
  const [before, block] = [blocks[at - 1], blocks[at]]
  if (before?.type !== 'heading' || before.level !== 1 || block?.type !== 'paragraph') return null
  const facts = block.text.split('\n').map((line) => /^(\p{L}[^:]{0,39}): (.*\S.*)$/u.exec(line))
  if (facts.some((fact) => fact === null)) return null
  return facts.map((fact) => ({ name: fact?.[1] ?? '', value: fact?.[2] ?? '' }))
}
