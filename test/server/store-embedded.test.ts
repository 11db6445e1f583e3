import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbeddedStore } from '#server/store-embedded.ts'
import { afterAll } from 'vitest'
import { describeStore } from './store-suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'brobygger-store-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
describeStore('the embedded store in memory', () => openEmbeddedStore(':memory:'))
describeStore('the embedded store in a file', () => openEmbeddedStore(join(folder, `${(files += 1)}.db`)))
