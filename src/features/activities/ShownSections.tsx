import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { capital, longDay } from '#i18n/dates.ts'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { Rows } from '#ui/Rows.tsx'
import { scrollerOf } from '#ui/scroller.ts'
import { ActivityRow, useRowWords } from './ActivityRow.tsx'
import { termLabel } from './terms.ts'
import type { Query } from './use-query.ts'
import type { Shown, ShownSection } from './use-shown.ts'

/** So many rows are made at first: what one sees, painted soon after a tap. */
const FIRST_ROWS = 12
/** So many more each time one comes near the end of them. */
const ROWS = 24
/** From so far below what one sees, in heights of what one sees, the next rows are made. */
const AHEAD = 1.5

/** Where one was in each list, to come back to: how many rows there were, and how far it was scrolled, px. */
const places = new Map<string, { rows: number; scrolled: number }>()

/** Rows under their headings. Of very many only those one comes to are made. */
export function ShownSections({
  query,
  shown,
  openId,
  hasPlace,
}: {
  query: Query
  shown: Shown
  openId: string | null
  /** One has said where one is. */
  hasPlace: boolean
}) {
  const words = useRowWords(shown.today)
  const name = `${query.address()} ${hasPlace}`
  const [most, setMost] = useRowsMade(name)
  const end = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const sections = shown.sections()
  const total = sections.reduce((sum, { rows }) => sum + rows.length, 0)
  useKeptPlace(root, name, most)
  useEffect(() => {
    const element = end.current
    if (!element || total <= most) return
    const scroller = scrollerOf(element)
    const look = () => {
      const below = -scroller.offsetOf(element) - scroller.visibleHeight()
      if (below < scroller.visibleHeight() * AHEAD) setMost(most + ROWS)
    }
    look()
    return scroller.onScroll(look)
  }, [most, total, name])
  let left = most
  return (
    <div class="activity-sections" ref={root}>
      {sections.map((section) => {
        if (left <= 0) return null
        const rows = section.rows.slice(0, left)
        left -= rows.length
        return (
          <section key={section.key}>
            <SectionHeading section={section} today={shown.today} />
            <Rows>
              {rows.map((row) => (
                <ActivityRow
                  key={row.key}
                  row={row}
                  href={query.href(row.id)}
                  isOpen={row.id === openId}
                  under={typeof section.of === 'string' ? 'other' : 'type' in section.of ? 'type' : 'day'}
                  onOpen={query.settle}
                  words={words}
                />
              ))}
            </Rows>
          </section>
        )
      })}
      <div ref={end} />
    </div>
  )
}

function SectionHeading({ section: { of, rows }, today }: { section: ShownSection; today: string }) {
  const t = useMessages('activities')
  const locale = useLocale()
  if (of === 'near' || of === 'nowhere' || of === 'no-times') return <h2>{t(`section-${of}`)}</h2>
  if ('type' in of)
    return (
      <h2>
        {of.type === '' ? t('noType') : termLabel('type', of.type, locale)}
        <small>{t('found', { count: rows.length })}</small>
      </h2>
    )
  const now = Date.parse(`${today}T12:00:00`)
  const { day, band } = of
  if (band === 'today' || band === 'tomorrow')
    return (
      <h2>
        {t(`band-${band}`)}
        <small>{longDay(day, now)}</small>
      </h2>
    )
  return (
    <h2>
      {capital(longDay(day, now))}
      <small>{t(`band-${band}`)}</small>
    </h2>
  )
}

function useRowsMade(name: string): [number, (most: number) => void] {
  const [made, setMade] = useState({ name, most: places.get(name)?.rows ?? FIRST_ROWS })
  const most = made.name === name ? made.most : Math.min(ROWS, places.get(name)?.rows ?? FIRST_ROWS)
  return [most, (next) => setMade({ name, most: next })]
}

/** Where one was, when one comes back from an activity; another list begins at its top. */
function useKeptPlace(root: { current: HTMLElement | null }, name: string, rows: number): void {
  useLayoutEffect(() => {
    const element = root.current
    if (!element) return
    const scroller = scrollerOf(element)
    const scrolled = () => scroller.offsetOf(element)
    const kept = places.get(name)
    if (kept) scroller.scrollBy(kept.scrolled - scrolled())
    return scroller.onScroll(() => places.set(name, { rows: places.get(name)?.rows ?? rows, scrolled: scrolled() }))
  }, [name])
  useLayoutEffect(() => {
    const kept = places.get(name)
    if (kept) places.set(name, { ...kept, rows })
  }, [name, rows])
}
