import { useEffect, useMemo, useReducer } from 'preact/hooks'
import { today } from '#i18n/dates.ts'
import type { LiveRecord } from '#model/wire.ts'
import { finder } from './finder.ts'
import { findOrganisation } from './organisations.ts'
import { belongsTo } from './standing.ts'
import type { ShownOnly } from './standing.ts'

/** More are never looked through; one types another letter. */
const MOST = 100

export interface Finding {
  /** Not everyone is indexed yet. */
  isGettingReady: boolean
  /** Best first. */
  records: readonly LiveRecord[]
  /** How many there are in all. */
  total: number
  /** None is spelled as typed; these come close. */
  isForgiving: boolean
}

/**
 * What a query finds, of all or only of some, again whenever a record changes; `null` while nothing is searched for.
 * Nothing yet while the disk is being read (`isWhole` is false).
 */
export function useFound(query: string, only: ShownOnly | null, isWhole: boolean): Finding | null {
  const [count, again] = useReducer<number, void>((times) => times + 1, 0)
  const finding = finder()
  useEffect(() => finding.subscribe(again), [finding])
  useEffect(() => {
    if (isWhole) finding.prepare()
  }, [finding, isWhole])
  return useMemo(() => {
    if (query.trim() === '') return null
    if (!isWhole) return { isGettingReady: true, records: [], total: 0, isForgiving: false }
    const found = finding.find(query, only ? Infinity : MOST)
    const day = today()
    const records = found.ids.map(findOrganisation).filter((record) => record !== null)
    const some = only ? records.filter((record) => belongsTo(only, record, day)) : records
    return {
      isGettingReady: !finding.isReady(),
      records: some.slice(0, MOST),
      total: only ? some.length : found.total,
      isForgiving: found.forgiving && some.length > 0,
    }
  }, [query, only, count, finding, isWhole])
}
