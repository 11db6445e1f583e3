import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

/** Where the endpoint is built when a test first asks for it; nothing is left of it. */
export function setup(project: TestProject): () => void {
  const built = join('node_modules', '.cache', `brobygger-endpoint-${process.pid}`)
  project.provide('built', built)
  return () => rmSync(built, { recursive: true, force: true })
}
