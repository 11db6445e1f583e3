import type { AgreementSection } from '#content/agreement.ts'
import { AGREEMENT_SECTIONS } from '#content/agreement-skeleton.ts'
import { createGroups } from '#db/grouping.ts'
import { oncePerDevice, workspace } from '#db/here.ts'
import { agreementOf, isNewFromOrganisation, sectionId, toAgreement, toPoint, toSection } from '#model/agreement.ts'
import type { AgreementPoint, Agreement } from '#model/agreement.ts'
import { documentOf, documentSection } from '#model/agreement-document.ts'
import type { DocumentSection } from '#model/agreement-document.ts'
import type { SectionNow } from '#model/agreement-sections.ts'
import { keptInstead, partyOf } from '#model/merged.ts'
import { byOrder } from '#model/order-key.ts'
import { elementsOf, stringOf } from '#model/reading.ts'
import { OWN_MUNICIPALITY } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'
import { drafted } from '#page/agreement.ts'
import type { AgreementRecords, Drafted } from '#page/agreement.ts'
import { blankOf } from './blanks.ts'

const NONE: readonly LiveRecord[] = []

const groups = oncePerDevice(() => ({
  contacts: createGroups('organisation', (one, two) => (one.record < two.record ? -1 : 1)),
}))

/** An agreement's record, also a removed one. */
export function findAgreement(id: string): LiveRecord | null {
  const record = workspace().record(id)
  return record?.kind === 'agreement' ? record : null
}

/** An agreement put together; `null` when there is none with that id, also when it was removed. */
export function findDrafted(id: string): Drafted | null {
  const records = recordsOf(id)
  return records && drafted(records)
}

/** All there is of an agreement on this device; `null` as `findDrafted`. */
export function recordsOf(id: string): AgreementRecords | null {
  const agreement = findAgreement(id)
  if (!agreement || agreement.fields['deletedAt']) return null
  const parties = elementsOf(agreement.fields, 'parties')
  const isOfIt = (live: LiveRecord) => agreementOf(live) === id
  const gone = AGREEMENT_SECTIONS.map(({ key }) => workspace().record(sectionId(id, key)))
  const organisations = parties.flatMap((party) => partyOf(party, find, kept) ?? [])
  const own = new Set([...parties, ...organisations.map(({ record }) => record)])
  const contacts = groups().contacts(workspace().all('contact'))
  return {
    agreement,
    sections: [
      ...workspace().all('agreementSection').filter(isOfIt),
      ...gone.filter((live): live is LiveRecord => Boolean(live?.fields['deletedAt'])),
    ],
    tasks: workspace().all('agreementTask').filter(isOfIt),
    organisations,
    contacts: [...own].flatMap((party) => contacts.get(party) ?? NONE),
    municipality: workspace().record(OWN_MUNICIPALITY),
  }
}

const merged = oncePerDevice(() => ({ of: NONE, kept: new Map<string, LiveRecord | null>() }))

const find = (id: string) => workspace().record(id)

/** As `keptInstead`, which looks through everyone: once until one of them changes. */
function kept(id: string): LiveRecord | null {
  const all = workspace().all('organisation')
  const known = merged()
  if (known.of !== all) Object.assign(known, { of: all, kept: new Map() })
  if (!known.kept.has(id)) known.kept.set(id, keptInstead(id, all, find))
  return known.kept.get(id) ?? null
}

/** What an agreement is called, «… mellom partene» before they are known; `''` while there is nothing to call it by. */
export function titleOf(source: Drafted): string {
  const { title } = documentOf({ ...source, sections: [] })
  const { malform } = source.agreement
  return title.map((run) => (run.type === 'blank' ? (blankOf(run.name)?.name[malform] ?? run.name) : run.text)).join('')
}

/** An agreement in the list. */
export interface Listed {
  agreement: Agreement
  title: string
  parties: readonly string[]
  openPoints: number
  /** Said by the organisation, not answered. */
  newRemarks: number
}

/** Every agreement, those not ended first, the latest first. */
export function listAgreements(): Listed[] {
  const open = new Map<string, number>()
  const fresh = new Map<string, number>()
  const count = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const live of workspace().all('agreementPoint')) {
    const point = toPoint(live)
    if (isNewFromOrganisation(point)) count(fresh, point.agreement)
    if (point.type === 'open' && !point.isSettled) count(open, point.agreement)
  }
  const listed = workspace()
    .all('agreement')
    .map((live): Listed => {
      const agreement = toAgreement(live)
      const parties = agreement.parties.map((party) => nameOf(party)).filter((name) => name !== '')
      // One without a title of its own is put together; the others need not be.
      const put = agreement.title === null ? findDrafted(live.record) : null
      return {
        agreement,
        title: agreement.title ?? (put ? titleOf(put) : ''),
        parties,
        openPoints: open.get(live.record) ?? 0,
        newRemarks: fresh.get(live.record) ?? 0,
      }
    })
  const isOver = ({ agreement }: Listed) => agreement.state === 'ended'
  return listed.sort((one, two) =>
    isOver(one) === isOver(two) ? (one.agreement.id > two.agreement.id ? -1 : 1) : isOver(one) ? 1 : -1,
  )
}

