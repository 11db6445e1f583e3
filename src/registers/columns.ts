import { isEmail, isOrgnr, isPhone, isWeb } from '#model/fields.ts'
import { fold } from '#model/fold.ts'
import { shortHash } from '#model/short-hash.ts'
import { cleanLine } from './clean.ts'
import { CHOICE_FIELDS } from './vocabulary.ts'
import type { ChoiceField, Matcher } from './vocabulary.ts'
import type { Table } from './table.ts'

/** What a column of a file can be. `status` says whether an entry is dead; it is not kept. */
export const TARGETS = [
  'name',
  'formerNames',
  'orgnr',
  ...CHOICE_FIELDS,
  'tags',
  'description',
  'area',
  'address',
  'postcode',
  'city',
  'web',
  'email',
  'phone',
  'malform',
  'source',
  'note',
  'contactName',
  'contactRole',
  'contactEmail',
  'contactPhone',
  'status',
] as const
export type Target = (typeof TARGETS)[number]
/** One per column; `null`: it is left out. */
export type Columns = readonly (Target | null)[]

/** Several columns may go into one of these. */
const MANY: ReadonlySet<Target> = new Set<Target>([
  'icnpo',
  'contributes',
  'languages',
  'targetGroups',
  'tags',
  'description',
  'note',
  'address',
])

/** Headings, as `fold` has them: the whole heading, or words in it; the first that fits counts. */
const HEADINGS: readonly (readonly [Target, RegExp])[] = [
  [
    'contactEmail',
    /^(?=.*\b(kontakt\w*|leder\w*|leiar\w*|styreleder|styreleiar|ansvarlig|ansvarleg|person\w*|contact\w*)\b).*\b(epost\w*|e post|mail|email)\b|^kontaktepost|^kontaktmail/,
  ],
  [
    'contactPhone',
    /^(?=.*\b(kontakt\w*|leder\w*|leiar\w*|styreleder|styreleiar|ansvarlig|ansvarleg|person\w*|contact\w*)\b).*\b(tlf\w*|telefon\w*|mobil\w*|phone|nummer)\b|^kontakttelefon|^kontakttlf/,
  ],
  ['contactRole', /^(rolle|verv|stilling|tittel|role|funksjon|position)\b|\b(rolle|verv|stilling|role)$/],
  [
    'orgnr',
    /\b(orgnr|org nr|org no|orgnummer|organisasjonsnr|organisasjonsnummer|organisasjons nr|foretaksnummer|foretaksnr|organi[sz]ation number|registration number)\b/,
  ],
  ['formerNames', /\b(tidligere|tidlegare|gammelt|gamalt|former|alternativ\w*) (navn|namn|names?)\b|^(aka|kjent som)$/],
  [
    'contactName',
    /^(navn (pa )?)?(kontakt|kontaktperson\w*|kontaktnavn|leder|leiar|styreleder|styreleiar|daglig leder|dagleg leiar|ansvarlig\w*|ansvarleg\w*|koordinator|contact( ?person| name)?)( navn| namn)?$|\bkontaktperson\w*\b/,
  ],
  ['postcode', /^(postnr|post nr|postnummer|postkode|zip\w*|post ?code|postal code)\b/],
  ['city', /^(poststed|poststad|by|city|town)$/],
  ['email', /\b(epost\w*|e post|mail|email\w*|mailadresse)\b/],
  ['phone', /\b(tlf\w*|telefon\w*|mobil\w*|phone\w*|telephone)\b/],
  [
    'web',
    /\b(nettside\w*|nettsted\w*|nettstad\w*|heimeside\w*|hjemmeside\w*|web\w*|www|url|lenke|lenkje|link|internett\w*|facebook\w*|homepage)\b/,
  ],
  ['address', /\b(adresse\w*|address|gateadresse|besoksadresse|postadresse|gate)\b/],
  ['malform', /^(malform|maalform)\b/],
  ['languages', /^(sprak\w*|languages?)\b/],
  ['targetGroups', /\b(malgruppe\w*|for hvem|for kven|hvem er det for|target group\w*|deltakere|deltakarar)\b/],
  ['tags', /\b(merkelapp\w*|tags?|etikett\w*|nokkelord|stikkord\w*|keywords?)\b/],
  ['icnpo', /\b(icnpo\w*|kategori\w*|category|categories|naeringskode|formal kode)\b/],
  ['kind', /^(type\w*|organisasjonstype|slag|kind|orgform|organisasjonsform)\b/],
  [
    'contributes',
    /\b(bidrar med|bidreg med|bidrag|aktivitet\w*|tilbud\w*|tilbod\w*|tiltak|activit\w*|contributes?|tjenester|tenester)\b/,
  ],
  [
    'description',
    /\b(beskrivelse\w*|beskriving\w*|omtale|om|hva de gjor|kva dei gjer|formal|info\w*|description|about|omtala)\b/,
  ],
  ['note', /\b(merknad\w*|notat\w*|kommentar\w*|note\w*|comment\w*|annet|anna)\b/],
  ['area', /\b(bydel\w*|omrade\w*|krets|grunnkrets|stad|sted|bygd|tettsted|tettstad|area|district)\b/],
  ['source', /^(kilde|kjelde|source)\b/],
  ['status', /^(status|aktiv|active|tilstand)\b/],
  [
    'name',
    /^(navn|namn|name|lag|forening\w*|foreining\w*|organisasjon\w*|organi[sz]ation\w*|klubb|virksomhet|verksemd|foretak\w*|enhet|eining)\b|\b(navn|namn|name)\b/,
  ],
]

