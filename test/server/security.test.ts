import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)

// Catches a table that names a test which was renamed or never written.
test.each(['SECURITY', 'OPERATIONS'])('every test that %s.md names is there', (page) => {
  const text = readFileSync(new URL(`src/server/${page}.md`, root), 'utf8')
  const named = [...text.matchAll(/`((?:[\w-]+\/)*[\w-]+\.(?:test|spec)\.tsx?)`/g)].map(([, name = '']) => name)
  const isThere = (name: string) =>
    [`test/${name}`, `test/server/${name}`].some((path) =>
      existsSync(new URL(path.replace('test/test/', 'test/'), root)),
    )
  expect(named.length).toBeGreaterThan(4)
  expect(named.filter((name) => !isThere(name))).toEqual([])
})

test('every chapter of the standard is answered', () => {
  const text = readFileSync(new URL('src/server/SECURITY.md', root), 'utf8')
  for (let chapter = 1; chapter <= 17; chapter += 1) expect(text).toMatch(new RegExp(`\\bV${chapter} `))
})