/** The name of a party; `''` when it is not here. */
export function nameOf(organisation: string): string {
  const live = partyOf(organisation, find, kept)
  return (live && stringOf(live.fields, 'name')) ?? ''
}

const known = new WeakMap<LiveRecord, { of: string; section: DocumentSection }>()

/** A section as it is read; the same again while nothing in it was changed, so that writing in one costs nothing in the others. */
export function readSection(now: SectionNow<AgreementSection>, number: number, source: Drafted): DocumentSection {
  if (!now.live || now.content?.form === 'tasks') return documentSection(now, number, source)
  const { agreement, parties, values, disputed } = source
  // Typed for the agreement or read from a contact, the same words make another hash.
  const isTyped = agreement.blanks.has('contactOrganisation')
  const of = JSON.stringify([number, agreement.malform, parties, [...values], isTyped, [...disputed.blanks]])
  const before = known.get(now.live)
  if (before?.of === of) return before.section
  const section = documentSection(now, number, source)
  known.set(now.live, { of, section })
  return section
}

/** What is said about an agreement, the oldest first. @param section `null`: about the whole */
export function pointsOf(agreement: string, section: string | null): { live: LiveRecord; point: AgreementPoint }[] {
  return allPoints(agreement).filter(({ point }) => point.section === section)
}

/** Points of sections that were taken out, with what the section was called; `''` when that is not known. */
export function pointsElsewhere(agreement: string): { live: LiveRecord; point: AgreementPoint; title: string }[] {
  const source = findDrafted(agreement)
  if (!source) return []
  const present = new Set(source.sections.map(({ id }) => id))
  return allPoints(agreement).flatMap((one) => {
    const { section } = one.point
    if (section === null || present.has(section)) return []
    const content = source.removed.find(({ id }) => id === section)?.content
    const live = workspace().record(section)
    const title = (live && stringOf(live.fields, 'title')) ?? content?.title[source.agreement.malform] ?? ''
    return [{ ...one, title }]
  })
}

export function allPoints(agreement: string): { live: LiveRecord; point: AgreementPoint }[] {
  return workspace()
    .all('agreementPoint')
    .filter((live) => agreementOf(live) === agreement)
    .map((live) => ({ live, point: toPoint(live) }))
    .sort((one, two) => (one.live.record < two.live.record ? -1 : 1))
}

/** Own sections that were taken out of an agreement. Looks through everything: asked only when somebody wants one back. */
export function removedOwnSections(agreement: string): LiveRecord[] {
  const found: LiveRecord[] = []
  for (const live of workspace().everyone()) {
    if (live.kind !== 'agreementSection' || !live.fields['deletedAt'] || agreementOf(live) !== agreement) continue
    if (toSection(live).key === null) found.push(live)
  }
  return found
}

/** How far a section has come. */
export type SectionState = 'empty' | 'suggested' | 'written'

export function stateOf(
  { content, section }: SectionNow<AgreementSection>,
  read: DocumentSection,
  source: Drafted,
): SectionState {
  if (read.isEmpty) return 'empty'
  if (!content) return 'written'
  const starter = starterOf(content, source)
  const fields = ['text', 'municipalityExpects', 'organisationExpects'] as const
  const isAsSuggested = fields.every((field) => same(section[field], starter[field]))
  return isAsSuggested && (content.form !== 'tasks' || areTasksAsSuggested(content, source)) ? 'suggested' : 'written'
}

function areTasksAsSuggested(content: AgreementSection, { type, agreement, tasks }: Drafted): boolean {
  const rows = type?.tasks ?? content.tasks ?? []
  const { malform } = agreement
  const suggested = rows.map(({ task, who, when }) => [task[malform], who, when[malform], null].join('\n'))
  const written = [...tasks].sort(byOrder).map(({ text, side, when, who }) => [text, side, when, who].join('\n'))
  return written.join('\n\n') === suggested.join('\n\n')
}

function same(one: string | null, two: string | null): boolean {
  return (one ?? '').trim() === (two ?? '').trim()
}

/** What a section begins with. */
export interface Starter {
  text: string
  municipalityExpects: string | null
  organisationExpects: string | null
}

export function starterOf(
  content: AgreementSection,
  { type, agreement }: Pick<Drafted, 'type' | 'agreement'>,
): Starter {
  const { malform } = agreement
  const own = type?.starters[content.key]
  const expects = content.expectations && (type?.expectations ?? content.expectations)
  const lines = (side: 'municipality' | 'organisation') =>
    expects ? expects[side].map((line) => line[malform]).join('\n') : null
  return {
    text: (own ?? content.starter)[malform],
    municipalityExpects: lines('municipality'),
    organisationExpects: lines('organisation'),
  }
}
