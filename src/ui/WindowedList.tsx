import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks'
import { createHeights } from './heights.ts'
import { scrollerOf } from './scroller.ts'
import type { Scroller } from './scroller.ts'
import './Rows.css'

export interface WindowedListProps<Item> {
  /**
   * Under this name the list finds its place again when one comes back to it. A new name (another search) begins at
   * the top; under the same name, rows may come and go without what one reads moving.
   */
  name: string
  /** Read aloud: what the list is of. */
  label: string
  items: readonly Item[]
  /** How many there are in all, when the others are not here yet. */
  total?: number
  keyOf: (item: Item) => string
  /** One row: a `RowContent` with `tabIndex` passed on. Must be quick. */
  row: (item: Item, tabIndex: number | undefined) => ComponentChildren
  /** The key of a row that should be in sight when the list appears. */
  reveal?: string | null
  /** A usual row's height in px with text of 16 px; rows may differ. */
  rowHeight?: number
}

/** Up to here all rows are on the page, and Tab goes from one to the next. */
const WHOLE_UP_TO = 40
/** Rows kept ready above and below what one sees. */
const READY = 10
/** Rows drawn before anyone has looked how many there is room for. */
const FIRST = 16
/** Another search shows what one sees at once; the rows beyond, and how high they are, wait until one has typed, ms, or scrolls. */
const CALM_MS = 400

/** Which row was uppermost, and by how many px it was scrolled past. */
interface Place {
  key: string
  index: number
  past: number
}
const places = new Map<string, Place>()

/**
 * A list that is as quick with 73 000 rows as with ten: only the rows one sees are on the page, the others are room.
 * In a long one, one Tab comes to the row one was last at, and arrows, Page Up and Down, Home and End move.
 */
