import { useEffect, useMemo, useReducer } from 'preact/hooks'
import type { Found } from '#model/search.ts'
import { finder } from './finder.ts'

/** More are never looked through; one types another letter. */
const MOST = 300

export interface Finding {
  /** Not everyone is indexed yet. */
  isGettingReady: boolean
  found: Found
}

/** What a query finds, again whenever a record changes; `null` while nothing is searched for. */
export function useFound(query: string): Finding | null {
  const [count, again] = useReducer<number, void>((times) => times + 1, 0)
  const finding = finder()
  useEffect(() => finding.subscribe(again), [finding])
  useEffect(() => finding.prepare(), [finding])
  return useMemo(
    () => (query.trim() === '' ? null : { isGettingReady: !finding.isReady(), found: finding.find(query, MOST) }),
    [query, count, finding],
  )
}
