import { useEffect, useState } from 'preact/hooks'
import { createStore } from 'zustand/vanilla'
import { undoImport } from '#db/import-undo.ts'
import { applyImport } from '#db/import.ts'
import type { Imported, ImportOptions, Wanted } from '#db/import.ts'
import { Failure } from '#model/failure.ts'
import type { FailureCode } from '#model/failure.ts'

/** The import, or the undoing of one, that goes on in this tab, also while one looks at other screens. */
export interface ImportRun {
  doing: { what: 'writing' | 'undoing'; done: number; total: number; isStopping: boolean } | null
  /** What came of the last one, until it is closed. `undone`: it was taken back, and so many stayed. */
  result: (Imported & { undone: { stayed: number } | null }) | null
  failure: FailureCode | null
}

const run = createStore<ImportRun>()(() => ({ doing: null, result: null, failure: null }))
let stop: AbortController | null = null

export function useImportRun(): ImportRun {
  const [state, setState] = useState(run.getState)
  useEffect(() => {
    setState(run.getState())
    return run.subscribe(setState)
  }, [])
  return state
}

/** Does what was chosen; only one at a time. */
export async function startImport(
  wanted: readonly Wanted[],
  options: Omit<ImportOptions, 'signal' | 'progress'>,
): Promise<void> {
  if (run.getState().doing) return
  stop = new AbortController()
  const { signal } = stop
  await doing('writing', wanted.length, async (progress) => {
    const imported = await applyImport(wanted, { ...options, signal, progress })
    run.setState({ result: { ...imported, undone: null } })
  })
}

/** Stops between two parts. */
export function stopImport(): void {
  const { doing: now } = run.getState()
  if (now) run.setState({ doing: { ...now, isStopping: true } })
  stop?.abort()
}

/** Takes an import back. Answers in how many organisations somebody has written since; `null` when it could not be done. */
export async function undo(id: string): Promise<number | null> {
  if (run.getState().doing) return null
  let stayed: number | null = null
  await doing('undoing', 1, async (progress) => {
    stayed = await undoImport(id, progress)
    const { result } = run.getState()
    if (result?.id === id) run.setState({ result: { ...result, undone: { stayed } } })
  })
  return stayed
}

export function closeResult(): void {
  run.setState({ result: null, failure: null })
}

async function doing(
  what: 'writing' | 'undoing',
  total: number,
  work: (progress: (done: number, total: number) => void) => Promise<void>,
): Promise<void> {
  run.setState({ doing: { what, done: 0, total, isStopping: false }, failure: null })
  try {
    await work((done, all) => {
      const now = run.getState().doing
      if (now) run.setState({ doing: { ...now, done, total: all } })
    })
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause
    run.setState({ failure: cause.code })
  } finally {
    run.setState({ doing: null })
  }
}
