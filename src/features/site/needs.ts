import { device, workspace } from '#db/here.ts'
import { newId } from '#model/fields.ts'
import { compareNeeds, toNeed } from '#model/need.ts'
import type { Need } from '#model/need.ts'
import { KINDS } from '#model/records.ts'

export function listNeeds(today: string): Need[] {
  return workspace().all('need').map(toNeed).sort(compareNeeds(today))
}

/** An id for a need that comes to be when something is written into it. */
export function newNeedId(): string {
  return newId(KINDS.need.prefix, device().time())
}

/** How many enquiries are about a need, answered or not. */
export function countEnquiriesAbout(id: string): number {
  let count = 0
  for (const { fields } of workspace().all('enquiry')) if (fields['about'] === id) count += 1
  return count
}
