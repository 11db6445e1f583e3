import { CHECKLISTS } from '#content/checklists.ts'
import type { Checklist, ChecklistPoint } from '#content/checklist.ts'
import type { Norwegian } from '#content/norwegian.ts'
import { PIECES } from '#content/pieces.ts'
import { createGroups } from '#db/grouping.ts'
import { oncePerDevice, workspace } from '#db/here.ts'
import { checklistOf, itemId, partOf, runningId, toChecklist, toEvidence, toItem } from '#model/checklist.ts'
import type { ChecklistEntry, ChecklistItem, Evidence } from '#model/checklist.ts'
import { byOrder, firstKeys, keyBetween } from '#model/order-key.ts'
import { readinessOf, standingOf } from '#model/readiness.ts'
import type { Readiness, Standing } from '#model/readiness.ts'
import { stringOf } from '#model/reading.ts'
import { OWN_MUNICIPALITY } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'

/** A point of a checklist and what has been said about it. */
export interface Point {
  /** Id of its item, whether or not there is one yet. */
  id: string
  checklist: string
  /** `null`: an own point. */
  content: ChecklistPoint | null
  /** `null` while nobody has said anything. */
  live: LiveRecord | null
  item: ChecklistItem
  evidence: readonly { live: LiveRecord; evidence: Evidence }[]
  standing: Standing
  order: string
}

/** A checklist with all its points. */
export interface Going {
  id: string
  /** `null`: an own one. */
  content: Checklist | null
  /** `null` while nobody has said anything about the checklist itself. */
  live: LiveRecord | null
  entry: ChecklistEntry
  points: readonly Point[]
  readiness: Readiness
}

const NONE: readonly LiveRecord[] = []

const groups = oncePerDevice(() => ({
  evidence: createGroups('item', (one, two) => (one.record < two.record ? -1 : 1)), // ids sort by time of making
}))

/** Items by their checklist; asked for once per drawing. */
function itemsByChecklist(): ReadonlyMap<string, readonly LiveRecord[]> {
  const found = new Map<string, LiveRecord[]>()
  for (const live of workspace().all('checklistItem')) {
    const checklist = checklistOf(live)
    const known = found.get(checklist)
    if (known) known.push(live)
    else found.set(checklist, [live])
  }
  return found
}

/** The checklists of content that are gone through now, and every other that is not over. */
export function listChecklists(): { pieces: Going[]; others: Going[] } {
  const items = itemsByChecklist()
  const going = (id: string) => goingOf(id, items.get(id) ?? NONE)
  const entries = workspace().all('checklist').map(toChecklist)
  const over = new Set(entries.map(({ previous }) => previous))
  const latest = (template: string) =>
    entries
      .filter((entry) => entry.template === template && entry.agreement === null && !over.has(entry.id))
      .map(({ id }) => id)
      .sort()
      .at(-1) ?? runningId(template)
  const pieceIds = PIECES.map(({ id }) => latest(id))
  const known = CHECKLISTS.slice(PIECES.length).map(({ id }) => latest(id))
  const more = entries
    .filter(({ id, agreement }) => agreement === null && !over.has(id) && !pieceIds.includes(id) && !known.includes(id))
    .map(({ id }) => id)
    .sort()
  return { pieces: pieceIds.map(going), others: [...known, ...more].map(going) }
}

/** The six pieces of advice as they stand now. */
export function listPieces(): Going[] {
  return listChecklists().pieces
}

/** A checklist; `null` when there is none with that id, also when it was removed. */
export function findGoing(id: string): Going | null {
  const live = findChecklist(id)
  if (live?.fields['deletedAt']) return null
  if (!live && !CHECKLISTS.some((content) => runningId(content.id) === id) && !hasItems(id)) return null
  return goingOf(id, itemsByChecklist().get(id) ?? NONE)
}

/** A checklist's record, also a removed one. */
export function findChecklist(id: string): LiveRecord | null {
  const record = workspace().record(id)
  return record?.kind === 'checklist' ? record : null
}

/** The same checklist the time before; `null` when this is the first. */
export function previousOf({ entry }: Going): Going | null {
  return entry.previous === null || entry.previous === entry.id ? null : findGoing(entry.previous)
}

/** What was said about the same point the time before. */
export function lastTime(previous: Going | null, point: Point): Point | null {
  const same = previous?.points.find(({ id }) => partOf(id) === partOf(point.id)) ?? null
  return same?.live || (same && same.evidence.length > 0) ? same : null
}

/** Meetings one can point to, the latest first. */
export function listMeetings(): LiveRecord[] {
  const day = (live: LiveRecord) => stringOf(live.fields, 'on') ?? ''
  return [...workspace().all('meeting')].sort((one, two) => (day(one) < day(two) ? 1 : -1))
}

/** A record that stands for itself; `null` when it is not here or was removed. */
export function findLiving(id: string | null): LiveRecord | null {
  const record = id === null ? null : workspace().record(id)
  return record?.fields['deletedAt'] ? null : record
}

