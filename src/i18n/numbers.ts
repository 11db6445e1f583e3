import { locale } from './locale.ts'

/** A number as the language writes it: «73 000», `73,000`. */
export function number(value: number, decimals = 0): string {
  const language = locale() === 'en' ? 'en-GB' : 'nb'
  const key = `${language} ${decimals}`
  const known = formats.get(key) ?? new Intl.NumberFormat(language, { maximumFractionDigits: decimals })
  formats.set(key, known)
  return known.format(value)
}

/** Made once for each language: to make them takes longer than to use them. */
const formats = new Map<string, Intl.NumberFormat>()

const MEGA = 1_000_000

/** An amount of storage as people read it: «240 kB», «12 MB», «1,4 GB». */
export function storageSize(bytes: number): string {
  if (bytes < MEGA) return `${number(bytes / 1_000)} kB`
  if (bytes < 1_000 * MEGA) return `${number(bytes / MEGA, bytes < 10 * MEGA ? 1 : 0)} MB`
  return `${number(bytes / (1_000 * MEGA), 1)} GB`
}
