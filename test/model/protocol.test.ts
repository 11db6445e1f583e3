import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { KINDS } from '#model/records.ts'

const page = readFileSync('src/server/PROTOCOL.md', 'utf8')

// Catches a field that meets other edits otherwise than the contract says.
test.each(['prose', 'quiet'] as const)('PROTOCOL.md names the fields that are %s, and no other', (meeting) => {
  const title = meeting === 'prose' ? 'Prose' : 'Quiet'
  const [, paragraph = ''] = new RegExp(`^${title}: ([^]*?)\\n\\n`, 'm').exec(page) ?? []
  const written = [...paragraph.matchAll(/(\w+) `([^`]+)`/g)].map(([, kind, fields]) => [kind, fields?.split(' ')])
  const declared = Object.entries(KINDS)
    .map(([kind, { fields }]) => [
      kind,
      Object.keys(fields).filter((name) => Reflect.get(fields, name).meeting === meeting),
    ])
    .filter(([, names]) => (names?.length ?? 0) > 0)
  expect(written).toEqual(declared)
})
