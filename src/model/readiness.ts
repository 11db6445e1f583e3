import type { ChecklistItem, Evidence } from './checklist.ts'

/**
 * How a point stands: `shown`, done and the evidence it asks for is there; `said`, done without; `missing`, not done;
 * `not-relevant`, for a reason that somebody gave.
 */
export type Standing = 'shown' | 'said' | 'missing' | 'not-relevant'

/** How many points stand how; those that are not relevant count nowhere else. */
export interface Readiness {
  shown: number
  said: number
  missing: number
  notRelevant: number
}

/** What must be filled in before a piece of evidence shows anything; any one of them will do. */
const PROOF: Readonly<Record<string, readonly (keyof Evidence)[]>> = {
  decision: ['reference'],
  document: ['reference', 'link'],
  link: ['link'],
  meeting: ['meeting'],
  person: ['person'],
  photo: ['reference', 'link'],
  count: ['number'],
  note: ['text'],
}

/** Whether it shows something: what its kind is about is filled in, not just anything. */
export function isFilled(evidence: Evidence): boolean {
  const wanted = Object.hasOwn(PROOF, evidence.type ?? '') ? PROOF[evidence.type ?? ''] : undefined
  return (wanted ?? []).some((field) => (evidence[field] ?? '').trim() !== '')
}

/** @param asks the kinds of evidence of which any one shows it; `null`: any kind does */
export function standingOf(
  item: ChecklistItem | null,
  evidence: readonly Evidence[],
  asks: readonly string[] | null,
): Standing {
  if (item?.state === 'not-relevant' && (item.reason ?? '').trim() !== '') return 'not-relevant'
  if (item?.state !== 'done') return 'missing'
  return evidence.some((one) => isAskedFor(one, asks) && isFilled(one)) ? 'shown' : 'said'
}

export function isAskedFor({ type }: Pick<Evidence, 'type'>, asks: readonly string[] | null): boolean {
  return asks === null || (type !== null && asks.includes(type))
}

export function readinessOf(points: readonly { standing: Standing }[]): Readiness {
  const count = (wanted: Standing) => points.filter(({ standing }) => standing === wanted).length
  return {
    shown: count('shown'),
    said: count('said'),
    missing: count('missing'),
    notRelevant: count('not-relevant'),
  }
}

/** Those that count. */
export function countedIn({ shown, said, missing }: Readiness): number {
  return shown + said + missing
}

/** Somebody whose turn it is. */
export interface Turn {
  /** As people say it; `null`: nobody has it. */
  owner: string | null
  /** Points that are not shown. */
  count: number
  /** The first day one of them is due. */
  due: string | null
}

/** Whose turn it is: whoever has points that are not shown, the one with the nearest day first; last those nobody has. */
export function turnsOf(points: readonly { standing: Standing; owner: string | null; due: string | null }[]): Turn[] {
  const turns = new Map<string, Turn>()
  for (const { standing, owner, due } of points) {
    if (standing === 'shown' || standing === 'not-relevant') continue
    const name = owner?.trim() || null
    const key = name?.normalize('NFC').toLocaleLowerCase() ?? ''
    const turn = turns.get(key) ?? { owner: name, count: 0, due: null }
    turns.set(key, { owner: turn.owner, count: turn.count + 1, due: earlier(turn.due, due) })
  }
  return [...turns.values()].sort(byUrgency)
}

function earlier(one: string | null, two: string | null): string | null {
  if (one === null || two === null) return one ?? two
  return one < two ? one : two
}

function byUrgency(one: Turn, two: Turn): number {
  if ((one.owner === null) !== (two.owner === null)) return one.owner === null ? 1 : -1
  if (one.due !== two.due) return (one.due ?? '9') < (two.due ?? '9') ? -1 : 1
  return two.count - one.count
}
