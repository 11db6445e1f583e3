import * as v from 'valibot'
import { fieldRule, isFieldName, kindRule } from './records.ts'
import type { Mutation, Refusal, SetOp } from './wire.ts'

/** A mutation larger than this, as JSON in UTF-16 units, is refused as `too-large`. */
export const MAX_MUTATION = 256_000

const id = v.pipe(v.string(), v.regex(/^[\w.:-]{1,100}$/))
const versionId = v.pipe(v.string(), v.maxLength(2_000))
const Base = v.optional(v.pipe(v.array(versionId), v.maxLength(2_000)))
/** Read by hand: a record schema would silently drop a field called `constructor`. */
const SetMap = v.custom<SetOp['set']>(
  (set) => isPlain(set) && Object.values(set).every((given) => isPlain(given) && v.is(Base, given['base'])),
)
const Named = v.object({ id })
const SetShape = v.object({ kind: v.string(), record: id, set: SetMap })
const EraseShape = v.object({ kind: v.string(), record: id, erase: v.literal(true) })
const MutationShape = v.object({
  id,
  at: v.pipe(v.number(), v.finite()),
  ops: v.pipe(v.array(v.union([SetShape, EraseShape])), v.minLength(1), v.maxLength(2_000)),
})

export type Checked =
  | { ok: true; mutation: Mutation }
  | { ok: false; id: string | null; code: Refusal; field?: string; message: string }

/** Checks the shape and values of one pushed mutation; rights and what exists are the endpoint's to check. */
export function checkMutation(raw: unknown): Checked {
  const known = v.safeParse(Named, raw)
  const refuse = (code: Refusal, message: string, field?: string): Checked => ({
    ok: false,
    id: known.success ? known.output.id : null,
    code,
    message,
    ...(field === undefined ? {} : { field }),
  })
  if (!known.success) return refuse('invalid', 'The mutation has no usable id.')
  if (JSON.stringify(raw).length > MAX_MUTATION)
    return refuse('too-large', `A mutation may have ${MAX_MUTATION} characters.`)
  const shape = v.safeParse(MutationShape, raw)
  if (!shape.success) return refuse('invalid', `Not a mutation: ${v.getDotPath(shape.issues[0]) ?? 'the whole'}.`)
  for (const op of shape.output.ops) {
    const kind = kindRule(op.kind)
    if (!kind) return refuse('unknown-kind', `The endpoint does not know the kind "${op.kind.slice(0, 60)}".`)
    if ('erase' in op) continue
    for (const [field, { value }] of Object.entries(op.set)) {
      if (!isFieldName(field)) return refuse('invalid', 'Not a field name.', field.slice(0, 150))
      if (value === undefined) return refuse('invalid', 'The value is missing; null means "not known".', field)
      if (!fieldRule(kind, field).check(value)) return refuse('invalid', `Not a valid ${field}.`, field)
    }
  }
  return { ok: true, mutation: withBases(shape.output) }
}

/** A missing `base` means that the author saw nothing. */
function withBases(mutation: Mutation): Mutation {
  const ops = mutation.ops.map((op) =>
    'erase' in op
      ? op
      : {
          ...op,
          set: Object.fromEntries(
            Object.entries(op.set).map(([field, { value, base }]) => [field, { value, base: base ?? [] }]),
          ),
        },
  )
  return { ...mutation, ops }
}

function isPlain(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}
