import { isPhone } from './fields.ts'

/**
 * A telephone number as it is read in Norway: «12 34 56 78», «+47 12 34 56 78», «815 12 345», «02800», «116 117». What is in groups already keeps
 * them, «400 04 000»; what is no Norwegian number, or says more than the number, is as it was typed. For showing only: what somebody typed
 * stays in its field.
 */
export function phoneText(typed: string): string {
  if (!isPhone(typed)) return typed
  const own = typed.trim()
  if (/^(?:(?:\+|00)47 )?\d{2,3}(?: \d{2,3})+$/.test(own)) return own.replace(/^00/, '+')
  const digits = typed.replace(/[\s().-]/g, '')
  const [, code = '', number = ''] = /^(\+47|0047)?(\d+)$/.exec(digits) ?? []
  const grouped = groups(number)
  if (grouped === null) return typed
  return [...(code === '' ? [] : ['+47']), ...grouped].join(' ')
}

function groups(number: string): string[] | null {
  if (/^8\d{7}$/.test(number)) return [number.slice(0, 3), number.slice(3, 5), number.slice(5)]
  if (/^[2-79]\d{7}$/.test(number)) return number.match(/\d\d/g)
  if (/^116\d{3}$/.test(number)) return [number.slice(0, 3), number.slice(3)]
  return /^\d{3,6}$/.test(number) ? [number] : null
}
