import { useEffect, useReducer } from 'preact/hooks'
import { firstWords, laterWords } from './bokmal.ts'
import type { LateArea } from './bokmal.ts'
import type { Area, Catalogue } from './words.ts'

/** The languages the interface speaks, each named in itself. */
export const LANGUAGES = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const
export type Locale = keyof typeof LANGUAGES

/** Kept outside the database: the first paint must already be in the right language, also when the database cannot be opened. */
const KEPT_AS = 'brobygger.language'
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar'])

const load: Record<Exclude<Locale, 'nb'>, () => Promise<Catalogue>> = {
  nn: async () => (await import('./nn.ts')).nn,
  en: async () => (await import('./en.ts')).en,
}

/** Bokmål as far as it is needed so far: what only some screens say comes with them. */
const bokmal: Partial<Catalogue> = { ...firstWords }
const wanted = new Set<LateArea>()
let current: Locale = 'nb'
let words: Partial<Catalogue> = bokmal
const listeners = new Set<() => void>()

export function locale(): Locale {
  return current
}

/** The words of one area in the language in use. */
export function wordsOf<A extends Area>(area: A): Catalogue[A] {
  const found = words[area]
  if (!found) throw new Error(`The words of "${area}" are asked for before they are fetched.`)
  return found
}

/** Fetches what a screen says, before it is shown. */
export async function fetchWords(...areas: readonly LateArea[]): Promise<void> {
  for (const area of areas) wanted.add(area)
  if (current === 'nb') await fetchBokmal()
}

async function fetchBokmal(): Promise<void> {
  const missing = [...wanted].filter((area) => !bokmal[area])
  await Promise.all(missing.map(async (area) => Object.assign(bokmal, await laterWords[area]())))
}

/** Speaks the language chosen on this device, or the one the browser asks for when we know it; Bokmål otherwise. */
export async function startLocale(): Promise<void> {
  const kept = keptLocale()
  const wanted = kept ?? (navigator.languages.some((language) => language.startsWith('nn')) ? 'nn' : 'nb')
  await speak(wanted).catch(() => speak('nb')) // a language that cannot be fetched now is not worth a blank screen
}

/** Chooses a language and remembers it on this device. Rejects when its words cannot be fetched. */
export async function chooseLocale(chosen: Locale): Promise<void> {
  await speak(chosen)
  try {
    localStorage.setItem(KEPT_AS, chosen)
  } catch {
    // a browser without storage: the choice lasts as long as the page
  }
}

async function speak(next: Locale): Promise<void> {
  if (next === 'nb') await fetchBokmal()
  words = next === 'nb' ? bokmal : await load[next]()
  current = next
  document.documentElement.lang = next
  document.documentElement.dir = RIGHT_TO_LEFT.has(next) ? 'rtl' : 'ltr'
  for (const listener of listeners) listener()
}

function keptLocale(): Locale | null {
  try {
    const kept = localStorage.getItem(KEPT_AS)
    return kept !== null && Object.hasOwn(LANGUAGES, kept) ? (kept as Locale) : null // checked by hasOwn
  } catch {
    return null
  }
}

/** The language in use; the component is drawn again when it changes. */
export function useLocale(): Locale {
  const [, redraw] = useReducer((count: number, _: void) => count + 1, 0)
  useEffect(() => {
    const listener = () => redraw()
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, [])
  return current
}
