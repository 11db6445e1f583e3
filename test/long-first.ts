import { statSync } from 'node:fs'
import type { TestSequencer, TestSpecification } from 'vitest/node'

/** What takes longest, in turn what computes and what waits: begun last, one of them would be alone at the end. */
const LONG = [
  'server/kill-postgres',
  'sync/power',
  'sync/concurrency',
  'server/postgres-instances',
  'sync/tabs',
  'sync/clocks',
  'server/main',
  'server/store-postgres',
  'server/kill-embedded',
  'server/register-fetch',
  'server/soak',
].map((name) => `/test/${name}.test.ts`)

/** The longest first, then project by project, so that processes are taken over, the largest files first. */
export class LongFirst implements TestSequencer {
  sort(files: TestSpecification[]): TestSpecification[] {
    const ranked = files.map((file) => ({
      file,
      place: LONG.findIndex((name) => file.moduleId.endsWith(name)),
      size: statSync(file.moduleId).size,
    }))
    const long = ranked.filter(({ place }) => place >= 0).toSorted((one, two) => one.place - two.place)
    const others = ranked
      .filter(({ place }) => place < 0)
      .toSorted((one, two) => nameOf(one.file).localeCompare(nameOf(two.file)) || two.size - one.size)
    return [...long, ...others].map(({ file }) => file)
  }

  shard(files: TestSpecification[]): TestSpecification[] {
    return files
  }
}

function nameOf({ project }: TestSpecification): string {
  return project.name
}