/** The agreement a checklist follows; else the only one there is. `null`: one must choose. */
export function agreementFor(checklist: string): string | null {
  const live = findChecklist(checklist)
  const followed = live && toChecklist(live).agreement
  if (followed) return followed
  const all = workspace().all('agreement')
  return all.length === 1 ? (all[0]?.record ?? null) : null
}

/** The task made of a point; `null` when there is none. */
export function taskOf(item: string): LiveRecord | null {
  return (
    workspace()
      .all('task')
      .find(({ fields }) => fields['origin'] === item) ?? null
  )
}

/** What the municipality is called; `null` before anyone has written it. */
export function municipalityName(): string | null {
  const live = workspace().record(OWN_MUNICIPALITY)
  return live && stringOf(live.fields, 'name')
}

const NO_ENTRY: ChecklistEntry = { id: '', template: null, name: null, term: null, previous: null, agreement: null }

function templateIn(id: string): string | null {
  return toChecklist({ kind: 'checklist', record: id, mark: '', fields: {}, marks: {} }).template
}

function hasItems(id: string): boolean {
  return workspace()
    .all('checklistItem')
    .some((live) => checklistOf(live) === id)
}

function contentOf({ template }: ChecklistEntry): Checklist | null {
  return CHECKLISTS.find(({ id }) => id === template) ?? null
}

function goingOf(id: string, items: readonly LiveRecord[]): Going {
  const live = findChecklist(id)
  const entry = live ? toChecklist(live) : { ...NO_ENTRY, id, template: templateIn(id) }
  const content = contentOf(entry)
  const keys = firstKeys(content?.points.length ?? 0)
  const byId = new Map(items.map((item) => [item.record, item]))
  const evidenceOf = groups().evidence(workspace().all('evidence'))
  const pointOf = (item: string, point: ChecklistPoint | null, order: string): Point => {
    const said = byId.get(item) ?? null
    const known = said ? toItem(said) : { ...NOTHING_SAID, id: item }
    const evidence = (evidenceOf.get(item) ?? NONE).map((each) => ({ live: each, evidence: evidenceIn(each) }))
    return {
      id: item,
      checklist: id,
      content: point,
      live: said,
      item: known,
      evidence,
      standing: standingOf(
        known,
        evidence.map((each) => each.evidence),
        point?.asks ?? null,
      ),
      order: known.order ?? order,
    }
  }
  const ours = (content?.points ?? []).map((point, at) => pointOf(itemId(id, point.id), point, keys[at] ?? ''))
  const taken = new Set(ours.map((point) => point.id))
  const last = keyBetween(keys.at(-1) ?? '', null)
  const own = items.filter(({ record }) => !taken.has(record)).map(({ record }) => pointOf(record, null, last))
  const points = [...ours, ...own].sort(byOrder)
  return { id, content, live, entry, points, readiness: readinessOf(points) }
}

/** What a piece of evidence says. A meeting that is no more shows nothing. */
function evidenceIn(live: LiveRecord): Evidence {
  const evidence = toEvidence(live)
  return findLiving(evidence.meeting) === null ? { ...evidence, meeting: null } : evidence
}

const NOTHING_SAID: ChecklistItem = {
  id: '',
  title: null,
  help: null,
  order: null,
  state: null,
  reason: null,
  owner: null,
  due: null,
  note: null,
}

/** Points in the groups of their checklist; own points are a group of their own where it has groups. */
export interface PointGroup {
  key: string
  /** `null`: there is nothing to say of it that its checklist does not say. */
  name: Norwegian | null
  points: readonly Point[]
}

export function groupsOf({ content, points }: Going): PointGroup[] {
  if (points.length === 0) return []
  if (!content || content.groups.length === 0) return [{ key: 'all', name: null, points }]
  const named = content.groups.map(({ key, name }) => ({
    key,
    name,
    points: points.filter((point) => point.content?.group === key),
  }))
  const own = { key: 'own', name: null, points: points.filter((point) => point.content === null) }
  return [...named, own].filter((group) => group.points.length > 0)
}

/** The id of the same checklist gone through since; `null` when this is the latest. */
export function newerThan(id: string): string | null {
  return (
    workspace()
      .all('checklist')
      .find(({ fields }) => fields['previous'] === id)?.record ?? null
  )
}

/** A point of a checklist, also an own one of which nothing is written yet; `null` when there is none with that id. */
export function findPoint(going: Going, id: string): Point | null {
  const known = going.points.find((point) => point.id === id)
  if (known) return known
  const isNew = findItem(id) === null && id === itemId(going.id, partOf(id)) && /^[\da-f-]{36}$/.test(partOf(id))
  if (!isNew) return null
  const nothing = { checklist: going.id, content: null, live: null, evidence: [], order: '' }
  return { ...nothing, id, item: { ...NOTHING_SAID, id }, standing: 'missing' }
}

/** What was said about a point, also a removed one. */
export function findItem(id: string): LiveRecord | null {
  const record = workspace().record(id)
  return record?.kind === 'checklistItem' ? record : null
}
