import type { RegisterState } from '#model/register.ts'
import type { Soon } from './soon.ts'

/** A space's fetching from the registers, under way or the last one. `run` counts them; `result` is the run that is given out. */
export interface RegisterJobRow {
  run: number
  municipality: string
  state: Exclude<RegisterState['state'], 'none'>
  /** What is left to do: JSON text, written and read by register-plan.ts. */
  plan: string
  total: number | null
  leftOut: number
  startedAt: number
  /** When it was done, failed or was cancelled; `null` while it is under way. */
  endedAt: number | null
  waitUntil: number | null
  problem: RegisterState['problem']
  result: number | null
  /** When `result` was complete. */
  finishedAt: number | null
}

/** An organisation of a run: its entry as JSON text without codes, and its codes as JSON text once they have been asked for. */
export interface RegisterRow {
  orgnr: string
  entry: string
  codes: string | null
  /** The codes could not be had this time. */
  isMissing: boolean
}

/** An organisation's codes as they were when its entry had this hash, and the municipality whose list it was in. */
export interface RegisterCodesRow {
  orgnr: string
  municipality: string
  hash: string
  /** JSON text. */
  codes: string
  fetchedAt: number
}

/** An organisation that is out of the list: why, `here` when it is not gone, `null` before it is asked about. */
export interface RegisterGoneRow {
  orgnr: string
  why: string | null
}

/** What the store keeps of fetching from the registers: reading. */
export interface RegisterStore {
  registerJob(space: string): Promise<RegisterJobRow | null>
  /** The spaces whose fetching was under way. */
  registersUnderWay(): Promise<string[]>
  registerCounts(space: string, run: number): Promise<{ listed: number; done: number; missing: number }>
  /** Organisations of a run, by number, after `after`. */
  registerRows(space: string, run: number, after: string, limit: number): Promise<RegisterRow[]>
  /** Organisations of a run whose codes are not asked for yet. */
  registerUnasked(space: string, run: number, limit: number): Promise<RegisterRow[]>
  registerCodes(space: string, orgnr: string): Promise<RegisterCodesRow | null>
  registerGone(space: string, run: number): Promise<RegisterGoneRow[]>
}

/** The same, inside a transaction. */
export interface RegisterWriting {
  registerJob(): Soon<RegisterJobRow | null>
  saveRegisterJob(row: RegisterJobRow): Soon<void>
  saveRegisterRow(run: number, row: RegisterRow): Soon<void>
  saveRegisterCodes(row: RegisterCodesRow): Soon<void>
  saveRegisterGone(run: number, row: RegisterGoneRow): Soon<void>
  /** Codes that could not be had are to be asked for again. */
  askMissingAgain(run: number): Soon<void>
  /** Forgets what every run found but `kept`. */
  keepRegisterRun(kept: number | null): Soon<void>
  /** Forgets the codes of organisations of this municipality that the run did not find, but of those that moved away: they are told of until someone acts. */
  forgetRegisterCodes(run: number, municipality: string): Soon<void>
}
