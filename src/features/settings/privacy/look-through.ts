import { workspace } from '#db/here.ts'
import { idleMoment } from '#db/idle.ts'
import type { LiveRecord } from '#model/wire.ts'
import { takeTurns } from '#model/turns.ts'

/** So long at a time, ms: one can go on typing meanwhile. */
const AT_A_TIME_MS = 8
const LOOK_AT_CLOCK = 200

/** Shows every record on this device, deleted ones too, to `visit`, with pauses. False when `isOver` ended it. */
export async function lookThrough(visit: (live: LiveRecord) => void, isOver: () => boolean): Promise<boolean> {
  const turns = takeTurns(AT_A_TIME_MS)
  let count = 0
  for (const live of workspace().everyone()) {
    visit(live)
    count += 1
    if (count % LOOK_AT_CLOCK === 0 && turns.isOver()) {
      await turns.pass(idleMoment)
      if (isOver()) return false
    }
  }
  return !isOver()
}
