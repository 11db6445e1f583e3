import { ownerOf } from '#model/archive.ts'
import { applySet, clampTime } from '#model/merge.ts'
import type { Author } from '#model/merge.ts'
import { checkMutation } from '#model/mutation.ts'
import type { Role } from '#model/records.ts'
import type { EraseOp, LiveRecord, Mutation, Refusal, Result, SetOp, Version } from '#model/wire.ts'
import { awaitsArchive } from './archive.ts'
import type { Shelf } from './archive.ts'
import { isDeeperThan } from './depth.ts'
import { createHeld } from './held.ts'
import { checkMayWrite, Refused } from './may-write.ts'
import { holdersOf } from './own-view.ts'
import { createParts, knownOf } from './parts.ts'
import type { Known } from './parts.ts'
import type { MutationRow, Named, VersionRow, Writing } from './store.ts'
import { audienceOf, erasedBody, readersOf } from './view.ts'

/** A record larger than this, as JSON in bytes, is refused as `too-large`. */
export const MAX_RECORD_BYTES = 1_000_000
/** A mutation nested deeper than this is refused as `invalid`. */
export const MAX_DEPTH = 32

/** Records asked for before a commit begins; those beyond are asked for one by one. */
const MAX_LOOKED_UP = 5_000

/** One pushed mutation, not yet looked at, and who sent it. */
export interface Pushed {
  raw: unknown
  device: string
  /** The member's name, which the versions it writes will carry. */
  by: string
  role: Role
  /** Whose own person it is; only for partners. */
  organisation?: string | null
}

/** What one mutation would change; thrown away as a whole when one of its operations is refused. */
interface Draft {
  records: Map<string, Known>
  versions: Map<string, VersionRow>
  author: Author
  from: Pushed
  seq: number
}

/**
 * Applies pushed mutations in their order inside one transaction, and gives their results in the same order, and
 * whether any of them was new. Everything
 * is worked out in memory and written at the end, so a refused mutation leaves nothing to undo. The space's head has
 * been moved by one number for each. `now` is the endpoint's time in ms.
 */
