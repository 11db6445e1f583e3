import { toAgreement } from '#model/agreement.ts'
import type { LiveRecord, Result, SetOp } from '#model/wire.ts'
import { applyPushed } from './apply.ts'
import { makeSure } from './make-sure.ts'
import { liveRecord } from './partner-draft.ts'
import { ProblemError } from './problem.ts'
import type { Store } from './store.ts'
import type { PartnerLinkRow } from './store-partners.ts'

export interface WritingParts {
  store: Store
  now: number
  /** Takes one line for an error; never holds what people wrote. */
  log: (line: string) => void
  /** Something was written: the space's new head. */
  arrived: (space: string, head: number) => void
  /** Called before anything new is looked at, never for what had come before. @throws {ProblemError} when it is too much */
  countNew: () => void
}

/** One thing a partner sends, under an id of its own. */
export interface Sent {
  link: PartnerLinkRow
  id: string
  /** An agreement that is decided takes remarks, but no other yes or no. */
  needsOpen?: boolean
}

/**
 * Writes once what a partner sends, however often it is sent: what had come before gets the answer it got, also when that was
 * a no. `make` puts together the edit; what it throws is no answer to keep.
 * @throws {ProblemError} `not-found` when it is refused, `unknown-key`, `agreement-settled`
 */
export async function writeOnce(parts: WritingParts, sent: Sent, make: () => Promise<SetOp>): Promise<void> {
  const { store, now, countNew } = parts
  const { space, id } = sent.link
  const before = await resultOf(store, sent)
  await (before ? makeSure(store, space) : countNew())
  const { result, isNew } = before ? { result: before, isNew: false } : await write(parts, sent, await make())
  await store.partnerLinkUsed(space, id, now, isNew ? 1 : 0)
  if (!result?.ok) throw new ProblemError('not-found')
}

/** One answer for every link that does not work, so that it says nothing of why. */
export function noSuchLink(): ProblemError {
  return new ProblemError('unknown-key', { headers: { 'www-authenticate': 'Bearer' } })
}

/** @throws {ProblemError} `agreement-settled` */
export function onlyWhileOpen(agreement: LiveRecord): void {
  const { state } = toAgreement(agreement)
  if (state !== 'draft' && state !== 'hearing') throw new ProblemError('agreement-settled')
}

/** Under which id an edit goes: a link's edits are known apart from everybody else's. */
function mutationId({ link, id }: Sent): string {
  return `${link.id}.${id}`
}

/** What became of it when it came before; `null` when it is new. */
async function resultOf(store: Store, sent: Sent): Promise<Result | null> {
  const id = mutationId(sent)
  return store.write(sent.link.space, 0, async (writing) => {
    writing.discard()
    const row = await writing.mutation(id)
    if (!row) return null
    return row.result === null ? { id, ok: true } : (JSON.parse(row.result) as Result) // written by apply.ts
  })
}

/**
 * The way all edits go; whoever has the link may write nothing else than what is put together here. The link and the agreement
 * are looked at under the lock of the space: nothing is written with a link that is taken away meanwhile.
 */
async function write({ store, now, log, arrived }: WritingParts, sent: Sent, op: SetOp) {
  const { link, needsOpen } = sent
  const raw = { id: mutationId(sent), at: now, ops: [op] }
  let head = 0
  const { results, isChanged } = await store.write(link.space, 1, async (writing) => {
    const agreement = liveRecord(await writing.record(link.agreement), 'agreement')
    if (!agreement || !(await writing.partnerLink(link.id))) throw noSuchLink()
    if (needsOpen) onlyWhileOpen(agreement)
    head = writing.space.head
    return applyPushed(writing, [{ raw, device: link.id, by: link.name, role: 'editor' }], now, log)
  })
  if (isChanged) arrived(link.space, head)
  return { result: results[0], isNew: isChanged }
}
