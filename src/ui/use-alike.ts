import { useEffect, useReducer } from 'preact/hooks'
import { alike } from '#db/alike.ts'
import type { Alike } from '#db/alike.ts'

/**
 * Which organisations look alike; the component is drawn again when the answers may be others.
 * @param isWanted begins to look, when nobody has yet
 */
export function useAlike(isWanted: boolean): Alike {
  const [, again] = useReducer<number, void>((times) => times + 1, 0)
  const found = alike()
  useEffect(() => found.subscribe(again), [found])
  useEffect(() => {
    if (isWanted) found.prepare()
  }, [found, isWanted])
  return found
}
