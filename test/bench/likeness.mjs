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
        input: {
          measure: join(root, 'test/model/likeness-measure.ts'),
          names: join(root, 'test/model/likeness-set.ts'),
          likeness: join(root, 'src/model/likeness.ts'),
        },
        output: { entryFileNames: '[name].mjs', codeSplitting: true },
      },
    },
  })
  const { measure } = await import(join(outDir, 'measure.mjs'))
  const { FAMILIES } = await import(join(outDir, 'names.mjs'))
  const { createLikeness } = await import(join(outDir, 'likeness.mjs'))
  const { precision, recall, same } = measure('held-out')
  const entries = manyEntries(count, FAMILIES)
  const began = performance.now()
  const likeness = createLikeness(entries)
  const built = performance.now() - began
  likeness.pairs()
  return { precision, recall, pairs: same, built, paired: performance.now() - began - built }
}

const SYLLABLES = 'ha lu vi gre sto nes dal vik berg sund fjell mo hol tre kol ran ly'.split(' ')

/**
 * So many entries, each with a name from the labelled set at one of 4 913 places, the same every time.
 * @param {number} count
 * @param {readonly string[]} families
 */
function manyEntries(count, families) {
  const names = families.flatMap((family) => family.split(/\n(?:--\n)?/).map((line) => line.split(' | ')[0] ?? ''))
  let state = 1
  const below = (/** @type {number} */ limit) => (state = (state * 48_271) % 2_147_483_647) % limit
  const syllable = () => SYLLABLES[below(SYLLABLES.length)] ?? ''
  return Array.from({ length: count }, (_, at) => {
    const [first = '', ...rest] = [syllable(), syllable(), syllable()].join('')
    const place = first.toUpperCase() + rest.join('')
    const name = (names[below(names.length)] ?? '').replace(/Mandals?|Lindesnes|Vigeland|Holum/i, place)
    return {
      id: `org_${at}`,
      name: name.includes(place) ? name : `${name} ${place}`,
      formerNames: [],
      orgnr: null,
      web: at % 3 === 0 ? `www.lag${at}.example.no` : null,
      email: at % 3 === 1 ? `lag${at}@gmail.com` : null,
      phone: at % 2 === 0 ? `000 ${10_000 + below(89_999)}` : null,
      place: at % 4 === 0 ? null : place,
      notSame: [],
    }
  })
}
