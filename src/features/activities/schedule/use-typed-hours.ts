import { useEffect, useRef } from 'preact/hooks'
import { device } from '#db/here.ts'
import { keptText } from '#db/kept.ts'
import type { ScheduleWords } from '#i18n/schedule-language.ts'
import { withHours } from '#model/schedule-edit.ts'
import type { TimesLine } from '#model/schedule-edit.ts'
import type { Hours } from '#model/schedule-fields.ts'
import { useKeptText } from '#ui/use-kept-text.ts'
import { setFields, versionIds, withOwn } from '#features/activities/changing.ts'
import type { Seen } from '#features/activities/changing.ts'
import { hoursText } from '#features/activities/schedule-language.ts'
import { readTypedHours } from './typed-hours.ts'

/** So soon after one left a field is written what could not be when one left it, ms. */
const PAUSE_MS = 700

/** Hours typed before the editor was opened, over others that somebody gave since. */
export interface EarlierTyped {
  hours: Hours
  /** When one began to type them, ms since 1970. */
  at: number
}

/**
 * Hours as one types them: kept at once, written into the line's days when one leaves and they can be understood. What a
 * colleague gave meanwhile is not replaced: it stands beside. Hours from an earlier time are not written over later ones.
 */
export function useTypedHours(id: string, line: TimesLine, words: ScheduleWords) {
  const at = `hours ${id} ${line.key}`
  const [keptFrom, keepFrom] = useKeptText(`${at} from`, true)
  const [keptUntil, keepUntil] = useKeptText(`${at} until`, true)
  const [typing, setTyping] = useKeptText(`${at} typing`, true)
  const isHere = useRef(false) // typed since the editor was opened
  const isIn = useRef(false)
  const isTyping = typing !== ''
  const began = isTyping ? readBegan(typing) : null
  const fields = line.days.map((day) => `times/${day.id}`)
  const from = isTyping ? keptFrom : clock(line.from, words)
  const until = isTyping ? keptUntil : clock(line.until, words)
  const typed = readTypedHours(from, until)
  const isLater = () => {
    const now = versionIds(id, fields)
    return fields.some((field) => now[field]?.some((version) => !began?.seen[field]?.includes(version)))
  }
  const isOver = isTyping && typed.value !== null && !isHere.current && !isSame(typed.value, line) && isLater()
  const forget = () => {
    for (const drop of [keepFrom, keepUntil, setTyping]) drop('')
    isHere.current = false
  }
  /** What this device writes meanwhile is nobody else's. */
  const writing = async (work: Promise<void>) => {
    const now = readBegan(keptText(`${at} typing`))
    if (now) setTyping(JSON.stringify({ ...now, seen: withOwn(id, now.seen, 'times') }))
    await work
  }
  const write = async () => {
    if (!isTyping || typed.value === null || line.days.length === 0 || isOver) return
    if (!isSame(typed.value, line)) await writing(setFields(id, withHours(line, typed.value), began?.seen ?? {}))
    const isMore = keptText(`${at} from`) !== from || keptText(`${at} until`) !== until // typed while that was written
    if (!isMore) forget()
  }
  const latest = useRef(write)
  latest.current = write
  useEffect(() => {
    const timer = setTimeout(() => isIn.current || void latest.current(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [from, until, line.days.length])
  useEffect(() => {
    const leave = () => void latest.current()
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  const begin = () => {
    isHere.current = true
    if (isTyping) return
    keepFrom(from)
    keepUntil(until)
    setTyping(JSON.stringify({ at: device().time(), seen: versionIds(id, fields) }))
  }
  const earlier: EarlierTyped | null =
    isOver && typed.value ? { hours: typed.value, at: began?.at ?? device().time() } : null
  return {
    from,
    until,
    typed,
    earlier,
    forget,
    writing,
    /** What was seen by whoever types; `null` when nobody does. */
    seen: () => (isTyping && !isOver ? (began?.seen ?? {}) : null),
    /** What stands there stays when the days are gone. */
    hold: begin,
    enter: () => (isIn.current = true),
    leave() {
      isIn.current = false
      return write()
    },
    type(which: 'from' | 'until', text: string, also: () => unknown) {
      begin()
      if (which === 'from') keepFrom(text)
      else keepUntil(text)
      also()
    },
  }
}

/** When one began, and what one saw then; `null` when an older version of the app kept the text. */
function readBegan(text: string): { at: number; seen: Seen } | null {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? (read as { at: number; seen: Seen }) : null // written above
  } catch {
    return null
  }
}

function clock(time: string | null, words: ScheduleWords): string {
  return time === null ? '' : hoursText({ from: time, until: null }, words)
}

function isSame(one: Hours, other: Hours): boolean {
  return one.from === other.from && one.until === other.until
}
