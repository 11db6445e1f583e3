/** Light, dark, or as the device is set. */
export type Appearance = 'auto' | 'light' | 'dark'

/** Kept outside the database: the first paint must already have the right colours. */
const KEPT_AS = 'brobygger.appearance'
const PAPER = { light: '#fbfaf6', dark: '#121715' } as const

export function appearance(): Appearance {
  try {
    const kept = localStorage.getItem(KEPT_AS)
    return kept === 'light' || kept === 'dark' ? kept : 'auto'
  } catch {
    return 'auto' // a browser without storage
  }
}

export function chooseAppearance(chosen: Appearance): void {
  try {
    localStorage.setItem(KEPT_AS, chosen)
  } catch {
    // the choice lasts as long as the page
  }
  paint(chosen)
}

/** Puts the colours on the page, and on the browser's own bar around it. */
export function paint(chosen = appearance()): void {
  document.documentElement.dataset['colorScheme'] = chosen
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes('dark') ? 'dark' : 'light'
    meta.content = PAPER[chosen === 'auto' ? own : chosen]
  }
}
