import { join } from 'node:path'
import { build } from 'vite'
import { root, temporaryFolder } from './harness.mjs'

/**
 * How well entries of the same organisation are found in the half of the labelled set that nothing was tuned to, and how long all
 * pairs of `count` entries take, ms.
 * @param {number} count
 * @returns {Promise<{ precision: number, recall: number, pairs: number, built: number, paired: number }>}
 */
export async function measureLikeness(count) {
  const outDir = temporaryFolder()
  await build({
    root,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: { measure: join(root, 'test/model/likeness-measure.ts'), likeness: join(root, 'src/model/likeness.ts') },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  })
  const { manyEntries, measure } = await import(join(outDir, 'measure.mjs'))
  const { createLikeness } = await import(join(outDir, 'likeness.mjs'))
  const { precision, recall, same } = measure('held-out')
  const entries = manyEntries(count)
  const began = performance.now()
  const likeness = createLikeness(entries)
  const built = performance.now() - began
  likeness.pairs()
  return { precision, recall, pairs: same, built, paired: performance.now() - began - built }
}
