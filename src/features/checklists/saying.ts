import { undoable } from '#db/changing.ts'
import type { Undo } from '#db/changing.ts'
import { device, workspace } from '#db/here.ts'
import type { Change } from '#db/compose.ts'
import { settlement, write } from '#db/write.ts'
import { anewId, itemId, partOf } from '#model/checklist.ts'
import type { State } from '#model/checklist.ts'
import { newId, newUuid } from '#model/fields.ts'
import type { Json } from '#model/fields.ts'
import { keyBetween } from '#model/order-key.ts'
import { KINDS } from '#model/records.ts'
import { taskMade } from '#model/task.ts'
import type { Going, Point } from './checklists.ts'

/** Says something about a point; of several versions, this one stands. */
export async function sayOf(point: Point, field: string, value: Json): Promise<void> {
  await write(...beginning(point.checklist), about(point, field, value))
}

/** Says how far a point has come; answers the way back. */
export function sayState(point: Point, state: State): Promise<Undo> {
  const touched = { kind: 'checklistItem', record: point.id, fields: ['state'] } as const
  return undoable([touched], () => sayOf(point, 'state', state))
}

/** Something is to show that a point is done; answers its id. */
export async function addEvidence(point: Point, type: string): Promise<string> {
  const id = newId(KINDS.evidence.prefix, device().time())
  const made: Change = { kind: 'evidence', record: id, set: { item: point.id, type } }
  await write(...beginning(point.checklist), ...(point.live ? [] : [about(point)]), made)
  return id
}

/** An id for a point of one's own, which comes to be, last, when something is said about it. */
export function newPointId(checklist: string): string {
  return itemId(checklist, newUuid(device().time()))
}

/** Puts a point between two others; `null` is the beginning, and the end. */
export async function movePoint(point: Point, before: Point | null, after: Point | null): Promise<void> {
  await sayOf(point, 'order', keyBetween(before?.order ?? '', after?.order ?? null))
}

/** A checklist of one's own; answers its id. */
export async function addChecklist(name: string): Promise<string> {
  const id = newId(KINDS.checklist.prefix, device().time())
  await write({ kind: 'checklist', record: id, set: { name } })
  return id
}

/**
 * Begins a checklist anew, with own points and the order of the last time; what was said then stands beside. Answers its id,
 * the same on every phone that begins it for the same term.
 */
export async function beginAnew(going: Going, term: string): Promise<string> {
  const id = freeId(going.id, term)
  const { name } = going.entry
  const template = going.content?.id ?? null
  const made: Change = {
    kind: 'checklist',
    record: id,
    set: { previous: going.id, term, ...(template === null ? {} : { template }), ...(name === null ? {} : { name }) },
  }
  const kept = going.points.flatMap(({ id: item, content, item: { title, help, order } }): Change[] => {
    const own = content ? {} : { title, help }
    if (content && order === null) return []
    const set = { checklist: id, order, ...(content ? { point: content.id } : own) }
    return [{ kind: 'checklistItem', record: itemId(id, partOf(item)), set }]
  })
  await write(made, ...kept)
  return id
}

/** One removed with the same name stays removed. */
function freeId(of: string, term: string): string {
  const id = anewId(of, term)
  for (let count = 2; ; count += 1) {
    const next = count === 2 ? id : `${id}-${count - 1}`
    if (!workspace().record(next) && next !== of) return next
  }
}

/** Makes a task of a point; answers its id. */
export async function makeTask(point: Point, text: string): Promise<string> {
  const id = newId(KINDS.task.prefix, device().time())
  const { owner, due } = point.item
  await write(...(point.live ? [] : [about(point)]), taskMade(id, { text, owner, due, origin: point.id }))
  return id
}

/** A checklist of content gets a record with the first thing said about it. */
function beginning(checklist: string): Change[] {
  if (workspace().record(checklist)) return []
  const [template = ''] = checklist.slice(KINDS.checklist.prefix.length + 1).split('.')
  return [{ kind: 'checklist', record: checklist, set: { template } }]
}

function about(point: Point, field?: string, value: Json = null): Change {
  const settled = field === undefined ? null : settlement('checklistItem', point.id, field, value)
  const known = workspace().record(point.id)
  const place = known ? {} : { checklist: point.checklist, ...(point.content ? { point: point.content.id } : {}) }
  const set = { ...place, ...(settled && 'set' in settled ? settled.set : {}) }
  const seen = settled && 'set' in settled ? settled.seen : undefined
  return { kind: 'checklistItem', record: point.id, set, ...(seen ? { seen } : {}) }
}
