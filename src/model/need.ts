import { stringOf } from './reading.ts'
import type { LiveRecord } from './wire.ts'

/** Something the municipality wants help with. `null` is "not known". */
export interface Need {
  id: string
  title: string | null
  /** One of content/contributions.ts. */
  type: string | null
  /** The last day help is wanted. */
  endsOn: string | null
  confirmedOn: string | null
  isPublic: boolean
}

export function toNeed({ record, fields }: LiveRecord): Need {
  return {
    id: record,
    title: stringOf(fields, 'title'),
    type: stringOf(fields, 'type'),
    endsOn: stringOf(fields, 'endsOn'),
    confirmedOn: stringOf(fields, 'confirmedOn'),
    isPublic: fields['public'] === true,
  }
}

/** Whether help is no longer wanted on a day. */
export function isNeedOver({ endsOn }: Pick<Need, 'endsOn'>, today: string): boolean {
  return endsOn !== null && endsOn < today
}

/** Those still wanted first, the latest made first; what is over stands last. */
export function compareNeeds(today: string): (one: Need, two: Need) => number {
  return (one, two) => {
    const over = Number(isNeedOver(one, today)) - Number(isNeedOver(two, today))
    return over !== 0 ? over : one.id < two.id ? 1 : one.id > two.id ? -1 : 0 // ids sort by time of making
  }
}
