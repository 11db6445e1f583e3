import * as v from 'valibot'
import type { Json } from '#model/fields.ts'
import { versionsOf } from '#model/merge.ts'
import { MAX_INITIALS, MAX_PARTNER_TEXT } from '#model/partner.ts'
import { line, text } from '#model/texts.ts'
import type { LiveRecord, SetOp } from '#model/wire.ts'
import { hashToken } from './keys.ts'
import { readPartnersView } from './partner-draft.ts'
import { onlyWhileOpen, writeOnce } from './partner-write.ts'
import type { WritingParts } from './partner-write.ts'
import { ProblemError } from './problem.ts'
import type { PartnerLinkRow } from './store-partners.ts'

/** What is sent carries an id of its own, so that it arrives once however often it is sent. */
const id = v.pipe(v.string(), v.regex(/^[\w-]{16,40}$/))
const section = v.pipe(v.string(), v.regex(/^[\w.:-]{1,100}$/))

/** A remark (`comment`) or something to be settled (`open`); `section` is `null` for the whole. */
export const SaidRequest = v.object({
  id,
  type: v.picklist(['comment', 'open']),
  section: v.nullable(section),
  initials: v.pipe(line(MAX_INITIALS), v.trim(), v.minLength(1)),
  text: v.pipe(text(MAX_PARTNER_TEXT), v.trim(), v.minLength(1)),
})

/** The organisation agrees to a section as it was read (`hash`), or no longer. */
export const AgreedRequest = v.object({
  id,
  section,
  agreed: v.boolean(),
  hash: v.pipe(v.string(), v.maxLength(120)),
})

/** Who says it, and the agreement that the link is to. */
interface Saying {
  link: PartnerLinkRow
  agreement: LiveRecord
}

/** Puts down what a partner said, once. Gives the id of the record. @throws {ProblemError} `not-found` for a section of anything else */
export async function say(
  parts: WritingParts,
  { link, agreement }: Saying,
  said: v.InferOutput<typeof SaidRequest>,
): Promise<string> {
  const record = `agp_${hashToken(`${link.space}\n${link.id}\n${said.id}`)}`
  await writeOnce(parts, { link, id: said.id }, async () => {
    const { draft } = await readPartnersView(parts.store, link.space, agreement)
    const isHere = draft.sections.some(({ id }) => id === said.section)
    const isRemoved = said.section === null || draft.removed.some(({ id }) => id === said.section)
    if (!isHere && !isRemoved) throw new ProblemError('not-found')
    return {
      kind: 'agreementPoint',
      record,
      set: fresh({
        agreement: link.agreement,
        // What was said of a section that has been taken out since is said of the whole, where it is seen.
        section: isHere ? said.section : null,
        type: said.type,
        text: said.text,
        move: 'municipality',
        initials: said.initials,
        side: 'organisation',
        writtenAt: parts.now,
      }),
    }
  })
  return record
}

/**
 * @throws {ProblemError} `not-found`, `text-changed` when it is not the text that was read or has two versions, `agreement-settled` when it is neither
 * a draft nor at hearing
 */
export async function agree(
  parts: WritingParts,
  { link, agreement }: Saying,
  { id: sent, section: about, agreed, hash }: v.InferOutput<typeof AgreedRequest>,
): Promise<void> {
  await writeOnce(parts, { link, id: sent, needsOpen: true }, async () => {
    onlyWhileOpen(agreement)
    const { draft, document } = await readPartnersView(parts.store, link.space, agreement)
    const found = document.sections.find(({ id }) => id === about)
    const live = draft.sections.find(({ id }) => id === about)?.live
    if (!found || !live) throw new ProblemError('not-found')
    if (agreed && (found.hash !== hash || found.isDisputed)) throw new ProblemError('text-changed')
    const base = versionsOf(live, 'agreedByOrganisation').map((each) => each.id)
    return {
      kind: 'agreementSection',
      record: found.id,
      set: { agreedByOrganisation: { value: agreed ? hash : null, base } },
    }
  })
}

function fresh(fields: Record<string, Json>): SetOp['set'] {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value, base: [] }]))
}
