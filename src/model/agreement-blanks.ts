import type { Agreement } from './agreement.ts'
import type { Contact } from './contact.ts'
import { versionsOf } from './merge.ts'
import type { Municipality } from './municipality.ts'
import type { Organisation } from './organisation.ts'
import type { LiveRecord } from './wire.ts'

/** A piece of a text: as it stands, what fills a blank, or a blank nobody has filled. */
export type Run =
  | { type: 'text'; text: string }
  | { type: 'filled'; name: string; text: string }
  | { type: 'blank'; name: string }

/** What fills a blank, by its name. */
export type BlankValues = ReadonlyMap<string, string>

/** `{organisation}`; a name fits as an element of the set `blanks`. */
const BLANK = /\{([A-Za-z][A-Za-z0-9]{0,59})\}/g

/** The names of the blanks in a text, each once, in the order they come. */
export function blanksIn(text: string): string[] {
  return [...new Set([...text.matchAll(BLANK)].map((match) => match[1] ?? ''))]
}

/** A text in pieces, with its blanks filled. What fills a blank is never read for blanks itself. */
export function runsOf(text: string, values: BlankValues): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const match of text.matchAll(BLANK)) {
    if (match.index > at) runs.push({ type: 'text', text: text.slice(at, match.index) })
    const name = match[1] ?? ''
    const value = values.get(name)
    runs.push(value === undefined ? { type: 'blank', name } : { type: 'filled', name, text: value })
    at = match.index + match[0].length
  }
  if (at < text.length) runs.push({ type: 'text', text: text.slice(at) })
  return runs
}

/** Runs as one text; a blank nobody has filled stands in brackets as it did. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => (run.type === 'blank' ? `{${run.name}}` : run.text)).join('')
}

/** Filled from contacts, which leaders and partners do not see. */
const PRIVATE = 'contactOrganisation'

/** What everyone who may read an agreement has of its blanks, so that all come to the same of it. */
export function sharedValues({ blanks }: Pick<Agreement, 'blanks'>, values: BlankValues): BlankValues {
  return blanks.has(PRIVATE) ? values : new Map([...values].filter(([name]) => name !== PRIVATE))
}

/** Filled in when one signs: not what anybody agreed to before. */
const WHEN_SIGNING: readonly string[] = ['signedAt', 'signerMunicipality', 'signerOrganisation']

export function isFilledWhenSigning(name: string): boolean {
  return WHEN_SIGNING.includes(name)
}

/** Of those, what a party agrees to: that it is signed changes nothing of it. */
export function agreedValues(agreement: Pick<Agreement, 'blanks'>, values: BlankValues): BlankValues {
  return new Map([...sharedValues(agreement, values)].filter(([name]) => !isFilledWhenSigning(name)))
}

/** Blanks that are a field of the agreement. */
const FIELD_BLANKS: Readonly<Record<string, string>> = {
  from: 'from',
  until: 'until',
  reportBy: 'reportBy',
  evaluateOn: 'evaluationMonth',
  noticeMonths: 'noticeMonths',
  contact: 'contactMunicipality',
  deputy: 'deputyMunicipality',
}

/** Names of the blanks several people filled at the same time, and nobody has chosen of yet. */
export function disputedBlanks(agreement: LiveRecord): Set<string> {
  const names = new Set<string>()
  for (const field of Object.keys(agreement.marks)) {
    const own = Object.hasOwn(FIELD_BLANKS, field) ? FIELD_BLANKS[field] : undefined
    const name = field.startsWith('blanks/') ? field.slice('blanks/'.length) : own
    if (name !== undefined && versionsOf(agreement, field).length > 1) names.add(name)
  }
  return names
}

/** What is known of the parties. */
export interface BlankSource {
  agreement: Agreement
  /** The parties, those that are known here. */
  organisations: readonly Organisation[]
  /** Whether every party is among them. */
  areAllKnown: boolean
  /** Contacts of the parties, the one to call first. */
  contacts: readonly Contact[]
  municipality: Municipality | null
  words: BlankWords
}

