import { ProblemError } from './problem.ts'

/** The database cannot be reached, or not be written to just now. */
export class LostError extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.name = 'LostError'
    this.code = code
  }
}

/** SQLSTATE, or a code of Node or of the client library. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Called off because of others at the same time, and can be done once more: nothing of it was kept. */
export function isCalledOff(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error))
}

/** What passes without anybody changing the program: a lost connection, a standby, a full disk, too many connections, a time-out. */
export function isLost(error: unknown): boolean {
  if (error instanceof LostError) return true
  const code = codeOf(error)
  const isNetwork = /^(CONNECT(ION)?_|ECONN|EPIPE$|ENOTFOUND$|EAI_AGAIN$|ETIMEDOUT$|EHOST|ENET)/.test(code)
  return isNetwork || /^(08|53|57|58)/.test(code) || ['25006', '25P03', '55P03', '40003'].includes(code)
}

/** The answer to whoever asked. */
export function unavailable(): ProblemError {
  return new ProblemError('unavailable', {
    detail: 'The database cannot be used just now.',
    headers: { 'retry-after': '5' },
  })
}
