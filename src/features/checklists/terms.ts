import type { Going } from './checklists.ts'

/** Municipal councils are elected every fourth year: 2023, 2027 … */
const A_COUNCIL_YEAR = 2023
const COUNCIL_YEARS = 4

/** Whether anybody has said anything in it; one that is not begun is opened as it is. */
export function isBegun({ live, content, points }: Going): boolean {
  return (live !== null && content === null) || points.some((point) => point.live !== null)
}

/** What a checklist is most likely gone through for the next time; `''` when nobody can know. */
export function nextTerm({ content, entry }: Going, year: number): string {
  const last = Number(entry.term?.match(/\d{4}/)?.[0] ?? 0)
  if (content?.each === 'year') return String(Math.max(last + 1, year))
  if (content?.each !== 'term') return ''
  const council = year - ((((year - A_COUNCIL_YEAR) % COUNCIL_YEARS) + COUNCIL_YEARS) % COUNCIL_YEARS)
  const from = last >= council ? council + COUNCIL_YEARS : council
  return `${from}–${from + COUNCIL_YEARS}`
}
