import * as v from 'valibot'
import type { PartnerDraft } from '#model/partner.ts'
import { ask } from './ask.ts'
import type { Answer, Silence } from './ask.ts'
import { send } from './start.ts'

/**
 * Why something did not get through. `gone`: the link works no longer; `full`: nothing more can be written with it; `settled`: the
 * agreement is decided; `unreadable`: an answer came that this page is too old to understand.
 */
export type PartnerTrouble =
  | Silence
  | 'busy'
  | 'gone'
  | 'full'
  | 'text-changed'
  | 'settled'
  | 'not-found'
  | 'refused'
  | 'unreadable'

/** What was asked for, or why not. */
export type Got<Value> = { ok: true; value: Value } | { ok: false; why: PartnerTrouble }

/** A remark on its way; `id` makes it arrive once. `section` is `null` for the whole. */
export interface Said {
  id: string
  type: 'comment' | 'open'
  section: string | null
  initials: string
  text: string
}

const text = v.string()
const nullable = v.nullable(text)
const side = v.picklist(['municipality', 'organisation'])
const line = v.array(
  v.variant('type', [
    v.object({ type: v.literal('text'), text }),
    v.object({ type: v.literal('filled'), name: text, text }),
    v.object({ type: v.literal('blank'), name: text }),
  ]),
)
const block = v.variant('type', [
  v.object({ type: v.literal('paragraph'), lines: v.array(line) }),
  v.object({ type: v.literal('columns'), columns: v.array(v.object({ title: text, items: v.array(line) })) }),
  v.object({
    type: v.literal('tasks'),
    head: v.tuple([text, text, text]),
    rows: v.array(v.object({ id: text, text: line, who: line, when: line })),
    none: v.object({ title: text, rows: v.array(line) }),
  }),
  v.object({ type: v.literal('signatures'), signers: v.array(v.object({ side, name: text, role: text })) }),
])
const Draft = v.object({
  name: text,
  expiresAt: v.number(),
  state: text,
  hearingUntil: nullable,
  document: v.object({
    id: text,
    malform: v.picklist(['nb', 'nn']),
    title: line,
    parties: v.array(text),
    sections: v.array(
      v.object({
        id: text,
        key: nullable,
        number: v.number(),
        title: text,
        blocks: v.array(block),
        unfilled: v.array(text),
        isEmpty: v.boolean(),
        hash: text,
        isDisputed: v.optional(v.boolean(), false),
        agreed: v.object({ municipality: v.boolean(), organisation: v.boolean() }),
      }),
    ),
    unfilled: v.array(text),
  }),
  points: v.array(
    v.object({
      id: text,
      section: nullable,
      type: v.picklist(['open', 'comment']),
      text: nullable,
      move: v.nullable(side),
      initials: nullable,
      side: v.nullable(side),
      writtenAt: v.nullable(v.number()),
      answer: nullable,
      isSettled: v.boolean(),
    }),
  ),
  noted: v.optional(v.array(v.object({ section: text, at: v.nullable(v.number()) })), () => []),
})
const Arrived = v.object({ record: text })
const Taken = v.object({ id: text })

/** The agreement the link is to, as it is now. No device or workspace is needed, and none is touched. */
export async function readPartnerDraft(token: string): Promise<Got<PartnerDraft>> {
  const answer = await ask(send, '/api/partner', token)
  return answer.kind === 'answer' ? read(Draft, answer.body) : { ok: false, why: troubleOf(answer) }
}

/** Delivers what somebody wrote; sent again it arrives once. Gives the id it got. */
export async function deliverSaid(
  token: string,
  { id, type, section, initials, text: words }: Said,
): Promise<Got<string>> {
  const answer = await ask(send, '/api/partner/points', token, { body: { id, type, section, initials, text: words } })
  if (answer.kind !== 'answer') return { ok: false, why: troubleOf(answer) }
  const arrived = read(Arrived, answer.body)
  return arrived.ok ? { ok: true, value: arrived.value.record } : arrived
}

/** Says that the organisation agrees to the text that `hash` names, or no longer. */
export async function deliverAgreed(
  token: string,
  agreed: { id: string; section: string; agreed: boolean; hash: string },
): Promise<Got<null>> {
  const answer = await ask(send, '/api/partner/agreed', token, { body: agreed })
  if (answer.kind !== 'answer') return { ok: false, why: troubleOf(answer) }
  const taken = read(Taken, answer.body)
  return taken.ok ? { ok: true, value: null } : taken
}

function read<S extends v.GenericSchema>(schema: S, body: unknown): Got<v.InferOutput<S>> {
  const parsed = v.safeParse(schema, body)
  return parsed.success ? { ok: true, value: parsed.output } : { ok: false, why: 'unreadable' }
}

function troubleOf(answer: Exclude<Answer, { kind: 'answer' }>): PartnerTrouble {
  if (answer.kind === 'silence') return answer.why
  if (answer.status === 401) return 'gone'
  if (answer.status === 403) return 'full'
  if (answer.code === 'agreement-settled') return 'settled'
  if (answer.code === 'text-changed' || answer.code === 'not-found') return answer.code
  if (answer.status === 429 || answer.status === 503) return 'busy'
  return answer.status === 400 || answer.status === 413 ? 'refused' : 'unreachable'
}
