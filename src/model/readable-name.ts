/** Always as written here. */
const FIXED: ReadonlyMap<string, string> = new Map(
  [
    ...[
      'IL',
      'FK',
      'IF',
      'IK',
      'SK',
      'BK',
      'HK',
      'TK',
      'RK',
      'KK',
      'IBK',
      'UL',
      'BUL',
      'AS',
      'ASA',
      'SA',
      'BA',
      'DA',
      'ANS',
    ],
    ...[
      'KFUK',
      'KFUM',
      'LHL',
      'NKS',
      'FAU',
      'SFO',
      'AKS',
      'IOGT',
      'NAF',
      'NMK',
      'LO',
      'YS',
      'UNIO',
      'FN',
      'EU',
      'USA',
      'UK',
    ],
    ...[
      'AUF',
      'MDG',
      'SV',
      'ADHD',
      'AIDS',
      'HIV',
      'MS',
      'ME',
      'UNICEF',
      'UNESCO',
      'AA',
      'NA',
      'NRK',
      'TV',
      'IT',
      'IKT',
      'PC',
    ],
    ...[
      'KrF',
      'FrP',
      'LGBT',
      'LHBT',
      'FRI',
      'BPA',
      'UNG',
      'SOS',
      'UiO',
      'UiB',
      'NTNU',
      'UiA',
      'UiT',
      'KIA',
      'ACTIS',
      'NHF',
      'NFU',
    ],
  ].map((form) => [form.toLocaleUpperCase('nb'), form]),
)
/** Words of everyday, small wherever they stand but first. */
const SMALL = new Set(
  [
    'og i på for av til ved med de den det et en som fra under mot hos om eller å uten mellom over nær rundt blant',
    'norsk norske foreninger klubber grupper vel lag laget kor koret korps korpset lokallag fylkeslag krets avd avdeling gruppe gruppa gruppen',
    'forening foreningen foreninga klubb klubben skole skolen barn barna unge ungdom eldre kvinner menn venner omegn omland',
    'samfunn menighet menigheten sokn sogn kirke kirken museum musikk sang dans teater revy idrett fotball håndball ski',
    'turlag løypelag velforening grendelag hus huset stiftelse stiftelsen fond fondet legat legatet minne minnefond råd rådet',
    'utvalg samarbeid nettverk senter sentrum sentral kafé kafe treff festival sykehjem barnehage bygdelag bygdekvinnelag',
    'internasjonal internasjonale lokal lokale regional nasjonal kristen kristne frivillig foreldre elever ansatte brukere',
    'historielag pensjonistlag ungdomslag idrettslag skytterlag jeger jakt fiske fisk båt båtforening hage hagelag dyr hest',
    'innvandrere flyktninger pårørende hjelp støtte frivillige frivillig arbeid kultur natur miljø kunst og/eller samt',
  ]
    .join(' ')
    .split(' '),
)
/** What such words end with, when they are put together: «pensjonistforening», «språkkafé». */
const ENDINGS =
  /.{3}(forening(en|a|er)?|forbund(et)?|lag(et)?|klubb(en)?|kor(et)?|korps(et)?|menighet(en)?|kafé(en)?|kafe(en)?|grupp[ea]n?|utvalg(et)?|råd(et)?|nettverk(et)?|sentral(en)?|senter(et)?|sent(er|eret)|samfunn(et)?|stiftelse(n)?|fond(et)?|legat(et)?|skole(n)?|barnehage(n)?|venner|festival(en)?|museum|museet|teater|teateret|orkester|kretsen|krets|union(en)?|organisasjon(en)?|selskap(et)?|avdeling(en)?|samarbeid(et)?|hjelpen|utleie|ungdom|menn|kvinner|treff(et)?|musikk|revy|sang|dans)$/
/** Adjectives of countries and peoples. */
const PEOPLES = /.{3}(isk|ansk|ensk|insk)e?$/
const VOWEL = /[aeiouyæøåéèêóòôäöü]/i
/** An association's letters, `ØIF`, `VFK`: nothing else ends so. */
const CLUB = /^\p{Lu}{1,2}(IF|FK|BK|KFK)$/u

/**
 * A name in nothing but capital letters as people write it, «Mandal språkkafé»: small letters for words of everyday, capitals for
 * what must be a name, abbreviations left as they are. Any other name comes back as it is, without doubled spaces.
 */
export function readableName(name: string): string {
  const line = name.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (!isShouted(line)) return line
  let isFirst = true
  return line.replace(/[\p{L}\p{M}\d][\p{L}\p{M}\d'’.&/]*(-[\p{L}\p{M}\d'’.]+)*/gu, (word) => {
    const readable = readableWord(word, isFirst)
    isFirst = false
    return readable.normalize('NFC')
  })
}

/** A place in capital letters as people write it: «MO I RANA» is «Mo i Rana». */
export function readablePlace(place: string): string {
  const line = place.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (!isShouted(line)) return line
  return line.replace(/[\p{L}\p{M}]+/gu, (word, at) => {
    const small = lower(word)
    return Number(at) > 0 && ['i', 'på', 'og', 'ved'].includes(small) ? small : capital(small)
  })
}

/** Letters, and none of them small. */
function isShouted(line: string): boolean {
  return /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line)
}

function readableWord(word: string, isFirst: boolean): string {
  const parts = word.split('-')
  const [head = '', ...rest] = parts.map((part, at) => readablePart(part, isFirst && at === 0))
  const isAbbreviation = /\p{Lu}/u.test(head) && head === parts[0] && head.length > 1
  return [head, ...rest.map((part, at) => (isAbbreviation && part !== parts[at + 1] ? lower(part) : part))].join('-')
}

function readablePart(part: string, isFirst: boolean): string {
  const bare = part.replace(/\.$/, '')
  const small = lower(part)
  const fixed = FIXED.get(bare)
  if (fixed !== undefined) return part.replace(bare, fixed)
  if (/\d/.test(part) || /^(\p{L}\.)+\p{L}?\.?$/u.test(part) || /[&/]/.test(part)) return part
  if (/^[IVX]{2,4}$/.test(bare) || CLUB.test(bare)) return part
  if (bare.length > 1 && bare.length <= 5 && bare !== 'ST' && !VOWEL.test(bare)) return part
  const isEveryday = SMALL.has(lower(bare)) || ENDINGS.test(lower(bare)) || PEOPLES.test(lower(bare))
  return isEveryday && !isFirst ? small : capital(small)
}

function lower(text: string): string {
  return text.toLocaleLowerCase('nb')
}

function capital(small: string): string {
  const [first = ''] = small
  return first.toLocaleUpperCase('nb') + small.slice(first.length)
}
