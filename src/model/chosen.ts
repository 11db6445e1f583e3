import type { Chosen } from './facets.ts'

/** What one looks for with a value chosen or no longer chosen. */
export function toggled(chosen: Chosen, filter: string, value: string, on: boolean): Chosen {
  const others = (chosen.get(filter) ?? []).filter((one) => one !== value)
  const values = on ? [...others, value] : others
  const next = new Map(chosen)
  if (values.length > 0) next.set(filter, values)
  else next.delete(filter)
  return next
}

/** How many values are chosen in all. */
export function countChosen(chosen: Chosen): number {
  let count = 0
  for (const values of chosen.values()) count += values.length
  return count
}

/** Values as one part of an address: a comma in a value is not the one between values. */
export function writeValues(values: readonly string[]): string {
  return values.map((value) => value.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',')
}

/** The reverse of `writeValues`; each value once, and nothing for nothing. */
export function readValues(part: string | undefined): string[] {
  const values = (part ?? '').split(',').map((value) => value.replaceAll('%2C', ',').replaceAll('%25', '%'))
  return [...new Set(values)].filter((value) => value !== '')
}
