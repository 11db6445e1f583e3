import type { AgreementSection } from '#content/agreement.ts'
import { AGREEMENT_SECTIONS } from '#content/agreement-skeleton.ts'
import { AGREEMENT_TYPES } from '#content/agreements/types.ts'
import { change, undoable } from '#db/changing.ts'
import type { Undo } from '#db/changing.ts'
import { everyVersion } from '#db/compose.ts'
import type { Change } from '#db/compose.ts'
import { device, workspace } from '#db/here.ts'
import { restore, settlement, write, writeInOrder } from '#db/write.ts'
import { agreementTaskId, sectionId } from '#model/agreement.ts'
import type { AgreementTask, Side } from '#model/agreement.ts'
import type { Agreement } from '#model/agreement.ts'
import { documentOf } from '#model/agreement-document.ts'
import type { SectionNow } from '#model/agreement-sections.ts'
import { newId, newUuid } from '#model/fields.ts'
import type { Json } from '#model/fields.ts'
import { headId, versionsOf } from '#model/merge.ts'
import { byOrder, firstKeys, keyBetween } from '#model/order-key.ts'
import { KINDS, OWN_MUNICIPALITY } from '#model/records.ts'
import { drafted } from '#page/agreement.ts'
import type { Drafted } from '#page/agreement.ts'
import { findDrafted, starterOf, titleOf } from './agreements.ts'

const time = () => device().time()

/**
 * Makes an agreement with the text its type begins with in every section, so that whoever writes in one later, alone or at the
 * same time as others, begins from the same words. Answers its id when it is on disk.
 */
export async function startAgreement(type: string, parties: readonly string[], malform: 'nb' | 'nn'): Promise<string> {
  const id = newId(KINDS.agreement.prefix, time())
  const chosen = AGREEMENT_TYPES.find((one) => one.id === type)
  const sections = AGREEMENT_SECTIONS.filter(({ key }) => chosen?.sections.includes(key))
  const start: Pick<Drafted, 'type' | 'agreement'> = {
    type: chosen ?? null,
    agreement: emptyAgreement(id, type, malform),
  }
  const set: Record<string, Json> = { type, malform, state: 'draft' }
  for (const party of parties) set[`parties/${party}`] = true
  await writeInOrder(
    [{ kind: 'agreement', record: id, set }],
    sections.map((content) => beginning(content, start)),
    sections.flatMap((content) => firstTasks(content, start)),
  )
  await nameIt(id)
  return id
}

/** Once everybody it is between is known it is called by them, so that others can call it so too. */
async function nameIt(id: string): Promise<void> {
  const found = findDrafted(id)
  if (!found || found.agreement.title !== null) return
  const { title } = documentOf({ ...found, sections: [] })
  if (title.length === 0 || title.some((run) => run.type === 'blank')) return
  await write({ kind: 'agreement', record: id, set: { title: titleOf(found).slice(0, 300) } })
}

/** Who it is between; a title nobody has chosen follows. Answers the way back. */
export async function setParty(id: string, party: string, on: boolean): Promise<() => Promise<void>> {
  const field = `parties/${party}`
  const before = findDrafted(id)
  const live = workspace().record(id)
  const isTorn = live !== null && versionsOf(live, 'title').length > 1
  const isOwnTitle = isTorn || (before !== null && before.agreement.title !== suggestedTitle(before))
  await write(settlement('agreement', id, field, on ? true : null))
  if (!isOwnTitle) {
    const now = findDrafted(id)
    const title = now && suggestedTitle(now)
    await write({ kind: 'agreement', record: id, set: { title } })
  }
  return async () => void (await setParty(id, party, !on))
}

/** What it would be called by itself; `null` while somebody it is between is not known. */
function suggestedTitle(found: Drafted): string | null {
  const source = { ...found, agreement: { ...found.agreement, title: null }, sections: [] }
  const { title } = documentOf(source)
  return title.some((run) => run.type === 'blank') ? null : titleOf({ ...found, ...source }).slice(0, 300)
}

function emptyAgreement(id: string, type: string, malform: 'nb' | 'nn'): Agreement {
  const live = { kind: 'agreement', record: id, mark: '', fields: { type, malform }, marks: {} }
  const nobody = { sections: [], tasks: [], organisations: [], contacts: [], municipality: null }
  return drafted({ agreement: live, ...nobody }).agreement
}

/** The edit that begins a section of content. */
function beginning(content: AgreementSection, source: Pick<Drafted, 'type' | 'agreement'>): Change {
  const { text, municipalityExpects, organisationExpects } = starterOf(content, source)
  const columns = municipalityExpects === null ? {} : { municipalityExpects, organisationExpects }
  const agreement = source.agreement.id
  // Its title too, so that what knows nothing of content can call it something.
  const title = content.title[source.agreement.malform]
  const set = { agreement, section: content.key, title, text, ...columns }
  return { kind: 'agreementSection', record: sectionId(agreement, content.key), set }
}

function firstTasks(content: AgreementSection, { type, agreement }: Pick<Drafted, 'type' | 'agreement'>): Change[] {
  const rows = content.tasks ? (type?.tasks ?? content.tasks) : []
  const keys = firstKeys(rows.length)
  const { malform } = agreement
  return rows.map(({ task, who, when }, at) => ({
    kind: 'agreementTask',
    record: agreementTaskId(agreement.id, String(at + 1)),
    set: { agreement: agreement.id, order: keys[at] ?? '', text: task[malform], side: who, when: when[malform] },
  }))
}

