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
      turns: turns(going, words),
    })),
  }
}

/** «Kari: 3, først 1. mars · Per: 1 · 4 har ingen ansvarlig» */
function turns({ points }: Going, words: ChecklistWords): string {
  const all = turnsOf(points.map(({ standing, item }) => ({ standing, owner: item.owner, due: item.due })))
  if (all.length === 0) return words.t('nothingLeft')
  const named = all.filter(({ owner }) => owner !== null)
  const more = named.length - MOST_NAMED
  return [
    ...named.slice(0, MOST_NAMED).map(words.turn),
    ...(more > 0 ? [words.t('moreOwners', { count: more })] : []),
    ...all.filter(({ owner }) => owner === null).map(words.turn),
  ].join(' · ')
}
