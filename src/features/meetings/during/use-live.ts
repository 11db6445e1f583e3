import { workspace } from '#db/here.ts'
import type { LiveRecord } from '#model/wire.ts'
import { useRecords } from '#ui/use-records.ts'

/** A record as it is now; `null` while nothing has been written into it. */
export function useLive(id: string): LiveRecord | null {
  return useRecords(() => workspace().record(id), [id])
}
