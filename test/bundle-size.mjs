/**
 * Measures, in the built app, what a phone must fetch before it can show the first screen. Brotli, as the endpoint sends it.
 * Reads Vite's manifest: the entry, everything it imports, and the lazy chunks the first screen asks for.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const app = join(import.meta.dirname, '..', 'dist', 'app')

const mostScriptKilobytes = 65
const mostStyleKilobytes = 40

/** The lazy modules behind the first screen, by their path: the overview and the language it starts in. */
const firstScreen = [/^src\/features\/overview\//]

/** @typedef {{ file: string, src?: string, isEntry?: boolean, isDynamicEntry?: boolean, imports?: string[] }} Chunk */

/**
 * @returns {string[]} one sentence for each limit that is broken
 */
export function checkBundleSize() {
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(join(app, '.vite', 'manifest.json'), 'utf8'))
  const scripts = measure('script', filesBeforeFirstScreen(manifest))
  const styles = measure('style', stylesheets())
  return [
    tooLarge('scripts before the first screen', scripts, mostScriptKilobytes),
    tooLarge('all styles', styles, mostStyleKilobytes),
  ].filter((sentence) => sentence !== null)
}

/** @param {Record<string, Chunk>} manifest */
function filesBeforeFirstScreen(manifest) {
  /** @type {Set<string>} */
  const files = new Set()
  /** @param {string} key */
  const take = (key) => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(take)
  }
  for (const [key, chunk] of Object.entries(manifest)) {
    const isFirst = chunk.isDynamicEntry && firstScreen.some((path) => path.test(chunk.src ?? key))
    if (chunk.isEntry || isFirst) take(key)
  }
  // What the page itself names counts too, should the two ever differ.
  const page = readFileSync(join(app, 'index.html'), 'utf8')
  for (const [, file] of page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)) if (file) files.add(file)
  return [...files].filter((file) => file.endsWith('.js'))
}

function stylesheets() {
  return readdirSync(join(app, 'assets')).flatMap((name) => (name.endsWith('.css') ? [`assets/${name}`] : []))
}

/** @param {string} kind @param {string[]} files from the app's root @returns {number} kilobytes of 1000 bytes */
function measure(kind, files) {
  let total = 0
  for (const file of files) {
    const kilobytes = brotliCompressSync(readFileSync(join(app, file))).length / 1000
    console.log(`${kilobytes.toFixed(1).padStart(7)} kB  ${kind}  ${file}`)
    total += kilobytes
  }
  return total
}

/** @param {string} what @param {number} kilobytes @param {number} most */
function tooLarge(what, kilobytes, most) {
  console.log(`${kilobytes.toFixed(1).padStart(7)} kB  of at most ${most}: ${what}`)
  return kilobytes > most ? `${what}: ${kilobytes.toFixed(1)} kB, at most ${most}` : null
}
