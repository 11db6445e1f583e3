import { readFileSync } from 'node:fs'
import type { JoinAnswer, SyncAnswer } from '#model/wire.ts'
import { describe, expect, test } from 'vitest'
import { openWorld } from './client.ts'

/** One exchange as it was recorded: what was asked and what must still be answered. */
interface Exchange {
  name: string
  method: string
  path: string
  body?: unknown
  status: number
  answer: unknown
}

/** Requests and answers of version 1, for ever: apps that speak it stay on phones for years. Never change one; add. */
const fixtures = JSON.parse(readFileSync(new URL('./fixtures/wire-1.json', import.meta.url), 'utf8')) as {
  exchanges: Exchange[]
}

describe('version 1 of the wire', () => {
  // Catches a change of the wire that old apps would not survive.
  test('is answered as it was when it was released', async () => {
    const world = await openWorld()
    const { invitation } = await world.endpoint.createInvitation({
      space: world.space,
      role: 'coordinator',
      name: 'Kari',
    })
    const names = new Map([
      ['{space}', world.space],
      ['{invitation}', invitation],
    ])
    const fill = (text: string) => [...names].reduce((filled, [name, value]) => filled.replaceAll(name, value), text)
    for (const { name, method, path, body, status, answer } of fixtures.exchanges) {
      const key = names.get('{key}')
      const sent = body === undefined ? {} : { body: JSON.parse(fill(JSON.stringify(body))) as unknown }
      const reply = await world.request(method, fill(path), {
        ...sent,
        headers: key ? { authorization: `Bearer ${key}` } : {},
      })
      expect({ name, status: reply.status, answer: reply.body }).toEqual({
        name,
        status,
        answer: matcher(answer, fill),
      })
      const { key: given, epoch, cursor } = reply.body as Partial<JoinAnswer & SyncAnswer>
      for (const [placeholder, value] of Object.entries({ '{key}': given, '{epoch}': epoch, '{cursor}': cursor }))
        if (value) names.set(placeholder, value)
      const hash = (reply.body as { segments?: { hash: string }[] }).segments?.[0]?.hash
      if (hash) names.set('{hash}', hash)
    }
  })
})

const STAND_INS = new Map<unknown, unknown>([
  ['<text>', expect.any(String)],
  ['<number>', expect.any(Number)],
])

/** `"<text>"` stands for any text, `"<number>"` for any number; members that are not named may be added. */
function matcher(expected: unknown, fill: (text: string) => string): unknown {
  if (STAND_INS.has(expected)) return STAND_INS.get(expected)
  if (typeof expected === 'string') return fill(expected)
  if (Array.isArray(expected)) return expected.map((each) => matcher(each, fill))
  if (typeof expected !== 'object' || expected === null) return expected
  return expect.objectContaining(
    Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, matcher(value, fill)])),
  )
}
