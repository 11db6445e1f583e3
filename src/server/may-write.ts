import { KINDS } from '#model/records.ts'
import { writesEvery, writesField, writesKind } from '#model/rights.ts'
import type { EraseOp, Refusal, SetOp } from '#model/wire.ts'
import type { Pushed } from './apply.ts'
import { isOwn } from './own-view.ts'
import type { Known } from './parts.ts'

/** Kinds by how their ids begin. */
const PREFIXES = new Map(Object.entries(KINDS).map(([kind, { prefix }]) => [prefix, kind]))

/** Why a mutation is refused. */
export class Refused extends Error {
  readonly code: Refusal
  readonly field: string | undefined
  constructor(code: Refusal, message: string, field?: string) {
    super(message)
    this.code = code
    this.field = field
  }
}

/** Whether this role may do this to this record at all. @throws {Refused} */
export function checkMayWrite(
  op: SetOp | EraseOp,
  { role, organisation }: Pick<Pushed, 'role' | 'organisation'>,
  known: Known | null,
): void {
  if (!writesKind(role, op.kind) || ('erase' in op && !writesEvery(role, op.kind)))
    throw new Refused('forbidden', `A ${role} may not write ${op.kind}.`)
  if (known && known.row.kind !== op.kind) throw new Refused('invalid', 'The record is of another kind.')
  // Whoever may write one kind would else take the ids of others: the municipality's own, those of organisations in the register.
  const owner = PREFIXES.get(op.record.slice(0, op.record.indexOf('_')))
  if (!known && owner !== undefined && owner !== op.kind)
    throw new Refused('invalid', `An id that begins so is of ${owner}.`)
  if ('erase' in op) return
  const hidden = Object.keys(op.set).find((field) => !writesField(role, op.kind, field))
  if (hidden !== undefined) throw new Refused('forbidden', `A ${role} may not write this field.`, hidden)
  if (!writesEvery(role, op.kind)) checkOwn(op, organisation ?? '', known)
}

/** A partner writes its own organisation, and activities that are its own before and after. @throws {Refused} */
function checkOwn(op: SetOp, organisation: string, known: Known | null): void {
  if (known && !known.live) return // whoever knows the id learns that it is erased
  const given = Object.fromEntries(Object.entries(op.set).map(([field, { value }]) => [field, value]))
  const isIts = isOwn(op.kind, op.record, known?.live?.fields ?? given, organisation)
  if (!isIts || (!known && op.kind === 'organisation')) throw new Refused('forbidden', 'This is not your own.')
  const other = Object.entries(given).find(
    ([field, value]) => field.startsWith('organisations/') && (field.slice(14) !== organisation || value !== true),
  )
  if (other) throw new Refused('forbidden', 'Only the municipality may write this.', other[0])
}
