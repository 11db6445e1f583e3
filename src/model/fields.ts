import { isLine } from './checks.ts'

/** Anything JSON can say; what a field may hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** Weights of digits 1–8 in an organisation number. Source: brreg.no, mod 11. */
const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2]

/** Nine digits whose last one is the right check digit (mod 11). Source: brreg.no. */
export function isOrgnr(digits: string): boolean {
  if (!/^\d{9}$/.test(digits)) return false
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  const check = sum % 11 === 0 ? 0 : 11 - (sum % 11)
  return check === Number(digits[8])
}

/**
 * An organisation number: nine digits with a valid check digit, or what a person insisted on
 * although it is not valid (`asTyped`), which is shown as such and never treated as a number.
 */
export type Orgnr = string | { asTyped: string }

/** Whether a field may hold it as an organisation number (`Orgnr`). */
export function isOrgnrValue(value: unknown): boolean {
  if (typeof value === 'string') return isOrgnr(value)
  const isKept = typeof value === 'object' && value !== null && Object.keys(value).length === 1
  return isKept && isLine(60)(Reflect.get(value, 'asTyped'))
}

/** A calendar day, `YYYY-MM-DD`, without time zone. */
export function isDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (!match) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

/** A telephone number as people write it in Norway: 3–15 digits, perhaps with +, spaces, hyphens and brackets. */
export function isPhone(value: string): boolean {
  const digits = value.replace(/[\s().-]/g, '')
  if (/^(\+47|0047)?[2-9]\d{7}$/.test(digits)) return true
  if (/^(\+47|0047)?0\d{4}$/.test(digits) || /^(1\d{2,5}|8\d{4})$/.test(digits)) return true
  return /^(\+|00)(?!47)\d{7,15}$/.test(digits)
}

/** An e-mail address in ordinary form; the same rule as browsers use, plus a dot in the domain. */
export function isEmail(value: string): boolean {
  return /^[^\s@<>(),;:"[\]\\]+@[^\s@.<>(),;:"[\]\\]+(\.[^\s@.<>(),;:"[\]\\]+)+$/.test(value)
}

/** A web address a browser can open, with or without `https://`. */
export function isWeb(value: string): boolean {
  if (/\s/.test(value)) return false
  const url = URL.parse ? URL.parse(webHref(value)) : parseUrl(webHref(value))
  return url !== null && /^https?:$/.test(url.protocol) && /^[^.]+(\.[^.]+)+$/.test(url.hostname)
}

/** The address a link to `value` should have. */
export function webHref(value: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`
}

function parseUrl(value: string): URL | null {
  try {
    return new URL(value)
  } catch {
    return null
  }
}

let lastMs = 0
let lastCount = 0

/** A new UUID version 7 (RFC 9562): sorts by time of making, also within one millisecond of this program. */
export function newUuid(nowMs: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  if (nowMs > lastMs) {
    lastMs = nowMs
    lastCount = ((bytes[6] ?? 0) & 7) * 256 + (bytes[7] ?? 0)
  } else lastCount += 1
  if (lastCount > 4095) {
    lastMs += 1
    lastCount = 0
  }
  const head = lastMs.toString(16).padStart(12, '0').slice(-12)
  const count = lastCount.toString(16).padStart(3, '0')
  const variant = (((bytes[8] ?? 0) & 0x3f) | 0x80).toString(16)
  const tail = [...bytes.slice(9)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${head.slice(0, 8)}-${head.slice(8)}-7${count}-${variant}${tail.slice(0, 2)}-${tail.slice(2)}`
}

/** A record's id: a kind's prefix and a UUIDv7, made on the device. */
export function newId(prefix: string, nowMs: number): string {
  return `${prefix}_${newUuid(nowMs)}`
}
