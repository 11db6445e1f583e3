import type { Json } from './fields.ts'

type Fields = Readonly<Record<string, Json>>

/** A field's text; `null` when it is empty, absent or not a text. */
export function stringOf(fields: Fields, field: string): string | null {
  const value = Object.hasOwn(fields, field) ? fields[field] : null
  return typeof value === 'string' && value !== '' ? value : null
}

/** The ids of a set's elements, in order of the alphabet: fields `set/id` that are true. */
export function elementsOf(fields: Fields, set: string): string[] {
  const start = `${set}/`
  return Object.keys(fields)
    .filter((field) => field.startsWith(start) && fields[field] === true)
    .map((field) => field.slice(start.length))
    .sort()
}

/** A named part of a value, when the value has parts. */
export function element(value: Json | undefined, name: string): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined
}
