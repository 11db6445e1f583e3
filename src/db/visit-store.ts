import { Dexie } from 'dexie'
import type { Table } from 'dexie'

/** What everyone may see of a space, as it came. */
export interface Copy {
  space: string
  /** `public.json`. */
  text: string
  etag: string | null
}

/** Something written to a municipality, kept here until it says yes, and a while after. */
export interface KeptEnquiry {
  /** Random: it arrives once, however often it is sent. */
  id: string
  space: string
  type: 'error' | 'offer' | 'question'
  text: string
  /** Id of what it is about, and what that is called; `null` when about nothing in particular. */
  about: string | null
  aboutName: string | null
  /** How one wants to be answered; empty once it has arrived. */
  contact: string
  /** The language of the interface it was written in. */
  writtenIn: string
  /** ms since 1970. */
  writtenAt: number
  /** When it arrived, ms since 1970; `null` until it has. */
  sentAt: number | null
  /** The municipality could not take it. */
  isRefused: boolean
}

/** What this device keeps for somebody without an account: apart from the workbook, which need not be there. */
export interface VisitStore {
  /** The copy of a space and when the endpoint last said that it is right, ms since 1970; `null` when there is none. */
  copy(space: string): Promise<{ copy: Copy; checkedAt: number } | null>
  /** In place of the one before. Rejects when there is no room. */
  keepCopy(copy: Copy, checkedAt: number): Promise<void>
  /** The endpoint says that the copy is still right. */
  keepChecked(space: string, checkedAt: number): Promise<void>
  /** Of all spaces, the first written first. */
  enquiries(): Promise<KeptEnquiry[]>
  /** Resolves when it would survive a power cut; rejects when it is not kept. */
  keepEnquiry(enquiry: KeptEnquiry): Promise<void>
  /** Takes in what became of it, unless it is gone from here. */
  changeEnquiry(id: string, changed: Partial<KeptEnquiry>): Promise<void>
  removeEnquiry(id: string): Promise<void>
  close(): void
}

/** The whole schema. Every version stays here. */
class Schema extends Dexie {
  copies!: Table<Copy, string>
  /** By itself: the copy is large, and need not be written anew to say that it is right. */
  checks!: Table<{ space: string; checkedAt: number }, string>
  enquiries!: Table<KeptEnquiry, string>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ copies: 'space', checks: 'space', enquiries: 'id' })
  }
}

/** Opens it when it is first asked. */
export function openVisitStore(name = 'brobygger-visit'): VisitStore {
  const db = new Schema(name)
  return {
    async copy(space) {
      const [copy, check] = await Promise.all([db.copies.get(space), db.checks.get(space)])
      return copy ? { copy, checkedAt: check?.checkedAt ?? 0 } : null
    },
    async keepCopy(copy, checkedAt) {
      await db.transaction('rw', db.copies, db.checks, async () => {
        await Promise.all([db.copies.put(copy), db.checks.put({ space: copy.space, checkedAt })])
      })
    },
    async keepChecked(space, checkedAt) {
      await db.checks.put({ space, checkedAt })
    },
    async enquiries() {
      const all = await db.enquiries.toArray()
      return all.sort((one, other) => one.writtenAt - other.writtenAt)
    },
    async keepEnquiry(enquiry) {
      await db.enquiries.put(enquiry)
    },
    async changeEnquiry(id, changed) {
      await db.enquiries.update(id, changed)
    },
    async removeEnquiry(id) {
      await db.enquiries.delete(id)
    },
    close: () => db.close(),
  }
}
