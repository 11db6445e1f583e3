import { useEffect, useState } from 'preact/hooks'
import { createStore } from 'zustand/vanilla'
import { whatIsHere } from '#db/import-here.ts'
import { Failure } from '#model/failure.ts'
import type { FailureCode } from '#model/failure.ts'
import { orgnrOf } from '#model/import-plan.ts'
import { stringOf } from '#model/reading.ts'
import { fromRegister } from '#model/register-fields.ts'
import type { RegisterGone, RegisterOrganisation, RegisterState } from '#model/register.ts'
import { cancelRegister, registerGone, registerOrganisations, registerState, startRegister } from '#sync/register.ts'
import { session } from '#session.ts'
import { syncNow } from '#sync/start.ts'
import { patiently, pause } from './patience.ts'
import { planHere } from './plan-here.ts'
import { firstChoices, itemsOf, withChoice } from './preview.ts'
import type { Choice, Choices, Gone, Item } from './preview.ts'

/** Fetching from the register as this tab knows it; the endpoint does the fetching, also when no app is open. */
export interface RegisterJob {
  /** What the endpoint said last; `null` before it has answered. */
  state: RegisterState | null
  /** Why it does not answer; it is asked again. */
  trouble: FailureCode | null
  /** What was fetched is brought here and compared. */
  reading: { done: number; total: number } | null
  preview: { municipality: string; items: Item[]; choices: Choices } | null
}

/** How long between two questions while something is going on. */
const ASK_MS = 700
/** How long after a page that did not come it is asked for again, at first. */
const PAGE_PAUSE_MS = 300

const job = createStore<RegisterJob>()(() => ({ state: null, trouble: null, reading: null, preview: null }))
/** Whoever asked for it wants to see what came. */
let isWanted = false
let watching = new AbortController()

/** Asks the endpoint how far it is for as long as the screen is open, and brings here what it has fetched. */
export function useRegisterJob(): RegisterJob {
  const [state, setState] = useState(job.getState)
  useEffect(() => {
    const stopListening = job.subscribe(setState)
    void watch()
    return () => {
      watching.abort()
      stopListening()
    }
  }, [])
  return state
}

/** Has the endpoint fetch a municipality (four digits). */
export async function beginFetch(municipality: string): Promise<void> {
  watching.abort()
  isWanted = await asking(() => startRegister(municipality))
  if (isWanted) void watch()
}

/** What is fetched is kept, and the next fetching goes on from there. */
export async function cancelFetch(): Promise<void> {
  isWanted = false
  await asking(cancelRegister)
}

/** Shows what has been fetched already. */
export function lookAtFetched(): void {
  isWanted = true
  void watch()
}

export function choose(items: readonly Item[], choice: Choice): void {
  const { preview } = job.getState()
  if (preview) job.setState({ preview: { ...preview, choices: withChoice(preview.choices, items, choice) } })
}

/** The preview has been dealt with. */
export function closePreview(): void {
  isWanted = false
  job.setState({ preview: null })
}

/** Whether there was an answer. */
async function asking(ask: () => Promise<RegisterState>): Promise<boolean> {
  try {
    job.setState({ state: await ask(), trouble: null })
    return true
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause
    job.setState({ trouble: cause.code })
    return false
  }
}

async function watch(): Promise<void> {
  watching.abort()
  watching = new AbortController()
  const { signal } = watching
  try {
    for (;;) {
      const state = await asked(registerState, signal)
      job.setState({ state })
      const isGoingOn = state.state === 'fetching' || state.state === 'waiting'
      isWanted ||= isGoingOn
      if (isGoingOn) await pause(ASK_MS, signal)
      else {
        if (state.state === 'done' && isWanted && !job.getState().preview) await read(state, signal)
        return
      }
    }
  } catch (cause) {
    if (signal.aborted) return
    if (!(cause instanceof Failure)) throw cause
    job.setState({ trouble: cause.code })
  } finally {
    if (!signal.aborted) job.setState({ reading: null })
  }
}

/** Brings here what was fetched, some at a time, and says what it would do. */
async function read(state: RegisterState, signal: AbortSignal): Promise<void> {
  const fetched: RegisterOrganisation[] = []
  const total = state.total ?? 0
  let after: string | null = null
  const readOn = async () => {
    for await (const page of registerOrganisations(after, PAGE_PAUSE_MS)) {
      signal.throwIfAborted()
      fetched.push(...page.organisations)
      after = page.next
      job.setState({ trouble: null, reading: { done: fetched.length, total: Math.max(total, fetched.length) } })
    }
  }
  job.setState({ reading: { done: 0, total } })
  await asked(readOn, signal)
  const gone = await asked(registerGone, signal)
  await asked(shareFirst, signal)
  const incoming = fetched.map(fromRegister)
  const entries = await planHere(incoming, 'follow', (done) =>
    job.setState({ reading: { done, total: incoming.length } }),
  )
  signal.throwIfAborted()
  const ending = new Set(fetched.filter(({ isEnding }) => isEnding).map(({ orgnr }) => orgnr))
  const items = itemsOf(entries, goneHere(gone), ending)
  job.setState({ preview: { municipality: state.municipality ?? '', items, choices: firstChoices(items) } })
}

/** What a colleague has put in or written must not be taken for new. @throws {Failure} why what the municipality has is not here */
async function shareFirst(): Promise<void> {
  await syncNow()
  const { trouble, sharedAt, lostLocal } = session.getState().sync
  if (trouble || sharedAt === null || lostLocal) throw new Failure(trouble ?? 'busy')
}

function asked<Answer>(ask: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  return patiently(ask, signal, (trouble) => job.setState({ trouble }))
}

/** Those of the gone that are here. What is to be forgotten for legal reasons is looked for among the deleted too. */
function goneHere(gone: RegisterGone['gone']): Gone[] {
  const why = new Map(gone.map((one) => [one.orgnr, one.why]))
  return [...whatIsHere().organisations].flatMap(({ record, fields }): Gone[] => {
    const reason = why.get(orgnrOf(fields) ?? /^org_brreg-(\d{9})$/.exec(record)?.[1] ?? '')
    if (reason === undefined || (fields['deletedAt'] && reason !== 'removed')) return []
    return [{ record, name: stringOf(fields, 'name') ?? '', why: reason }]
  })
}
