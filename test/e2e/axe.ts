import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from './brobygger.ts'

/** Half as large as what one imports by the name of the package alone. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Pages whose documents have it, asleep, from the start: handing it to a page takes longer than what it does there. */
const having = new WeakSet<Page>()

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** In the page: wakes axe, when it is there. */
function wake() {
  const scope = globalThis as { axe?: unknown; bringAxe?(): void } // put there by `barriers`
  if (!scope.axe) scope.bringAxe?.()
  return Boolean(scope.axe)
}

/**
 * The barriers a program can find on a page (axe): those of WCAG 2.2 A and AA, or of one rule alone; each with where it is. Put
 * into a page once and asked for nothing but what is wrong, it takes a quarter of the time it else would.
 */
export async function barriers(page: Page, rule?: string): Promise<string[]> {
  if (!having.has(page)) await page.addInitScript(`globalThis.bringAxe = () => { ${AXE} }`)
  having.add(page)
  if (!(await page.evaluate(wake))) await page.evaluate(AXE)
  const options: RunOptions = {
    runOnly: rule === undefined ? RULES : { type: 'rule', values: [rule] },
    resultTypes: ['violations'],
    iframes: false,
  }
  const { violations } = await page.evaluate(
    (how) =>
      (globalThis as unknown as { axe: { run(at: unknown, how: RunOptions): Promise<AxeResults> } }).axe.run(
        document,
        how,
      ), // put there above
    options,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`),
  )
}
