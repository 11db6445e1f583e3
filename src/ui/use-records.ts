import { useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks'
import { workspace } from '#db/here.ts'

/**
 * The answer to a question about records; asked again when a record or kind it touched changes, or `inputs` do.
 * `read` must ask `workspace()` synchronously.
 */
export function useRecords<T>(read: () => T, inputs: readonly unknown[] = []): T {
  const [count, again] = useReducer<number, void>((times) => times + 1, 0)
  const touched = useRef<ReadonlySet<string>>(new Set())
  const value = useMemo(() => {
    const tracked = workspace().track(read)
    touched.current = tracked.touched
    return tracked.value
  }, [count, ...inputs])
  // Before anything else can happen: what changes while the screen is being painted must not be missed.
  useLayoutEffect(
    () =>
      workspace().subscribe((changed) => {
        if (changed === 'everything' || [...touched.current].some((one) => changed.has(one))) again()
      }),
    [],
  )
  return value
}
