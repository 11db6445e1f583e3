import type { Company } from './company.ts'
import type { Nudges } from './events.ts'

/** The same nudges, told to and heard from the other endpoints on the same database. */
export function shareNudges(nudges: Nudges, company: Company | null): Nudges {
  if (!company) return nudges
  // The head may be the same as before: a role that was changed, or a file that is whole, is told with it, too.
  company.listen((word) => {
    if ('revoked' in word) nudges.revoked(word.revoked)
    else nudges.committed(word.space, word.head)
  })
  return {
    ...nudges,
    committed(space, head) {
      nudges.committed(space, head)
      company.tell({ space, head })
    },
    revoked(devices) {
      nudges.revoked(devices)
      if (devices.length > 0) company.tell({ revoked: devices })
    },
  }
}
