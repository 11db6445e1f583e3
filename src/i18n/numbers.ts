import { locale } from './locale.ts'

/** Making one takes longer than drawing a row. */
const formats = new Map<string, Intl.NumberFormat>()

/** A number as the language writes it: «73 000», `73,000`. */
export function number(value: number, decimals = 0): string {
  const tag = locale() === 'en' ? 'en-GB' : 'nb'
  const name = `${tag} ${decimals}`
  let format = formats.get(name)
  if (!format) formats.set(name, (format = new Intl.NumberFormat(tag, { maximumFractionDigits: decimals })))
  return format.format(value)
}

const MEGA = 1_000_000

/** An amount of storage as people read it: «240 kB», «12 MB», «1,4 GB». */
export function storageSize(bytes: number): string {
  if (bytes < MEGA) return `${number(bytes / 1_000)} kB`
  if (bytes < 1_000 * MEGA) return `${number(bytes / MEGA, bytes < 10 * MEGA ? 1 : 0)} MB`
  return `${number(bytes / (1_000 * MEGA), 1)} GB`
}