const LOOKED_AT = 200
const MOST_NAME = 80
/** Of a heading or cell, to tell what it is. */
const MOST_LOOKED_INTO = 300

/** What each column seems to be, by its heading and what stands in it. */
export function guessColumns(
  table: Pick<Table, 'headers' | 'rows' | 'hasHeadings'>,
  matcher: Matcher,
): (Target | null)[] {
  const samples = table.headers.map((_, column) => sampleOf(table.rows, column))
  const columns = table.headers.map((header, column): Target | null => {
    const byHeading = table.hasHeadings ? guessByHeading(header) : null
    return byContent(byHeading, samples[column] ?? [], matcher)
  })
  personsOwn(columns, table.headers)
  onlyOnce(columns)
  if (!columns.includes('name')) {
    const name = likelyName(columns, samples)
    if (name >= 0) columns[name] = 'name'
  }
  return columns
}

/** What the columns of such a file are remembered under on this device; says nothing of what they are called. */
export function headersKey(headers: readonly string[]): string {
  return shortHash(headers.map(fold).join('\n'))
}

function guessByHeading(header: string): Target | null {
  const words = fold(header.slice(0, MOST_LOOKED_INTO))
  return HEADINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

function sampleOf(rows: readonly string[][], column: number): string[] {
  const sample: string[] = []
  for (const row of rows) {
    const cell = cleanLine((row[column] ?? '').slice(0, MOST_LOOKED_INTO))
    if (cell !== '') sample.push(cell)
    if (sample.length === LOOKED_AT) break
  }
  return sample
}

/** A heading that is borne out, or that says what no content can; otherwise what the content is. */
function byContent(heading: Target | null, sample: readonly string[], matcher: Matcher): Target | null {
  if (sample.length === 0) return heading
  const share = (test: (cell: string) => boolean) => sample.filter(test).length / sample.length
  const choices = (field: ChoiceField) => share((cell) => matcher.match(field, cell).ids.length > 0)
  if (heading === 'icnpo' || heading === 'kind' || heading === 'contributes') {
    const fitting = CHOICE_FIELDS.filter((field) => field !== 'languages').map((field) => ({
      field,
      share: choices(field),
    }))
    const own = fitting.find(({ field }) => field === heading)?.share ?? 0
    const best = fitting.reduce((most, each) => (each.share > most.share ? each : most))
    if (best.share > 0.3) return own >= best.share ? heading : best.field
    return heading === 'contributes' && share((cell) => cell.length > 40) > 0.5
      ? 'description'
      : heading === 'icnpo'
        ? 'contributes'
        : heading
  }
  if (heading !== null) return heading
  if (share((cell) => isOrgnr(cell.replace(/\s/g, ''))) > 0.5) return 'orgnr'
  if (share(isEmail) > 0.5) return 'email'
  if (share((cell) => /^(https?:\/\/|www\.)|\.(no|com|org|net)\b/i.test(cell) && isWeb(cell)) > 0.5) return 'web'
  if (share(isPhone) > 0.6) return 'phone'
  return (
    (['languages', 'targetGroups', 'kind', 'contributes', 'icnpo'] as const).find((field) => choices(field) > 0.7) ??
    null
  )
}

/** Where a contact person is named, the telephone and e-mail after the name are that person's: they must not become public. */
function personsOwn(columns: (Target | null)[], headers: readonly string[]): void {
  const person = columns.indexOf('contactName')
  if (person < 0) return
  for (let at = person + 1; at < columns.length; at += 1) {
    const target = columns[at]
    const isOthers = /organisasjon|foren|forein|lag|klubb|felles|sentralbord/.test(fold(headers[at] ?? ''))
    if (isOthers) continue
    if (target === 'email' && !columns.includes('contactEmail')) columns[at] = 'contactEmail'
    if (target === 'phone' && !columns.includes('contactPhone')) columns[at] = 'contactPhone'
  }
}

function onlyOnce(columns: (Target | null)[]): void {
  const seen = new Set<Target>()
  for (const [at, target] of columns.entries()) {
    if (target === null || MANY.has(target)) continue
    if (seen.has(target)) columns[at] = null
    seen.add(target)
  }
}

/** The column with most different short texts that have letters; the leftmost of equals. */
function likelyName(columns: Columns, samples: readonly (readonly string[])[]): number {
  let best = -1
  let most = 0
  for (const [at, sample] of samples.entries()) {
    if (columns[at] !== null) continue
    const names = new Set(sample.filter((cell) => cell.length <= MOST_NAME && /\p{L}{2}/u.test(cell)))
    if (names.size > most) {
      most = names.size
      best = at
    }
  }
  return best
}
