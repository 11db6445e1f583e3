import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { KILLS, buildProgram, pushThroughKills } from './program.ts'
import type { Program } from './program.ts'
import { patience } from '../patience.ts'

let program: Program
const folder = mkdtempSync(join(tmpdir(), 'brobygger-kill-'))
beforeAll(async () => {
  program = await buildProgram()
})
afterAll(() => {
  program.end()
  rmSync(folder, { recursive: true, force: true })
})

// Goes red with: an acknowledgement before the commit; `synchronous = OFF` does not show here, for the system lives on.
test(
  `the embedded store, killed ${KILLS} times under four pushing devices: nothing is missing, nothing came twice`,
  async () => {
    const { acknowledged, faults } = await pushThroughKills(program, { DATA_DIR: join(folder, 'data') })
    expect(faults).toEqual([])
    expect(acknowledged).toBeGreaterThan(KILLS * 4)
  },
  patience(7_200_000),
)
