import { afterAll, vi } from 'vitest'

/*
 * Files that follow one another in one process, which spares a start of it for each. Every file begins with all of our modules
 * as they are when nothing has used them, and with the system's own clock and functions.
 */
vi.resetModules()
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})
