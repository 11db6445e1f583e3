import { useEffect, useState } from 'preact/hooks'
import { createStore } from 'zustand/vanilla'
import { undoImport } from '#db/import-undo.ts'
import { applyImport } from '#db/import.ts'
import type { Imported, ImportOptions, Wanted } from '#db/import.ts'
import { Failure } from '#model/failure.ts'
import type { FailureCode } from '#model/failure.ts'

/** Which of the two screens an import belongs to. */
export type Source = ImportOptions['source']

/** The import, or the undoing of one, that goes on in this tab, also while one looks at other screens. */
export interface ImportRun {
  doing: { what: 'writing' | 'undoing'; done: number; total: number; isStopping: boolean } | null
}

/** What came of a screen's last import, until it is closed. */
export interface Outcome {
  /** `undone`: it was taken back, and so many stayed. */
  result: (Imported & { undone: { stayed: number } | null }) | null
  failure: FailureCode | null
}

const NOTHING: Outcome = { result: null, failure: null }
const run = createStore<ImportRun & Record<Source, Outcome>>()(() => ({
  doing: null,
  register: NOTHING,
  file: NOTHING,
}))
let stop: AbortController | null = null

/** What goes on, whoever began it, and what came of this screen's own. */
export function useImportRun(source: Source): ImportRun & Outcome {
  const [state, setState] = useState(run.getState)
  useEffect(() => {
    setState(run.getState())
    return run.subscribe(setState)
  }, [])
  return { doing: state.doing, ...state[source] }
}

/** Does what was chosen; only one at a time. */
export async function startImport(
  wanted: readonly Wanted[],
  options: Omit<ImportOptions, 'signal' | 'progress'>,
): Promise<void> {
  if (run.getState().doing) return
  stop = new AbortController()
  const { signal } = stop
  await doing('writing', options.source, wanted.length, async (progress) => {
    const imported = await applyImport(wanted, { ...options, signal, progress })
    run.setState({ [options.source]: { result: { ...imported, undone: null }, failure: null } })
  })
}

/** Stops between two parts. */
export function stopImport(): void {
  const { doing: now } = run.getState()
  if (now) run.setState({ doing: { ...now, isStopping: true } })
  stop?.abort()
}

/**
 * Takes an import back. Answers in how many organisations somebody has written since; `null` when it could not be done.
 * @param screen the one it is asked for on, which says why it could not be
 */
export async function undo(id: string, screen: Source): Promise<number | null> {
  if (run.getState().doing) return null
  let stayed: number | null = null
  await doing('undoing', screen, 1, async (progress) => {
    stayed = await undoImport(id, progress)
    for (const source of ['register', 'file'] as const) {
      const { result } = run.getState()[source]
      if (result?.id === id) run.setState({ [source]: { result: { ...result, undone: { stayed } }, failure: null } })
    }
  })
  return stayed
}

export function closeResult(source: Source): void {
  run.setState({ [source]: NOTHING })
}

async function doing(
  what: 'writing' | 'undoing',
  source: Source,
  total: number,
  work: (progress: (done: number, total: number) => void) => Promise<void>,
): Promise<void> {
  const fail = (failure: FailureCode | null) => run.setState({ [source]: { ...run.getState()[source], failure } })
  fail(null)
  run.setState({ doing: { what, done: 0, total, isStopping: false } })
  try {
    await work((done, all) => {
      const now = run.getState().doing
      if (now) run.setState({ doing: { ...now, done, total: all } })
    })
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause
    fail(cause.code)
  } finally {
    run.setState({ doing: null })
  }
}
