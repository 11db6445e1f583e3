import { openKeptTexts } from './kept.ts'

/** Of whoever holds this device, with an account or without: it stays when the workbook leaves it (sync/leave.ts). */
const kept = openKeptTexts('brobygger:visit:')

/** Typed and not sent yet. */
export interface EnquiryDraft {
  text: string
  /** How one wants to be answered. */
  contact: string
}

const EMPTY: EnquiryDraft = { text: '', contact: '' }

/** The space that was visited last; `null` when there is none. */
export function lastVisited(): string | null {
  return kept.read('space') || null
}

export function rememberVisited(space: string): void {
  kept.keep('space', space)
}

/** The language chosen on this device; empty when none was. */
export function chosenLanguage(): string {
  return kept.read('language')
}

export function keepLanguage(language: string): void {
  kept.keep('language', language)
}

/** Ids of activities, of any space: they are random. */
export function favouriteIds(): ReadonlySet<string> {
  return new Set(
    kept
      .read('favourites')
      .split(' ')
      .filter((id) => id !== ''),
  )
}

export function keepFavourites(ids: ReadonlySet<string>): void {
  kept.keep('favourites', [...ids].join(' '))
}

/** @param key what it is about */
export function readDraft(key: string): EnquiryDraft {
  try {
    const found: unknown = JSON.parse(kept.read(`draft ${key}`) || 'null')
    return typeof found === 'object' && found !== null ? { ...EMPTY, ...found } : EMPTY // written by `keepDraft`
  } catch {
    return EMPTY
  }
}

/** Keeps what is being typed, at once. False when it lasts only as long as the page. */
export function keepDraft(key: string, draft: EnquiryDraft): boolean {
  const isEmpty = draft.text === '' && draft.contact === ''
  return kept.keep(`draft ${key}`, isEmpty ? '' : JSON.stringify(draft))
}

/** Hears that the same form in another tab may have kept something else. Answers how to stop. */
export function watchDraft(key: string, listener: () => void): () => void {
  return kept.watch(`draft ${key}`, listener)
}
