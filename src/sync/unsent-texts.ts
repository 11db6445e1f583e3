import { FAVOURITES, keepText, keptText } from '#db/kept.ts'

/** Parts of a time that is being chosen: two of them would be none. */
const PART_OF_TIME = /^(?:times|hours|date|move) |^pause .* (?:from|until)$/

/** Puts texts that are no field of a record yet back where they were typed, after what whoever opens them types there. */
export function putBackKept(kept: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(kept)) {
    if (name === FAVOURITES) continue // of whoever held the other phone, in files that older versions sealed
    const own = keptText(name)
    if (own === '') keepText(name, text)
    else if (!own.includes(text) && !PART_OF_TIME.test(name)) keepText(name, `${own} / ${text}`) // fields of one line
  }
}
