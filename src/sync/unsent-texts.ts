import { isUnfit } from '#db/drafts.ts'
import { drafts } from '#db/here.ts'
import { FAVOURITES, keepText, keptText } from '#db/kept.ts'
import type { Draft } from '#db/storage.ts'
import { newUuid } from '#model/fields.ts'
import { fieldRule, kindRule } from '#model/records.ts'
import type { Kind } from '#model/records.ts'
import { startedDevice } from './start.ts'
import { unsentTexts } from './waiting.ts'

/** No tab has this name: what it left is carried on like what a closed one left. */
const SEALED = 'sealed'

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

/**
 * Puts texts that were typed into fields and are no edits back as drafts of their own, based on what their author saw; several that
 * are too long for a field stand there one after the other. Where something is being typed in the field, it waits on disk until the app
 * is opened the next time.
 */
export async function putBackTyped(
  texts: readonly Pick<Draft, 'kind' | 'record' | 'field' | 'text' | 'from' | 'base'>[],
): Promise<void> {
  const here = startedDevice()
  const known = await unsentTexts()
  for (const typed of texts) {
    const rules = kindRule(typed.kind)
    if (!rules || known.some((one) => fieldOf(one) === fieldOf(typed) && one.text.includes(typed.text))) continue // or it was put back already
    const at = { ...typed, kind: typed.kind as Kind } // it has a rule
    const now = drafts().of(at)
    if (now?.key.startsWith(backIn(typed)) && isUnfit(now) && isUnfit(typed)) {
      const text = [now.text, typed.text].join(fieldRule(rules, typed.field)?.meeting === 'prose' ? '\n\n' : ' / ')
      await here.commit({ drafts: [{ ...now, text }] }, { durability: 'strict' })
      drafts().type(at, text, now.caret)
      continue
    }
    // Sorted before those of whoever opens it: of several in a field the last is shown.
    const key = backIn(typed) + newUuid(here.now())
    const draft: Draft = { ...typed, key, caret: typed.text.length, at: here.now(), tab: SEALED }
    await here.commit({ drafts: [draft] }, { durability: 'strict' })
    if (!now) await drafts().carryOn([draft], (tab) => tab !== SEALED)
  }
}

function fieldOf({ record, field }: Pick<Draft, 'record' | 'field'>): string {
  return `${record}/${field}`
}

/** How the key of a draft that was put back begins. */
function backIn(at: Pick<Draft, 'record' | 'field'>): string {
  return `${fieldOf(at)}/-`
}
