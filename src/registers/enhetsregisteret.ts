import * as v from 'valibot'
import { isOrgnr } from '#model/fields.ts'
import type { RegisterOrganisation } from '#model/register.ts'
import { affirmed, joined, said, tidyLine } from './register-text.ts'

/** An organisation of Enhetsregisteret; its codes stand in the other register. */
export type RegisterEntry = Omit<RegisterOrganisation, 'icnpo'>

/** A page of the list. `leftOut` counts what could not be read; `total` is of all pages. */
export interface RegisterList {
  entries: RegisterEntry[]
  leftOut: number
  total: number
}

/**
 * What became of an organisation. `municipalities` are those of its addresses, perhaps none; `isVoluntary` whether it is in
 * Frivillighetsregisteret.
 */
export type RegisterFate = { is: 'deleted' } | { is: 'here'; municipalities: string[]; isVoluntary: boolean }

const Address = v.fallback(
  v.nullable(
    v.object({
      adresse: joined(200, ', '),
      postnummer: said(20),
      poststed: said(120),
      kommunenummer: said(4),
      land: said(60),
      landkode: said(4),
    }),
  ),
  null,
)

/** Only what is named here is kept: no roles, accounts or anything else about persons. */
const Entry = v.object({
  organisasjonsnummer: v.pipe(v.string(), v.trim(), v.check(isOrgnr)),
  navn: v.pipe(
    v.string(),
    v.transform((given) => tidyLine(given, 300)),
    v.string(),
  ),
  historiskeNavn: v.fallback(v.array(v.unknown()), []),
  organisasjonsform: v.fallback(v.nullable(v.object({ kode: said(20) })), null),
  epostadresse: said(300),
  mobil: said(60),
  telefon: said(60),
  hjemmeside: said(500),
  forretningsadresse: Address,
  postadresse: Address,
  maalform: said(20),
  vedtektsfestetFormaal: joined(8_000),
  aktivitet: joined(8_000),
  registrertIFrivillighetsregisteret: affirmed,
  konkurs: affirmed,
  underAvvikling: affirmed,
  underTvangsavviklingEllerTvangsopplosning: affirmed,
})

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const List = v.object({
  /** Missing when the page is empty. */
  _embedded: v.optional(v.nullable(v.object({ enheter: v.array(v.unknown()) }))),
  page: v.object({ totalElements: whole }),
})

/** A page of `/enheter`; `null` when it is none. Source: data.brreg.no/enhetsregisteret/api. */
export function readRegisterList(answer: unknown): RegisterList | null {
  const list = v.safeParse(List, answer)
  if (!list.success) return null
  const all = list.output._embedded?.enheter ?? []
  const entries = all.flatMap((each) => readRegisterEntry(each) ?? [])
  return { entries, leftOut: all.length - entries.length, total: list.output.page.totalElements }
}

/** One entry of the list; `null` when it has no valid number or no name, or is deleted. */
export function readRegisterEntry(answer: unknown): RegisterEntry | null {
  const read = v.safeParse(Entry, answer)
  if (!read.success || isDeleted(answer)) return null
  const entry = read.output
  const address = entry.forretningsadresse ?? entry.postadresse
  const formerNames = entry.historiskeNavn.flatMap((each) => formerName(each) ?? [])
  return {
    orgnr: entry.organisasjonsnummer,
    name: entry.navn,
    formerNames: [...new Set(formerNames)].slice(0, 50),
    form: entry.organisasjonsform?.kode ?? null,
    email: entry.epostadresse,
    phone: entry.mobil ?? entry.telefon,
    web: entry.hjemmeside,
    address: address && writeAddress(address),
    place: address?.poststed ?? null,
    malform: malformOf(entry.maalform),
    purpose: entry.vedtektsfestetFormaal ?? entry.aktivitet,
    isEnding: entry.konkurs || entry.underAvvikling || entry.underTvangsavviklingEllerTvangsopplosning,
  }
}

/** What `/enheter/{orgnr}` says of it; `null` when that is not to be read, or is about another. */
export function readRegisterFate(answer: unknown, orgnr: string): RegisterFate | null {
  if (isDeleted(answer)) return numberOf(answer) === orgnr ? { is: 'deleted' } : null
  const read = v.safeParse(Entry, answer)
  if (!read.success || read.output.organisasjonsnummer !== orgnr) return null
  const { forretningsadresse, postadresse, registrertIFrivillighetsregisteret } = read.output
  return {
    is: 'here',
    municipalities: [forretningsadresse, postadresse].flatMap((address) => address?.kommunenummer ?? []),
    isVoluntary: registrertIFrivillighetsregisteret,
  }
}

const Numbered = v.object({ organisasjonsnummer: v.string() })
const Deleted = v.union([
  v.object({ slettedato: v.pipe(v.string(), v.minLength(1)) }),
  v.object({ respons_klasse: v.literal('SlettetEnhet') }),
])

function isDeleted(answer: unknown): boolean {
  return v.is(Deleted, answer)
}

function numberOf(answer: unknown): string | null {
  return v.is(Numbered, answer) ? answer.organisasjonsnummer : null
}

function formerName(given: unknown): string | null {
  const read = v.safeParse(v.object({ navn: said(300) }), given)
  return read.success ? read.output.navn : typeof given === 'string' ? tidyLine(given, 300) : null
}

function writeAddress(address: NonNullable<v.InferOutput<typeof Address>>): string | null {
  const place = [address.postnummer, address.poststed].filter((part) => part !== null).join(' ')
  const land = address.landkode === null || address.landkode === 'NO' ? null : address.land
  return tidyLine([address.adresse, place, land].filter((part) => part !== null && part !== '').join(', '), 300)
}

function malformOf(given: string | null): 'nb' | 'nn' | null {
  const word = given?.toLowerCase()
  if (word === 'bokmål' || word === 'bokmaal' || word === 'nb') return 'nb'
  return word === 'nynorsk' || word === 'nn' ? 'nn' : null
}
