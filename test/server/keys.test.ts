import { readFileSync, readdirSync } from 'node:fs'
import { hashToken, isSameSecret, newToken } from '#server/keys.ts'
import { expect, test } from 'vitest'

test('a key has 256 random bits, and what is kept of it leads nowhere', () => {
  const keys = Array.from({ length: 1_000 }, newToken)
  expect(new Set(keys).size).toBe(1_000)
  for (const key of keys)
    expect([key, hashToken(key)]).toEqual([expect.stringMatching(/^[\w-]{43}$/), expect.stringMatching(/^[\w-]{43}$/)])
  expect(keys.map(hashToken)).not.toEqual(keys)
  // Each of the 64 letters comes in every place but the last, where 16 do.
  for (let place = 0; place < 42; place += 1) expect(new Set(keys.map((key) => key[place])).size).toBeGreaterThan(55)
})

test('secrets are the same only when every letter is', () => {
  const key = newToken()
  expect(isSameSecret(key, [...key].join(''))).toBe(true)
  for (const other of [
    '',
    key.slice(1),
    `${key}x`,
    `${key.slice(0, -1)}!`,
    key.toLowerCase() === key ? 'x' : key.toLowerCase(),
  ])
    expect(isSameSecret(key, other)).toBe(false)
})

// Catches `===` between secrets, which takes longer the more of them agrees. Looking a hash up by an index is no such comparison.
test('no secret is compared letter by letter', () => {
  const folder = new URL('../../src/server/', import.meta.url)
  const found = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split('\n')
        .map((line) => `${name}: ${line.trim()}`),
    )
    .filter(
      (line) =>
        /(===|!==)/.test(line) &&
        /\b(token|secret|\w*(Token|Hash)|hashToken\([^)]*\)) (===|!==) (?!undefined|null)|(===|!==) (token|secret|hashToken|\w*(Token|Hash))\b/.test(
          line,
        ),
    )
  expect(found).toEqual([])
})