/** Begins a section of content with the text we suggest; one taken out comes back as it was. */
export async function addSection(content: AgreementSection, source: Drafted): Promise<string> {
  const id = sectionId(source.agreement.id, content.key)
  const known = workspace().record(id)
  const isWritten =
    known && ['text', 'municipalityExpects', 'organisationExpects'].some((field) => Object.hasOwn(known.fields, field))
  if (known?.fields['deletedAt']) await restore('agreementSection', id)
  if (!isWritten) {
    const tasks = source.tasks.length > 0 ? [] : firstTasks(content, source)
    await write(beginning(content, source), ...tasks)
  }
  return id
}

/** A section of one's own, before the signatures; answers its id. */
export async function addOwnSection(source: Drafted): Promise<string> {
  const id = sectionId(source.agreement.id, newUuid(time()))
  const last = source.sections.findLast(({ content }) => content?.form !== 'signatures')
  const after = source.sections.find(({ order }) => last && order > last.order)
  const order = keyBetween(last?.order ?? '', after?.order ?? null)
  await write({ kind: 'agreementSection', record: id, set: { agreement: source.agreement.id, order } })
  return id
}

/** Whether a section can change places with the one before (-1) or after it (1): nothing stands below the signatures. */
export function mayMove({ sections }: Drafted, at: number, by: -1 | 1): boolean {
  const isFixed = (place: number) => sections[place] === undefined || sections[place].content?.form === 'signatures'
  return !isFixed(at) && !isFixed(at + by)
}

/** Lets a section change places with the one before (-1) or after it (1). Answers the way back. */
export async function moveSection({ agreement, sections }: Drafted, at: number, by: -1 | 1): Promise<Undo> {
  const now = sections[at]
  if (!now) return () => Promise.resolve()
  const [before, after] = by === -1 ? [sections[at - 2], sections[at - 1]] : [sections[at + 1], sections[at + 2]]
  const order = keyBetween(before?.order ?? '', after?.order ?? null)
  const place = now.live ? {} : { agreement: agreement.id, section: now.content?.key ?? null }
  return undoable([{ kind: 'agreementSection', record: now.id, fields: ['order'] }], () =>
    write({ kind: 'agreementSection', record: now.id, set: { ...place, order } }),
  )
}

/** Takes a section out; its text is kept. Answers the way back. */
export async function removeSection({ id, live, content, section }: SectionNow): Promise<() => Promise<void>> {
  // It names what was read: a text that came meanwhile stands beside, and is not taken out unseen.
  let seen = live && everyVersion(live)
  if (!seen) {
    await write({
      kind: 'agreementSection',
      record: id,
      set: { agreement: section.agreement, section: content?.key ?? null },
    })
    const begun = workspace().record(id)
    seen = [(begun && headId(begun, 'agreement')) ?? ''].filter(Boolean)
  }
  const deletion: Change = {
    kind: 'agreementSection',
    record: id,
    set: { deletedAt: time() },
    seen: { deletedAt: seen },
  }
  await write(deletion)
  return () => restore('agreementSection', id)
}

export async function restoreSection(id: string): Promise<void> {
  await restore('agreementSection', id)
}

/** The field that says of each party what it agreed to. */
export const AGREED = { municipality: 'agreedByMunicipality', organisation: 'agreedByOrganisation' } as const

/** A party agrees to what a section says now, or no longer. @param hash of the text that was read; `null` takes it back */
export async function agree(section: SectionNow, side: Side, hash: string | null): Promise<void> {
  const change = settlement('agreementSection', section.id, AGREED[side], hash)
  await write(change)
}

/** One more row, last; answers its id. */
export async function addTask(agreement: string, tasks: readonly AgreementTask[]): Promise<string> {
  const id = agreementTaskId(agreement, newUuid(time()))
  const last = [...tasks].sort(byOrder).at(-1)
  const set = { agreement, order: keyBetween(last?.order ?? '', null), side: 'both' }
  await write({ kind: 'agreementTask', record: id, set })
  return id
}

/** Puts a row between two others; `null` is the beginning, and the end. */
export async function moveTask(task: AgreementTask, before: AgreementTask | null, after: AgreementTask | null) {
  const order = keyBetween(before?.order ?? '', after?.order ?? null)
  await write({ kind: 'agreementTask', record: task.id, set: { order } })
}

/** Something that is not settled, or a remark; answers its id. */
export async function addPoint(
  agreement: string,
  section: string | null,
  type: 'open' | 'comment',
  initials: string | null,
): Promise<string> {
  const id = newId(KINDS.agreementPoint.prefix, time())
  const whose = type === 'open' ? { move: 'municipality' } : {}
  const written = { side: 'municipality', initials, writtenAt: time() }
  await write({ kind: 'agreementPoint', record: id, set: { agreement, section, type, ...whose, ...written } })
  return id
}

/** Says that a point is settled, or not after all. Answers the way back. */
export function settlePoint(id: string, isSettled: boolean): Promise<Undo> {
  return change('agreementPoint', id, { settledAt: isSettled ? time() : null })
}

/** In which form of Norwegian two parties write: the municipality's partners', when they have said. */
export function malformOf(parties: readonly string[], fallback: 'nb' | 'nn'): 'nb' | 'nn' {
  const said = parties.map((party) => workspace().record(party)?.fields['malform'])
  const nynorsk = said.filter((malform) => malform === 'nn').length
  const bokmal = said.filter((malform) => malform === 'nb').length
  return nynorsk === bokmal ? fallback : nynorsk > bokmal ? 'nn' : 'nb'
}

/** Whether the municipality's own name is known: without it an agreement cannot say who it is between. */
export function isMunicipalityKnown(): boolean {
  const name = workspace().record(OWN_MUNICIPALITY)?.fields['name']
  return typeof name === 'string' && name.trim() !== ''
}
