import axe from 'axe-core'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from './brobygger.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * The barriers a program can find on a page (axe): those of WCAG 2.2 A and AA, or of one rule alone; each with where it is. Put
 * into a page once and asked for nothing but what is wrong, it takes a quarter of the time it else would.
 */
export async function barriers(page: Page, rule?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
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