export function WindowedList<Item>({
  name,
  label,
  items,
  total = items.length,
  keyOf,
  row,
  reveal = null,
  rowHeight = 72,
}: WindowedListProps<Item>) {
  const root = useRef<HTMLDivElement>(null)
  const scroller = useRef<Scroller | null>(null)
  const place = useRef<Place | null>(null)
  const active = useRef({ key: '', hasFocus: false, wantsFocus: false })
  const shownName = useRef<string | null>(null)
  const range = useRef({ start: 0, end: FIRST })
  const width = useRef(0)
  /** How many rows there was room for when one last looked, and whether one was past the first. */
  const sight = useRef({ rows: FIRST, isPast: false })
  /** Set while one may be typing: nothing is measured then, which would make the browser lay out the page in between. */
  const calming = useRef<ReturnType<typeof setTimeout> | null>(null)
  const rows = useRef({
    row,
    items,
    total,
    drawn: new Map<number, { tabIndex: number | undefined; slot: number; piece: ComponentChildren }>(),
  })
  const slots = useRef<Slots>({ of: new Map(), made: 0 })
  const isWhole = items.length <= WHOLE_UP_TO
  if (shownName.current !== name) {
    const from = places.get(name)?.index ?? 0
    const isNext = shownName.current !== null && !places.has(name)
    range.current = { start: Math.max(from - READY, 0), end: isNext ? sight.current.rows : from + FIRST }
    active.current.key = ''
  }
  const [, redraw] = useReducer((count: number, _: void) => count + 1, 0)
  const [layout, measureAnew] = useReducer((count: number, _: void) => count + 1, 0)

  const guess = useMemo(() => (rowHeight * rootFontSize()) / 16, [rowHeight, layout])
  const heights = useMemo(() => createHeights(items.length, guess), [items, guess, layout])

  /** Looks where one is, and draws other rows when those on the page will soon not be enough. */
  const look = () => {
    const list = root.current
    const view = scroller.current
    if (!list || !view) return
    const offset = view.offsetOf(list)
    const first = heights.at(Math.max(offset, 0))
    const last = heights.at(Math.max(offset + view.visibleHeight(), 0))
    sight.current = { rows: Math.max(last - first + 2, READY), isPast: offset > -view.coveredHeight() }
    const item = items[first]
    place.current =
      item === undefined || offset <= 0 ? null : { key: keyOf(item), index: first, past: offset - heights.top(first) }
    const { start, end } = range.current
    const isEnough = start <= Math.max(first - READY / 2, 0) && end >= Math.min(last + READY / 2, items.length)
    if (isWhole || (isEnough && end <= items.length && end - start < last - first + READY * 4)) return
    range.current = { start: Math.max(first - READY, 0), end: Math.min(last + READY + 1, items.length) }
    redraw()
  }

  /** Brings what was uppermost back to where it was. */
  const findPlace = (wanted: Place) => {
    const list = root.current
    if (!list || !scroller.current) return
    const item = items[wanted.index]
    const index =
      item !== undefined && keyOf(item) === wanted.key
        ? wanted.index
        : items.findIndex((one) => keyOf(one) === wanted.key)
    if (index >= 0) scroller.current.scrollBy(heights.top(index) + wanted.past - scroller.current.offsetOf(list))
  }

  /** Brings a row to the middle, unless it is in sight already. */
  const bringInSight = (key: string) => {
    const view = scroller.current
    const index = items.findIndex((one) => keyOf(one) === key)
    if (!view || !root.current || index < 0) return
    const below = heights.top(index + 1) - view.offsetOf(root.current) - view.visibleHeight()
    if (below > 0) view.scrollBy(below + view.visibleHeight() / 2)
  }

  useLayoutEffect(() => {
    const list = root.current
    if (!list) return
    const isAnother = shownName.current !== null
    shownName.current = name
    scroller.current ??= scrollerOf(list)
    const remembered = places.get(name)
    // After this commit: whoever changed the page scrolls to its top in it.
    if (remembered) queueMicrotask(() => (findPlace(remembered), look()))
    else if (!isAnother && reveal !== null) bringInSight(reveal)
    else if (isAnother) {
      if (sight.current.isPast) list.scrollIntoView({ block: 'start', behavior: 'instant' })
      calmLater()
    }
    return () => {
      if (place.current) places.set(name, place.current)
      else places.delete(name)
      place.current = null
    }
  }, [name])

  const calmDown = () => {
    if (calming.current !== null) clearTimeout(calming.current)
    calming.current = null
  }
  const calmLater = () => {
    calmDown()
    calming.current = setTimeout(() => (calmDown(), redraw()), CALM_MS)
  }

  const latest = useRef(look)
  latest.current = look
  useLayoutEffect(() => {
    const stop = scroller.current?.onScroll(() => (calmDown(), latest.current()))
    return () => (stop?.(), calmDown())
  }, [])
  useLayoutEffect(() => {
    if (!root.current || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      const now = entry?.contentRect.width ?? 0
      if (width.current !== 0 && Math.abs(now - width.current) > 1) measureAnew()
      width.current = now
    })
    observer.observe(root.current)
    return () => observer.disconnect()
  }, [])

  const drawn = useRef(heights)
  useLayoutEffect(() => {
    const list = root.current
    if (!list || !scroller.current || calming.current !== null) return
    if (drawn.current !== heights) {
      drawn.current = heights
      if (place.current) findPlace(place.current)
    }
    const before = heights.at(Math.max(scroller.current.offsetOf(list), 0))
    const topBefore = heights.top(before)
    let isNews = false
    for (const child of list.children) {
      const index = (child as HTMLElement).dataset['index'] // children are our own divs
      const height = index === undefined ? 0 : child.getBoundingClientRect().height
      if (height > 0 && heights.measure(Number(index), height)) isNews = true
    }
    if (isNews) {
      const moved = heights.top(before) - topBefore
      if (Math.abs(moved) >= 1) scroller.current.scrollBy(moved)
      redraw()
    }
    if (active.current.wantsFocus) {
      active.current.wantsFocus = false
      rowOf(list, activeIndex())?.focus({ preventScroll: true })
    }
    look()
  })

  const activeIndex = (): number => {
    const { start, end } = range.current
    for (let index = start; index < end; index += 1) {
      const item = items[index]
      if (item !== undefined && keyOf(item) === active.current.key) return index
    }
    return active.current.key === '' ? -1 : items.findIndex((item) => keyOf(item) === active.current.key)
  }

  const goTo = (index: number) => {
    const item = items[index]
    const list = root.current
    const view = scroller.current
    if (item === undefined || !list || !view) return
    calmDown() // one has come to the list: focus moves once it is drawn
    active.current = { key: keyOf(item), hasFocus: true, wantsFocus: true }
    const above = heights.top(index) - view.offsetOf(list) - view.coveredHeight()
    const below = heights.top(index + 1) + guess * 2 - view.offsetOf(list) - view.visibleHeight()
    if (above < 0) view.scrollBy(above)
    else if (below > 0) view.scrollBy(below)
    redraw()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const at = activeIndex()
    const page = Math.max(Math.floor((scroller.current?.visibleHeight() ?? 0) / guess) - 2, 1)
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: items.length - 1,
    }
    const to = moves[event.key]
    if (isWhole || to === undefined || at < 0 || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    goTo(Math.min(Math.max(to, 0), items.length - 1))
  }

  // Under the same name a row is never given to another item: a finger may be on it.
  const mayReuse = rows.current.items === items || shownName.current !== name
  // Scrolling and measuring draw again; rows that are the same are then not gone through.
  if (rows.current.row !== row || rows.current.items !== items || rows.current.total !== total)
    rows.current = { row, items, total, drawn: new Map() }
  const drawRow = (item: Item, index: number, tabIndex: number | undefined) => {
    const slot = slots.current.of.get(keyOf(item)) ?? 0 // every row shown has one
    const known = rows.current.drawn.get(index)
    if (known && known.tabIndex === tabIndex && known.slot === slot) return known.piece
    const piece = (
      <div key={slot} role="listitem" aria-setsize={total} aria-posinset={index + 1} data-index={index}>
        {row(item, tabIndex)}
      </div>
    )
    rows.current.drawn.set(index, { tabIndex, slot, piece })
    return piece
  }

  const start = isWhole ? 0 : Math.min(range.current.start, items.length)
  const end = isWhole ? items.length : Math.min(range.current.end, items.length)
  const current = activeIndex()
  const shown = Array.from({ length: end - start }, (_, at) => start + at)
  if (active.current.hasFocus && current >= 0 && (current < start || current >= end)) {
    shown.push(current) // focus is never lost by scrolling
    shown.sort((one, two) => one - two)
  }
  slots.current = takeSlots(
    slots.current,
    shown.flatMap((index) => (items[index] === undefined ? [] : [keyOf(items[index])])),
    mayReuse,
  )
  const tabbable = current >= start && current < end ? current : start
  const pieces: ComponentChildren[] = []
  let reached = 0
  for (const index of shown) {
    const item = items[index]
    if (item === undefined) continue
    if (index > reached) pieces.push(room(reached, heights.top(index) - heights.top(reached)))
    reached = index + 1
    pieces.push(drawRow(item, index, isWhole ? undefined : index === tabbable ? 0 : -1))
  }
  if (reached < items.length) pieces.push(room(reached, heights.top(items.length) - heights.top(reached)))

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the rows are what one acts on; keys move between them
    <div
      class="rows"
      ref={root}
      role="list"
      aria-label={label}
      style={{ overflowAnchor: 'none' }}
      onKeyDown={onKeyDown}
      onFocusCapture={(event) => {
        const index = (event.target as Element).closest<HTMLElement>('[data-index]')?.dataset['index'] // an element of the list
        const item = index === undefined ? undefined : items[Number(index)]
        if (item === undefined) return
        const isNew = active.current.key !== keyOf(item)
        active.current = { key: keyOf(item), hasFocus: true, wantsFocus: false }
        if (isNew) redraw()
      }}
      onBlurCapture={() => {
        active.current.hasFocus = false
      }}
    >
      {pieces}
    </div>
  )
}

/** Which element on the page each item has: one that is no longer needed is filled anew, which is quicker than making one. */
interface Slots {
  /** By the item's key, in the order shown. */
  of: ReadonlyMap<string, number>
  made: number
}

function takeSlots(before: Slots, keys: readonly string[], mayReuse: boolean): Slots {
  const wanted = new Set(keys)
  const free = mayReuse ? [...before.of].filter(([key]) => !wanted.has(key)).map(([, slot]) => slot) : []
  let { made } = before
  let reused = 0
  const of = new Map(keys.map((key) => [key, before.of.get(key) ?? free[reused++] ?? (made += 1)]))
  return { of, made }
}

function room(from: number, height: number) {
  return <div key={`room-${from}`} style={{ blockSize: `${height}px` }} />
}

function rowOf(list: Element, index: number): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-index="${index}"] > *`)
}

function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
}
