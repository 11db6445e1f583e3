import { TABLES } from './tables.ts'

/** A table as TABLES defines it. */
export interface TableShape {
  name: string
  /** All columns, in order. */
  columns: string[]
  key: string[]
  hasBytes: boolean
}

/** Every table of the endpoint, so that none is forgotten by what goes through them all. */
export function tableShapes(): TableShape[] {
  const shapes = new Map<string, TableShape>()
  for (const text of TABLES) {
    const [, name, body] = /^CREATE TABLE IF NOT EXISTS (\w+) \(([\s\S]*)\)$/.exec(text) ?? []
    if (name !== undefined && body !== undefined) shapes.set(name, readShape(name, body))
    const [, altered = '', added] = /^ALTER TABLE (\w+) ADD COLUMN (?:IF NOT EXISTS )?(\w+)/.exec(text) ?? []
    if (added !== undefined) shapes.get(altered)?.columns.push(added)
  }
  return [...shapes.values()]
}

function readShape(name: string, body: string): TableShape {
  const [, together] = /,\s*PRIMARY KEY \(([^)]*)\)/.exec(body) ?? []
  const columns = body.replace(/,\s*PRIMARY KEY \([^)]*\)/, '').split(',')
  const nameOf = (column: string) => column.trim().split(/\s+/)[0] ?? ''
  const key = together?.split(',') ?? columns.filter((column) => column.includes('PRIMARY KEY'))
  return { name, columns: columns.map(nameOf), key: key.map(nameOf), hasBytes: /\bBYTEA\b/.test(body) }
}
