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
  /** It was sent and nobody knows whether it arrived; also when that is not noted. */
  isTried?: boolean
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
  /** What could not be written, and what was kept when that began to be so. */
  let unwritten: { from: Kept; kept: Kept } | null = null
  const read = () => {
    const kept = readKept(name) ?? unwritten?.from ?? EMPTY
    return unwritten ? merged(unwritten.from, unwritten.kept, kept) : kept
  }
  return {
    read,
    change(change) {
      const next = change(read())
      try {
        if (isEmpty(next)) localStorage.removeItem(name)
        else localStorage.setItem(name, JSON.stringify(next))
        unwritten = null
        return true
      } catch {
        unwritten = { from: readKept(name) ?? unwritten?.from ?? EMPTY, kept: next } // full or forbidden
        return false
      }
    },
  }
}

/** `null` when nothing can be read at all. */
function readKept(name: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null')
    return typeof kept === 'object' && kept !== null ? { ...EMPTY, ...kept } : EMPTY // written by `change`
  } catch {
    return null
  }
}

/** What this page could not write, and what other tabs have written meanwhile: nothing of either is lost. */
function merged(from: Kept, mine: Kept, theirs: Kept): Kept {
  const had = new Set(from.waiting.map(({ id }) => id))
  const own = new Map(mine.waiting.map((one) => [one.id, one]))
  const others = new Map(theirs.waiting.map((one) => [one.id, one]))
  const added = theirs.waiting.filter(({ id }) => !own.has(id) && !had.has(id))
  const waiting = [...mine.waiting, ...added].map((one) => ({
    ...one,
    sentAt: one.sentAt ?? others.get(one.id)?.sentAt ?? null,
  }))
  const drafts: Record<string, string> = {}
  for (const key of new Set([...Object.keys(theirs.drafts), ...Object.keys(mine.drafts)])) {
    const text = mergedText(from.drafts[key] ?? '', mine.drafts[key] ?? '', theirs.drafts[key] ?? '')
    if (text !== '') drafts[key] = text
  }
  return { initials: mergedText(from.initials, mine.initials, theirs.initials, ''), waiting, drafts }
}

/** Whoever has changed it; both, when both have. @param between `''`: one line, of which mine is kept */
function mergedText(from: string, mine: string, theirs: string, between = '\n\n'): string {
  if (theirs === from || theirs === mine || theirs === '') return mine === from && theirs === '' ? '' : mine
  if (mine === from || mine === '') return theirs
  return between === '' || mine.includes(theirs) ? mine : mine + between + theirs
}

function isEmpty({ initials, waiting, drafts }: Kept): boolean {
  return initials === '' && waiting.length === 0 && Object.keys(drafts).length === 0
}
