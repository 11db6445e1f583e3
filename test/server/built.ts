import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { build } from 'vite'
import { inject } from 'vitest'
import { pause } from './chains.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder, of these tests alone, in which the endpoint lies when it is built. */
    built: string
  }
}

/** The endpoint as it is built and started, beside the installed packages, for it loads one of them: the first who asks builds it, for all. */
export async function builtProgram(): Promise<string> {
  const folder = resolve(inject('built'))
  const done = join(folder, 'done')
  const failed = join(folder, 'failed')
  if (isFirst(folder)) {
    const outDir = join(folder, 'server')
    await build({ logLevel: 'error', build: { ssr: 'src/server/main.ts', outDir, emptyOutDir: true } }).catch(
      (error: unknown) => {
        writeFileSync(failed, '')
        throw error
      },
    )
    writeFileSync(done, '')
  }
  while (!existsSync(done)) {
    if (existsSync(failed)) throw new Error('The endpoint could not be built.')
    await pause(50)
  }
  return join(folder, 'server', 'main.js')
}

/** Of all who ask at the same time one makes the folder. */
function isFirst(folder: string): boolean {
  mkdirSync(dirname(folder), { recursive: true })
  try {
    mkdirSync(folder)
    return true
  } catch {
    return false
  }
}
