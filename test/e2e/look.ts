import { barriers } from './axe.ts'
import { expect, seenIn } from './brobygger.ts'
import type { Page } from './brobygger.ts'

/** Tries a screen in light and dark: no barrier that a program can find, and nothing the Content-Security-Policy refused. */
export async function look(page: Page, screen: string) {
  for (const colours of ['light', 'dark']) {
    await page.evaluate(paint, colours)
    const found = await barriers(page, colours === 'light' ? undefined : 'color-contrast')
    expect.soft(found, `${screen}, ${colours}`).toEqual([])
  }
  expect.soft((await seenIn(page)).refused, `refused on ${screen}`).toEqual([])
}

/** In the page: as chosen under Innstillinger → Utseende. Waits until colours have changed. */
async function paint(colours: string) {
  document.documentElement.dataset['colorScheme'] = colours
  await new Promise(requestAnimationFrame)
  await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
}

/** What the browser's console complains about, from the moment it is asked for. */
export function complaints(page: Page): string[] {
  const found: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(message.text())
  })
  return found
}