export async function applyPushed(
  writing: Writing,
  pushed: Pushed[],
  now: number,
  log: (line: string) => void,
): Promise<{ results: Result[]; isChanged: boolean }> {
  const records = new Map<string, Known | null>()
  const versions = new Map<string, VersionRow | null>()
  const results = new Map<string, Result>()
  const parts = createParts(writing, records)
  const hold = createHeld(writing)
  /** Whether nothing was noted at a meeting. */
  const nothingNoted = new Map<string, boolean>()
  const written = {
    mutations: [] as MutationRow[],
    records: new Set<string>(),
    versions: new Map<string, VersionRow>(),
  }
  const first = writing.space.head - pushed.length + 1
  let isChanged = false

  const came = new Map<string, MutationRow | null>()
  await lookUp()

  /** All that these mutations name, asked for at once: across a network one question costs as much as a hundred. */
  async function lookUp(): Promise<void> {
    const ids = namedIn(pushed)
    const [mutations, rows] = await Promise.all([
      writing.named?.mutations ?? writing.mutations(ids.mutations),
      writing.named?.records ?? writing.records(ids.records),
    ])
    for (const id of ids.mutations) came.set(id, null)
    for (const id of ids.records) records.set(id, null)
    for (const row of mutations) came.set(row.id, row)
    for (const row of rows) know(row.id, knownOf(row))
  }

  function know(id: string, known: Known | null): Known | null {
    records.set(id, known)
    parts.learn(known?.live ?? null)
    return known
  }

  async function knownRecord(draft: Draft, id: string): Promise<Known | null> {
    return draft.records.get(id) ?? (await storedRecord(id))
  }

  async function storedRecord(id: string): Promise<Known | null> {
    const kept = records.get(id)
    if (kept !== undefined) return kept
    const row = await writing.record(id)
    return know(id, row && knownOf(row))
  }

  /** All there is, as the edits before have made it. */
  function shelfOf(draft: Draft): Shelf {
    return {
      record: async (id) => (await knownRecord(draft, id))?.live ?? null,
      async partsOf(ids) {
        const owners = new Set(ids)
        const found = new Set(await parts.of(ids))
        return [...found].flatMap((id) => {
          const live = (draft.records.get(id) ?? records.get(id))?.live
          return live && owners.has(ownerOf(live) ?? '') ? [live] : []
        })
      },
      answers: nothingNoted,
    }
  }

  /** An edit of a meeting, or of what is or becomes part of something, may change what was answered; taking away only what was noted. */
  function forgetAnswers(before: LiveRecord | null, after: LiveRecord | null): void {
    const isOfAny = [before, after].some((live) => live && (live.kind === 'meeting' || ownerOf(live) !== null))
    if (!isOfAny) return
    for (const [id, answer] of nothingNoted) if (after || !answer) nothingNoted.delete(id)
  }

  async function knownVersion(draft: Draft, record: string, version: string): Promise<VersionRow | null> {
    const key = `${record} ${version}`
    const drafted = draft.versions.get(key)
    if (drafted) return drafted
    let kept = versions.get(key)
    if (kept === undefined) {
      kept = await writing.version(record, version)
      versions.set(key, kept)
    }
    return kept
  }

  /** Merging asks for versions one at a time and cannot wait: what it lacked is fetched and it is asked again. */
  async function merge(draft: Draft, before: LiveRecord | null, op: SetOp): Promise<ReturnType<typeof applySet>> {
    const fetched = new Map<string, VersionRow | null>()
    for (;;) {
      const lacking = new Set<string>()
      const applied = applySet(before, op, draft.author, (field, version) => {
        const row = fetched.get(version)
        if (row === undefined) lacking.add(version)
        return row ? readVersion(row, field) : null
      })
      if (lacking.size === 0) return applied
      for (const version of lacking) fetched.set(version, await knownVersion(draft, op.record, version))
    }
  }

  async function setFields(draft: Draft, op: SetOp): Promise<void> {
    const known = await knownRecord(draft, op.record)
    checkMayWrite(op, draft.from, known)
    if (known && !known.live) throw new Refused('erased', 'The record is erased.')
    const hasBase = Object.values(op.set).some(({ base }) => base.length > 0)
    if (!known && hasBase)
      throw new Refused('missing-record', 'The endpoint does not have the record this edit builds on.')
    const { record, merged } = await merge(draft, known?.live ?? null, op)
    const body = JSON.stringify(record)
    if (Buffer.byteLength(body) > MAX_RECORD_BYTES)
      throw new Refused('too-large', `A record may have ${MAX_RECORD_BYTES} bytes.`)
    const audience = audienceOf(op.kind, record.fields)
    const everAudience = audience | (known?.row.everAudience ?? 0)
    draft.records.set(op.record, {
      row: { id: op.record, kind: op.kind, seq: draft.seq, audience, everAudience, body },
      live: record,
    })
    parts.learn(record)
    forgetAnswers(known?.live ?? null, record)
    keepVersion(
      draft,
      op.record,
      draft.author,
      Object.entries(op.set).map(([field, { value }]) => [field, value]),
    )
    for (const { field, version } of merged) keepVersion(draft, op.record, version, [[field, version.value]])
  }

  async function erase(draft: Draft, op: EraseOp): Promise<void> {
    const known = await knownRecord(draft, op.record)
    checkMayWrite(op, draft.from, known)
    if (known && !known.live) return
    if (known?.live && (await awaitsArchive(known.live, shelfOf(draft))))
      throw new Refused('forbidden', 'It is not in the archive yet.', 'archiveReference')
    const everAudience = (known?.row.everAudience ?? 0) | readersOf(op.kind)
    const body = erasedBody(op.kind, op.record, holdersOf(known?.live ?? null))
    draft.records.set(op.record, {
      row: { id: op.record, kind: op.kind, seq: draft.seq, audience: 0, everAudience, body },
      live: null,
    })
    forgetAnswers(known?.live ?? null, null)
  }

  async function apply(mutation: Mutation, from: Pushed, seq: number): Promise<void> {
    const author = { id: mutation.id, at: clampTime(mutation.at, now), by: from.by }
    const draft: Draft = { records: new Map(), versions: new Map(), author, from, seq }
    try {
      for (const op of mutation.ops) await ('erase' in op ? erase(draft, op) : setFields(draft, op))
    } catch (error) {
      if (draft.records.size > 0) nothingNoted.clear() // they were about what is thrown away
      throw error
    }
    for (const [id, known] of draft.records) {
      records.set(id, known)
      written.records.add(id)
    }
    for (const [key, row] of draft.versions) {
      versions.set(key, row)
      written.versions.set(key, row)
    }
  }

  async function one(from: Pushed, seq: number): Promise<Result> {
    const checked: ReturnType<typeof checkMutation> = isDeeperThan(from.raw, MAX_DEPTH)
      ? { ok: false, id: idOf(from.raw), code: 'invalid', message: 'The mutation is nested too deeply.' }
      : checkMutation(from.raw)
    const id = checked.ok ? checked.mutation.id : checked.id
    if (id === null) return { id: '', ok: false, code: 'invalid', message: 'The mutation has no usable id.' }
    const known = results.get(id) ?? (await before(id))
    if (known) return known
    const result = checked.ok
      ? await tryApply(checked.mutation, from, seq)
      : refusal(id, checked.code, checked.message, checked.field)
    const isHeld = !result.ok && result.code !== 'erased'
    const payload = isHeld && !(await namesErased(from.raw)) ? await hold(from.raw, from.device) : null
    written.mutations.push({
      ...{ id, seq, device: from.device, payload },
      result: result.ok ? null : JSON.stringify(result),
    })
    isChanged = true
    results.set(id, result)
    return result
  }

  /** A refused edit is held, but nothing that was to be written into an erased record is. */
  async function namesErased(raw: unknown): Promise<boolean> {
    for (const id of recordsIn(raw)) if ((await storedRecord(id))?.live === null) return true
    return false
  }

  async function before(id: string): Promise<Result | null> {
    const looked = came.get(id)
    const row = looked === undefined ? await writing.mutation(id) : looked
    if (!row) return null
    return row.result === null ? { id, ok: true } : (JSON.parse(row.result) as Result) // written above
  }

  async function tryApply(mutation: Mutation, from: Pushed, seq: number): Promise<Result> {
    try {
      await apply(mutation, from, seq)
      return { id: mutation.id, ok: true }
    } catch (error) {
      if (error instanceof Refused) return refusal(mutation.id, error.code, error.message, error.field)
      if (!(error instanceof RangeError || error instanceof TypeError)) throw error
      // A fault of ours in one edit must not stop everyone else's: it is held, and can be looked at.
      log(`push: ${error.name}`)
      return refusal(mutation.id, 'invalid', 'The endpoint could not apply this mutation.')
    }
  }

  const answers: Result[] = []
  for (const [index, from] of pushed.entries()) answers.push(await one(from, first + index))
  const isErased = (record: string) => records.get(record)?.live === null
  const changed = [...written.records].flatMap((id) => records.get(id) ?? [])
  const kept = [...written.versions.values()].filter(({ record }) => !isErased(record))
  const live = changed.filter((known) => known.live !== null).map(({ row }) => row)
  await writing.saveAll({ mutations: written.mutations, versions: kept, records: live })
  for (const row of kept) {
    const file = records.get(row.record)?.row.kind === 'attachment' ? fileIn(row) : null
    if (file !== null) await writing.nameFile(file, row.record)
  }
  for (const known of changed) if (known.live === null) await writing.erase(known.row)
  if (!isChanged) writing.discard()
  return { results: answers, isChanged }
}

