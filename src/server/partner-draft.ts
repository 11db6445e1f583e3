import { agreementOf, toPoint } from '#model/agreement.ts'
import type { AgreementDocument, DocumentBlock, DocumentSection, Line } from '#model/agreement-document.ts'
import { documentOf } from '#model/agreement-document.ts'
import { keptInstead, partyOf } from '#model/merged.ts'
import { notedAgreed } from '#model/partner.ts'
import type { NotedAgreed, PartnerDraft, PartnerPoint } from '#model/partner.ts'
import { elementsOf } from '#model/reading.ts'
import { OWN_MUNICIPALITY } from '#model/records.ts'
import type { LiveRecord, WireRecord } from '#model/wire.ts'
import { drafted } from '#page/agreement.ts'
import type { Drafted } from '#page/agreement.ts'
import type { RecordRow, Store } from './store.ts'

/** An agreement as its partners may see it: its document, and what has been said of it. */
export interface PartnersView {
  draft: Drafted
  document: AgreementDocument
  points: PartnerPoint[]
}

/** A record that is neither erased nor deleted; `null` otherwise, and when it is of another kind. */
export function liveRecord(row: RecordRow | null, kind: string): LiveRecord | null {
  const record = storedRecord(row, kind)
  return record && !isDeleted(record) ? record : null
}

/**
 * Puts together what partners see from the records it is made of. Contacts are never among them: a blank that only they fill
 * stays a blank.
 */
export async function readPartnersView(store: Store, space: string, agreement: LiveRecord): Promise<PartnersView> {
  const rows = await store.agreementParts(space, agreement.record)
  const of = (kind: string) =>
    rows.flatMap((row) => storedRecord(row, kind) ?? []).filter((part) => agreementOf(part) === agreement.record)
  const organisations: LiveRecord[] = []
  for (const id of elementsOf(agreement.fields, 'parties')) {
    const party = await readParty(store, space, id)
    if (party) organisations.push(party)
  }
  const draft = drafted({
    agreement,
    sections: of('agreementSection'),
    tasks: of('agreementTask').filter((task) => !isDeleted(task)),
    organisations,
    contacts: [],
    municipality: liveRecord(await store.record(space, OWN_MUNICIPALITY), 'municipality'),
  })
  const points = of('agreementPoint').filter((point) => !isDeleted(point) && isForPartners(point))
  return { draft, document: documentOf(draft), points: points.map(pickPoint).sort(byTime) }
}

/** A party as phones know it, so that what is agreed to is the same text; `null` when it is erased. */
async function readParty(store: Store, space: string, id: string): Promise<LiveRecord | null> {
  const known = await organisationsAround(store, space, id)
  const find = (each: string) => known.get(each) ?? null
  const living = [...known.values()].filter((each) => !isDeleted(each))
  return partyOf(id, find, (gone) => keptInstead(gone, living, find))
}

/** An organisation, and when it is removed, all it was merged into, also by way of removed ones. */
async function organisationsAround(store: Store, space: string, id: string): Promise<Map<string, LiveRecord>> {
  const known = new Map<string, LiveRecord>()
  const take = (row: RecordRow | null) => {
    const record = storedRecord(row, 'organisation')
    if (record) known.set(record.record, record)
    return record
  }
  const itself = take(await store.record(space, id))
  const gone = new Set(itself && !isDeleted(itself) ? [] : [id])
  for (const each of gone)
    for (const row of await store.mergedInto(space, each)) {
      const other = take(row)
      if (other && isDeleted(other)) gone.add(other.record)
    }
  return known
}

/**
 * What goes out. Each member is named here: nothing a record or a document has, or gets later, reaches a partner because nobody
 * thought of it.
 */
export function partnerDraft({ draft, document, points }: PartnersView, name: string, expiresAt: number): PartnerDraft {
  return {
    name,
    expiresAt,
    state: draft.agreement.state,
    hearingUntil: draft.agreement.hearingUntil,
    document: {
      id: document.id,
      malform: document.malform,
      title: pickLine(document.title),
      parties: [...document.parties],
      sections: document.sections.map(pickSection),
      unfilled: [...document.unfilled],
    },
    points,
    noted: document.sections.flatMap((section) => pickNoted(section, draft)),
  }
}

function pickSection(section: DocumentSection): DocumentSection {
  return {
    id: section.id,
    key: section.key,
    number: section.number,
    title: section.title,
    blocks: section.blocks.map(pickBlock),
    unfilled: [...section.unfilled],
    isEmpty: section.isEmpty,
    hash: section.hash,
    isDisputed: section.isDisputed === true,
    agreed: { municipality: section.agreed.municipality, organisation: section.agreed.organisation },
  }
}

/** That the municipality noted it, and when: never who. */
function pickNoted({ id, agreed }: DocumentSection, { sections }: Drafted): NotedAgreed[] {
  const live = agreed.organisation ? sections.find((section) => section.id === id)?.live : null
  const noted = live ? notedAgreed(live) : null
  return noted ? [{ section: id, at: noted.at }] : []
}

function pickBlock(block: DocumentBlock): DocumentBlock {
  switch (block.type) {
    case 'paragraph':
      return { type: block.type, lines: block.lines.map(pickLine) }
    case 'columns':
      return {
        type: block.type,
        columns: block.columns.map(({ title, items }) => ({ title, items: items.map(pickLine) })),
      }
    case 'tasks':
      return {
        type: block.type,
        head: block.head,
        rows: block.rows.map(({ id, text, who, when }) => ({
          id,
          text: pickLine(text),
          who: pickLine(who),
          when: pickLine(when),
        })),
        none: { title: block.none.title, rows: block.none.rows.map(pickLine) },
      }
    case 'signatures':
      return { type: block.type, signers: block.signers.map(({ side, name, role }) => ({ side, name, role })) }
  }
}

function pickLine(line: Line): Line {
  return line.map((run) => {
    if (run.type === 'blank') return { type: run.type, name: run.name }
    return run.type === 'filled'
      ? { type: run.type, name: run.name, text: run.text }
      : { type: run.type, text: run.text }
  })
}

/** Open points are for both; remarks of the municipality are its own, those of the organisation are answered. */
function isForPartners({ fields }: LiveRecord): boolean {
  return fields['type'] === 'open' || (fields['type'] === 'comment' && fields['side'] === 'organisation')
}

function pickPoint(record: LiveRecord): PartnerPoint {
  const { id, section, type, text, move, initials, side, writtenAt, answer, isSettled } = toPoint(record)
  return { id, section, type, text, move, initials, side, writtenAt, answer, isSettled }
}

function byTime(one: PartnerPoint, two: PartnerPoint): number {
  return (one.writtenAt ?? 0) - (two.writtenAt ?? 0)
}

function storedRecord(row: RecordRow | null, kind: string): LiveRecord | null {
  if (row?.kind !== kind) return null
  const record = JSON.parse(row.body) as WireRecord // written by apply.ts
  return 'fields' in record ? record : null
}

function isDeleted({ fields }: LiveRecord): boolean {
  return typeof fields['deletedAt'] === 'number'
}