/** What a filled blank says itself, in the language of the agreement. */
export interface BlankWords {
  and: string
  /** «Lindesnes kommune» of «Lindesnes». */
  municipality: (name: string) => string
  /** January first. */
  months: readonly string[]
}

/**
 * What fills each blank, as far as it is known: what somebody typed for it, else what the agreement says elsewhere, else the
 * directory and the settings.
 */
export function blankValues({
  agreement,
  organisations,
  areAllKnown,
  contacts,
  municipality,
  words,
}: BlankSource): BlankValues {
  const values = new Map<string, string>()
  const put = (name: string, value: string | null | undefined) => {
    const text = value?.trim() ?? ''
    if (text !== '') values.set(name, text)
  }
  const names = organisations.map(({ name }) => name.trim()).filter((name) => name !== '')
  const own = municipality?.name.replace(/\s+kommune\s*$/i, '').trim() ?? '' // the texts say the word themselves
  // Only when all are known: some of the parties would look like all of them.
  const isWhole = areAllKnown && names.length > 0 && names.length === organisations.length
  if (isWhole) put('organisation', inARow(names, words.and))
  if (own !== '' && isWhole) put('parties', inARow([words.municipality(own), ...names], words.and))
  put(
    'orgnr',
    inARow(
      organisations.map(({ orgnr }) => (typeof orgnr === 'string' ? spaced(orgnr) : '')),
      words.and,
    ),
  )
  put(
    'organisationAddress',
    inARow(
      organisations.map(({ address }) => address ?? ''),
      words.and,
    ),
  )
  put('municipality', own)
  put('municipalityNumber', municipality?.number)
  put('contactMunicipality', agreement.contact ?? together(municipality?.contactName, municipality?.contactPhone))
  const firsts = organisations.map(({ id }) => contacts.find((contact) => contact.organisation === id))
  put(
    'contactOrganisation',
    inARow(
      firsts.map((first) => together(first?.name, first?.phone ?? first?.email)),
      words.and,
    ),
  )
  put('deputyMunicipality', agreement.deputy)
  put('from', dayIn(agreement.from, words))
  put('until', dayIn(agreement.until, words))
  put('reportBy', dayIn(agreement.reportBy, words))
  put('noticeMonths', agreement.noticeMonths === null ? null : String(agreement.noticeMonths))
  put('evaluationMonth', monthOf(agreement.evaluateOn, words))
  if (agreement.signedPlace && agreement.signedOn)
    put('signedAt', `${agreement.signedPlace}, ${dayIn(agreement.signedOn, words) ?? ''}`)
  for (const [name, text] of agreement.blanks) put(name, text)
  return values
}

/** «1. mars 2027»; `null` when it is no day. */
export function dayIn(day: string | null, { months }: Pick<BlankWords, 'months'>): string | null {
  const [year, month, date] = day?.split('-').map(Number) ?? []
  const name = months[(month ?? 0) - 1]
  return name === undefined || date === undefined ? null : `${date}. ${name} ${year}`
}

function monthOf(day: string | null, { months }: BlankWords): string | null {
  return months[Number(day?.split('-')[1] ?? 0) - 1] ?? null
}

/** «a, b og c», without what is empty. */
function inARow(texts: readonly string[], and: string): string {
  const said = texts.map((text) => text.trim()).filter((text) => text !== '')
  const last = said.at(-1) ?? ''
  return said.length < 2 ? last : `${said.slice(0, -1).join(', ')} ${and} ${last}`
}

function together(...texts: readonly (string | null | undefined)[]): string {
  return texts.filter((text) => text !== null && text !== undefined && text.trim() !== '').join(', ')
}

/** 123 456 789 */
function spaced(orgnr: string): string {
  return orgnr.replace(/(\d{3})(?=\d)/g, '$1 ')
}
