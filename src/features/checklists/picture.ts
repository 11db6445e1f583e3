import type { Readiness } from '#model/readiness.ts'
import { countedIn, readinessOf, turnsOf } from '#model/readiness.ts'
import type { ChecklistWords } from './checklist-words.ts'
import type { Going } from './checklists.ts'

/** Of one piece of advice, in words. */
export interface PicturePiece {
  /** Of its checklist. */
  id: string
  name: string
  counts: string
  readiness: Readiness
  /** The points that are said and not shown; `null` when there are none. */
  said: string | null
  turns: string
}

/** The readiness picture: the same on the screen, on paper and as an image. */
export interface Picture {
  /** «32 av 83 punkter er vist» */
  sum: string
  pieces: readonly PicturePiece[]
}

/** So many are named; more would hide whose turn it is. */
const MOST_NAMED = 3

export function pictureOf(pieces: readonly Going[], words: ChecklistWords): Picture {
  const all = readinessOf(pieces.flatMap(({ points }) => points))
  return {
    sum: words.t('ofAll', { shown: all.shown, total: countedIn(all) }),
    pieces: pieces.map((going) => ({
      id: going.id,
      name: words.name(going),
      counts: words.counts(going.readiness),
      readiness: going.readiness,
      said: said(going, words),
      turns: turns(going, words),
    })),
  }
}

/** «Sagt, ikke vist: Skriftlig mandat, Høring, 2 til» */
function said({ points }: Going, words: ChecklistWords): string | null {
  const all = points.filter(({ standing }) => standing === 'said')
  if (all.length === 0) return null
  const more = all.length - MOST_NAMED
  const titles = all.slice(0, MOST_NAMED).map(words.title).join(', ')
  return words.t('saidAre', { titles: more > 0 ? `${titles} ${words.t('more', { count: more })}` : titles })
}

/** «Kari: 3, neste frist 1. mars · Per: 1 og 2 til · 4 har ingen ansvarlig» */
function turns({ points }: Going, words: ChecklistWords): string {
  const all = turnsOf(points.map(({ standing, item }) => ({ standing, owner: item.owner, due: item.due })))
  if (all.length === 0) return words.t('nothingLeft')
  const named = all.filter(({ owner }) => owner !== null)
  const more = named.length - MOST_NAMED
  // Only the nearest day is said: it is why that person stands first.
  const said = named.slice(0, MOST_NAMED).map((turn, at) => words.turn(at === 0 ? turn : { ...turn, due: null }))
  const somebody = said.join(' · ')
  const nobody = all.filter(({ owner }) => owner === null).map(words.turn)
  return [more > 0 ? `${somebody} ${words.t('more', { count: more })}` : somebody, ...nobody]
    .filter(Boolean)
    .join(' · ')
}
