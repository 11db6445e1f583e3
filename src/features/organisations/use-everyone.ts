import { useEffect } from 'preact/hooks'
import { device } from '#db/here.ts'
import type { LiveRecord } from '#model/wire.ts'
import { useRecords } from '#ui/use-records.ts'
import { useSession } from '#ui/use-session.ts'
import { listOrganisations } from './organisations.ts'

/** Rows that fill the screen of a laptop, and some more. */
const GLANCE = 24
/** Changes have come to rest, ms. */
const REST_MS = 1_500

export interface Everyone {
  records: readonly LiveRecord[]
  /** How many there are in all. */
  total: number
  /** False while the disk is being read, and `records` are the first of them. */
  isWhole: boolean
}

/** Everyone in the directory; while the disk is being read, those who come first. */
export function useEveryone(): Everyone {
  const records = useRecords(listOrganisations)
  const glance = useSession((session) => session.glance)
  useEffect(() => {
    if (glance || records.length <= GLANCE) return
    const timer = setTimeout(() => {
      // Without it the next start is slower, and that is all.
      void device()
        .keepGlance(records.slice(0, GLANCE), records.length)
        .catch(() => undefined)
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [records, glance])
  return glance
    ? { records: glance.records, total: glance.total, isWhole: false }
    : { records, total: records.length, isWhole: true }
}
