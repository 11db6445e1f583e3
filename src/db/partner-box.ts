import { shortHash } from '#model/short-hash.ts'

/** What a partner has written on this device and the municipality may not have yet. */
export interface Waiting {
  /** Random: it arrives once, however often it is sent. */
  id: string
  type: 'comment' | 'open'
  /** Id of the section, and what it was called; `null` for the whole. */
  section: string | null
  title: string | null
  initials: string
  text: string
  /** When it arrived, ms since 1970; `null` until it has. */
  sentAt: number | null
  /** The municipality could not take it. */
  isRefused: boolean
}

interface Kept {
  initials: string
  waiting: Waiting[]
  /** Typed and not said yet: by section id, `''` for the whole. */
  drafts: Record<string, string>
}

/** What is kept for one link. It needs no workspace, and knows of none. */
export interface PartnerBox {
  read(): Kept
  /** Changes what is kept as it is now, other tabs' writing too. False when it lasts only as long as the page. */
  change(change: (kept: Kept) => Kept): boolean
}

const NAME = 'brobygger:partner:'
const EMPTY: Kept = { initials: '', waiting: [], drafts: {} }

/** @param token the link's secret: it is not kept, only a short hash to know it by */
export function openPartnerBox(token: string): PartnerBox {
  const name = NAME + shortHash(token)
  let inMemory: Kept | null = null
  const read = () => inMemory ?? readKept(name)
  return {
    read,
    change(change) {
      const next = change(read())
      try {
        if (isEmpty(next)) localStorage.removeItem(name)
        else localStorage.setItem(name, JSON.stringify(next))
        inMemory = null
        return true
      } catch {
        inMemory = next // full or forbidden
        return false
      }
    },
  }
}

function readKept(name: string): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null')
    return typeof kept === 'object' && kept !== null ? { ...EMPTY, ...kept } : EMPTY // written by `change`
  } catch {
    return EMPTY
  }
}

function isEmpty({ initials, waiting, drafts }: Kept): boolean {
  return initials === '' && waiting.length === 0 && Object.keys(drafts).length === 0
}
