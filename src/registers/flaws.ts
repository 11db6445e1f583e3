/** What keeps a row from being taken in until someone mends it; `i18n/` says each, and what to do. */
export const STOPS = [
  'no-name',
  'name-no-letters',
  'name-is-contact',
  'name-is-heading',
  'name-is-total',
  'too-long',
  'more-cells',
  'broken-letters',
  'sheet-error',
  'sheet-number',
  'two-orgnrs',
  'national-id',
  'same-orgnr',
  'same-name',
  'not-ours',
] as const

/** What is taken in as it was typed, and should be looked at. */
export const REMARKS = ['orgnr', 'phone', 'email', 'web', 'unknown-word', 'no-person-name'] as const

export type Stop = (typeof STOPS)[number]
export type Remark = (typeof REMARKS)[number]

/** One thing about a row. */
export interface Flaw {
  code: Stop | Remark
  /** The column's heading; empty when it is about the row. */
  column: string
  /** What stands there, perhaps cut short. */
  value: string
  /** The earlier row it is about, as a spreadsheet counts; `null` when about none. */
  other: number | null
}

const SHOWN = 60

export function flaw(code: Flaw['code'], column = '', value = '', other: number | null = null): Flaw {
  return { code, column, value: value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value, other }
}

export function stops({ code }: Flaw): boolean {
  return (STOPS as readonly string[]).includes(code) // a list of some codes is a list of texts
}
