import { workspace } from '#db/here.ts'
import { idleMoment } from '#db/idle.ts'
import type { LiveRecord } from '#model/wire.ts'

/** So long at a time, ms: one can go on typing meanwhile. */
const AT_A_TIME_MS = 8
const LOOK_AT_CLOCK = 200

/** Shows every record on this device, deleted ones too, to `visit`, with pauses. False when `isOver` ended it. */
export async function lookThrough(visit: (live: LiveRecord) => void, isOver: () => boolean): Promise<boolean> {
  let since = performance.now()
  let count = 0
  for (const live of workspace().everyone()) {
    visit(live)
    count += 1
    if (count % LOOK_AT_CLOCK === 0 && performance.now() - since > AT_A_TIME_MS) {
      await idleMoment()
      if (isOver()) return false
      since = performance.now()
    }
  }
  return !isOver()
}
