import type { Json } from './fields.ts'
import type { LiveRecord } from './wire.ts'

/** What an import wrote into one record, and what was there before. */
export interface Written {
  kind: 'organisation' | 'contact'
  record: string
  isNew: boolean
  /** Of the fields it wrote, those that had something. */
  before: Record<string, Json>
  after: Record<string, Json>
}

/** Made by an import that was taken back: nobody here decided that it should be gone. */
export function isUndone({ fields }: LiveRecord): boolean {
  return Boolean(fields['deletedAt']) && Object.hasOwn(fields, 'registered') && fields['registered'] === null
}

/** What is kept for undoing, without the records that were erased. */
export function withoutErased(text: string, erased: ReadonlySet<string>): string {
  const written = readWritten(text)
  const left = written.filter(({ record, after }) => !erased.has(record) && !names(erased, after['organisation']))
  return left.length === written.length ? text : JSON.stringify(left)
}

export function readWritten(text: string): Written[] {
  return JSON.parse(text) as Written[] // written by ourselves, db/import.ts
}

function names(ids: ReadonlySet<string>, value: Json | undefined): boolean {
  return typeof value === 'string' && ids.has(value)
}
