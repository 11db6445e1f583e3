/** An entry of Enhetsregisteret in its own shape: what the register gives, and what a test puts in its place. */
export type RegisterEntry = Record<string, unknown> & { organisasjonsnummer: string; navn: string }

/** An organisation as the two registers have it; tests may change all of it while it is being fetched. */
export interface StandInOrganisation {
  entry: RegisterEntry
  /** As Frivillighetsregisteret says them; account numbers stand there too, so that a test sees them left out. */
  voluntary: Record<string, unknown>
  /** `here`, or what the registers answer about it now. */
  is: 'here' | 'removed' | 'deleted' | 'unknown'
}

const PLACES = ['MANDAL', 'VIGELAND', 'ØYSLEBØ', 'MARNARDAL', 'SPANGEREID', 'HARKMARK', 'HOLUM', 'SØR-AUDNEDAL']
const KINDS = [
  ...['IDRETTSLAG', 'SKOLEKORPS', 'MANNSKOR', 'HUSFLIDSLAG', 'SANITETSFORENING', 'PENSJONISTFORENING', 'HISTORIELAG'],
  ...['RØDE KORS', 'SPRÅKKAFÉ', 'VELFORENING', 'BYGDEKVINNELAG', 'SPEIDERGRUPPE', 'REVMATIKERFORENING', 'TURLAG'],
  ...['FRIVILLIGSENTRAL', 'INTERNASJONALE KVINNEGRUPPE', '4H', 'JEGER- OG FISKERFORENING', 'TEATERLAG', 'FAU'],
]
const PURPOSES = [
  ['Drive idrett organisert i Norges idrettsforbund og olympiske og', 'paralympiske komité.'],
  ['Møteplass og norsktrening for innvandrere.'],
  ['Ta vare på lokal kultur og historie, og samle folk i bygda på tvers', 'av alder og bakgrunn.'],
  ['Være til nytte og glede for eldre.'],
]
const CODES = ['1100', '1200', '1300', '4100', '4200', '6100', '10100', '13100', '14100']
const STREETS = ['Storgata', 'Bryggegata', 'Kirkeveien', 'Skoleveien', 'Elvegata']

/** The `index`th number from 910 000 000 on that has a right check digit (mod 11). */
export function orgnrOf(index: number): string {
  const [even, odd] = [`9${1_000_000 + index * 2}`, `9${1_000_000 + index * 2 + 1}`]
  const digit = checkDigit(even)
  return digit === null ? `${odd}${checkDigit(odd) ?? ''}` : `${even}${digit}`
}

function checkDigit(digits: string): number | null {
  const sum = [3, 2, 7, 6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  const check = sum % 11 === 0 ? 0 : 11 - (sum % 11)
  return check === 10 ? null : check
}

/** The `index`th organisation, always the same; about as many have each field as in the real register. */
export function makeOrganisation(index: number, municipality: string): StandInOrganisation {
  const orgnr = orgnrOf(index)
  const place = PLACES[index % PLACES.length] ?? ''
  const kind = KINDS[Math.floor(index / PLACES.length) % KINDS.length] ?? ''
  const round = Math.floor(index / (PLACES.length * KINDS.length))
  const navn = [place, kind, ...(round > 0 ? [`AVD ${round + 1}`] : [])].join(' ')
  const has = (share: number, salt: number) => (index * 7919 + salt * 104_729) % 100 < share
  const year = 1995 + (index % 30)
  const day = `${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`
  const address = {
    land: 'Norge',
    landkode: 'NO',
    postnummer: '4514',
    poststed: place,
    adresse: [`${STREETS[index % STREETS.length]} ${1 + (index % 90)}`],
    kommune: 'LINDESNES',
    kommunenummer: municipality,
  }
  const codes = CODES.filter(
    (_, at) => at === index % CODES.length || (has(24, 5) && at === (index * 5) % CODES.length),
  )
  return {
    entry: {
      organisasjonsnummer: orgnr,
      navn,
      organisasjonsform: {
        kode: index % 23 === 0 ? 'STI' : 'FLI',
        beskrivelse: index % 23 === 0 ? 'Stiftelse' : 'Forening/lag/innretning',
        _links: { self: { href: 'https://data.brreg.no/enhetsregisteret/api/organisasjonsformer/FLI' } },
      },
      ...(has(60, 1) ? { epostadresse: `post@lag${index}.test` } : {}),
      ...(has(55, 2)
        ? {
            mobil: `400 ${String(index % 1_000_000)
              .padStart(6, '0')
              .replace(/(...)$/, ' $1')}`,
          }
        : {}),
      ...(has(18, 3) ? { telefon: `38 26 ${String(index % 100).padStart(2, '0')} 00` } : {}),
      ...(has(32, 4) ? { hjemmeside: `www.lag${index}.test` } : {}),
      ...(has(88, 6) ? { forretningsadresse: address } : { postadresse: { ...address, adresse: ['Postboks 12'] } }),
      ...(has(8, 7)
        ? { historiskeNavn: [{ navn: `${place} GAMLE ${kind}`, fraDato: '1998-01-01', tilDato: '2004-06-30' }] }
        : {}),
      maalform: has(20, 8) ? 'Nynorsk' : 'Bokmål',
      aktivitet: PURPOSES[index % PURPOSES.length],
      ...(has(6, 9) ? { vedtektsfestetFormaal: ['Å samle folk om', 'det de har felles.'] } : {}),
      stiftelsesdato: `${year}-${day}`,
      registreringsdatoEnhetsregisteret: `${year}-${day}`,
      registreringsdatoFrivillighetsregisteret: `${Math.max(2009, year)}-${day}`,
      registrertIFrivillighetsregisteret: true,
      registrertIMvaregisteret: false,
      registrertIForetaksregisteret: false,
      registrertIStiftelsesregisteret: false,
      harRegistrertAntallAnsatte: false,
      konkurs: false,
      underAvvikling: index % 211 === 210,
      underTvangsavviklingEllerTvangsopplosning: false,
      institusjonellSektorkode: { kode: '7000', beskrivelse: 'Ideelle organisasjoner' },
      naeringskode1: {
        kode: '94.992',
        beskrivelse: 'Aktiviteter i andre interesseorganisasjoner ikke nevnt annet sted',
      },
      _links: { self: { href: `https://data.brreg.no/enhetsregisteret/api/enheter/${orgnr}` } },
      respons_klasse: 'Enhet',
    },
    voluntary: {
      organisasjonsnummer: orgnr,
      frivilligOrganisasjonsstatus: 'REGISTRERT',
      kontonummer: '12345678903',
      innfoertDato: `${Math.max(2009, year)}-${day}`,
      foersteGangInnfoert: `${Math.max(2009, year)}-${day}`,
      grasrotandel: { deltarI: index % 2 === 0 },
      vedtekter: { frivilligRegistrerteVedtekter: index % 3 === 0 },
      icnpoKategorier: codes.map((icnpoNummer, at) => ({
        kategori: 'ICNPOKategori.kategori',
        icnpoNummer,
        navn: null,
        rekkefoelge: at + 1,
      })),
      paategninger: [],
    },
    is: 'here',
  }
}