/** What a push will ask for. */
export function namedIn(pushed: readonly Pushed[]): Named {
  return {
    mutations: pushed.flatMap(({ raw }) => idOf(raw) ?? []),
    records: pushed.flatMap(({ raw }) => [...recordsIn(raw)]).slice(0, MAX_LOOKED_UP),
  }
}

/** The first value written under a version's id is the one that counts: a mutation has one effect on a field. */
function keepVersion(draft: Draft, record: string, { id, by, at }: Author, values: [string, Version['value']][]): void {
  const key = `${record} ${id}`
  const before = draft.versions.get(key)
  const fields = Object.fromEntries([
    ...values,
    ...(before ? Object.entries(JSON.parse(before.fields) as Record<string, Version['value']>) : []),
  ])
  draft.versions.set(key, { record, version: id, seq: draft.seq, by, at, fields: JSON.stringify(fields) })
}

function readVersion(row: VersionRow, field: string): Version | null {
  const fields = JSON.parse(row.fields) as Record<string, Version['value']> // written by keepVersion
  return Object.hasOwn(fields, field) ? { id: row.version, value: fields[field] ?? null, by: row.by, at: row.at } : null
}

/** The hash of the file that a version of an attachment names. */
function fileIn(row: VersionRow): string | null {
  const named = readVersion(row, 'sha256')?.value
  return typeof named === 'string' ? named : null
}

function refusal(id: string, code: Refusal, message: string, field?: string): Result {
  return { id, ok: false, code, message, ...(field === undefined ? {} : { field }) }
}

const ID = /^[\w.:-]{1,100}$/

/** The records a mutation names, whatever else is wrong with it; what can be no id names none. */
function recordsIn(raw: unknown): Set<string> {
  const ops: unknown[] =
    typeof raw === 'object' && raw !== null && 'ops' in raw && Array.isArray(raw.ops) ? raw.ops : []
  const named = ops.map((op) => (typeof op === 'object' && op !== null && 'record' in op ? op.record : null))
  return new Set(named.filter((id) => typeof id === 'string').filter((id) => ID.test(id)))
}

function idOf(raw: unknown): string | null {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : null
  return typeof id === 'string' && ID.test(id) ? id : null
}
