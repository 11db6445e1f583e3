import type { AgreementSection, AgreementType } from '#content/agreement.ts'
import { AGREEMENT_SECTIONS } from '#content/agreement-skeleton.ts'
import { AGREEMENT_WORDS } from '#content/agreement-words.ts'
import { NORWEGIAN_MONTHS } from '#content/norwegian-days.ts'
import { AGREEMENT_TYPES } from '#content/agreements/types.ts'
import { toAgreement, toAgreementTask } from '#model/agreement.ts'
import type { Agreement, AgreementTask } from '#model/agreement.ts'
import { blankValues, disputedBlanks } from '#model/agreement-blanks.ts'
import type { BlankValues, BlankWords } from '#model/agreement-blanks.ts'
import { documentOf } from '#model/agreement-document.ts'
import type { AgreementDocument, Disputed, DocumentSource, DocumentWords } from '#model/agreement-document.ts'
import { versionsOf } from '#model/merge.ts'
import { sectionsOf } from '#model/agreement-sections.ts'
import type { SectionNow } from '#model/agreement-sections.ts'
import { toContact } from '#model/contact.ts'
import { toMunicipality } from '#model/municipality.ts'
import { toOrganisation } from '#model/organisation.ts'
import type { LiveRecord } from '#model/wire.ts'

/** All there is of an agreement. */
export interface AgreementRecords {
  agreement: LiveRecord
  /** Its sections, removed ones too. */
  sections: readonly LiveRecord[]
  /** The rows of its table, without removed ones. */
  tasks: readonly LiveRecord[]
  /** Its parties, those that are known here; one that was merged into another as that. */
  organisations: readonly LiveRecord[]
  /** Their contacts, without removed ones; whoever may not see them gives none. */
  contacts: readonly LiveRecord[]
  municipality: LiveRecord | null
}

/** An agreement put together: what is in it, and what makes a document of it. */
export interface Drafted extends Omit<DocumentSource, 'sections'> {
  agreement: Agreement
  /** `null`: a type of a newer app. */
  type: AgreementType | null
  sections: SectionNow<AgreementSection>[]
  removed: SectionNow<AgreementSection>[]
  tasks: readonly AgreementTask[]
  values: BlankValues
  disputed: Disputed
}

/** Puts an agreement together from its records. */
export function drafted(records: AgreementRecords): Drafted {
  const agreement = toAgreement(records.agreement)
  const type = typeOf(agreement)
  const { malform } = agreement
  // Of two parties that were merged there is one.
  const unique = new Map(records.organisations.map((live) => [live.record, live]))
  const organisations = [...unique.values()].map(toOrganisation)
  const areAllKnown = records.organisations.length >= agreement.parties.length
  const municipality = records.municipality && toMunicipality(records.municipality)
  const contacts = records.contacts.map(toContact).sort((one, two) => (one.id < two.id ? -1 : 1))
  const words = blankWords(malform)
  const values = blankValues({ agreement, organisations, areAllKnown, contacts, municipality, words })
  const own = values.get('municipality')
  return {
    agreement,
    type,
    ...sectionsOf(agreement.id, AGREEMENT_SECTIONS, type?.sections ?? [], records.sections),
    tasks: records.tasks.map(toAgreementTask),
    values,
    parties: [own === undefined ? '' : words.municipality(own), ...organisations.map(({ name }) => name)],
    documentTitle: type?.documentTitle[malform] ?? '',
    words: documentWords(malform),
    disputed: {
      blanks: disputedBlanks(records.agreement),
      tasks: records.tasks.some((row) => ROW.some((field) => versionsOf(row, field).length > 1)),
    },
  }
}

/** What a row of the table says. */
const ROW = ['text', 'side', 'who', 'when']

/** The whole agreement as text. */
export function agreementDocument(records: AgreementRecords): AgreementDocument {
  return documentOf(drafted(records))
}

/** What an agreement is of; `null` for a type of a newer app. */
export function typeOf({ type }: Pick<Agreement, 'type'>): AgreementType | null {
  return AGREEMENT_TYPES.find(({ id }) => id === type) ?? null
}

/** What fills blanks with words of its own, in the language of the agreement. */
function blankWords(malform: 'nb' | 'nn'): BlankWords {
  const { and, ownMunicipality } = AGREEMENT_WORDS
  return {
    and: and[malform],
    municipality: (name) => ownMunicipality[malform].replace('{name}', () => name),
    months: NORWEGIAN_MONTHS,
  }
}

function documentWords(malform: 'nb' | 'nn'): DocumentWords {
  const say = (word: keyof typeof AGREEMENT_WORDS) => AGREEMENT_WORDS[word][malform]
  return {
    expects: { municipality: say('municipalityExpects'), organisation: say('organisationExpects') },
    tasks: [say('task'), say('who'), say('when')],
    notPart: say('notPart'),
    sides: { municipality: say('municipality'), organisation: say('organisation'), both: say('both') },
    signs: { municipality: say('forMunicipality'), organisation: say('forOrganisation') },
    untitled: say('untitled'),
  }
}
