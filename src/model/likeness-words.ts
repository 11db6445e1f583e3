/**
 * What words in the names of Norwegian organisations weigh, folded (fold.ts). Spellings of Bokmål and Nynorsk, and the
 * abbreviations people use for the form of a club.
 */

const ENDINGS = ['ene', 'ane', 'en', 'et', 'er', 'ar', 'a', 'e']

/** Federations and bodies that are known by a short name too, folded. */
export const FEDERATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bnorske kvinners sanitetsforening\b|\bnks\b/, 'sanitetsforening'],
  [/\bforeldre(?:nes|radets) arbeidsutvalg\b/, 'fau'],
  [/\bden norske turistforening\b/, 'dnt'],
  [/\bhorselshemmedes landsforbund\b/, 'hlf'],
  [/\bnorges handikapforbund\b/, 'nhf'],
  [/\blandsforeningen for hjerte og lungesyke\b/, 'lhl'],
]

/** Spellings that sound the same: Bethel and Betel, center and senter, jazz and jass; and «sjakklubb», «sjakk-klubb». */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/c(?=[eiy])/g, 's'],
  [/ch|c|q/g, 'k'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/(.)\1+/g, '$1'],
]

/** Says nothing about who it is. */
export const FILLERS: ReadonlySet<string> = words(`
  og i for av til pa ved med den det de the of and en et ei samt sine sin
  norsk norske norge norges noreg noregs norway norwegian
  international omegn omegns omland
  lokallag lokallaget lokalforening lokalforeningen lokalavdeling lokalavdelingen avd avdeling avdelingen
  frivillig frivillige organisasjon organisasjonen`)

/** The form of an organisation: left out as often as not, but two different ones speak against being the same. Stems. */
export const FORMS: ReadonlySet<string> = new Set(
  [
    ...words(`
  idrettslag idrettsforening idrettsklubb fotballklubb handballklubb sportsklubb ungdomslag
  forening klubb lag selskap stift legat gruppe`),
  ].map(stem),
)

/** Forms that are taken for one another; of the others, two different ones are two organisations. Stems. */
export const SOFT_FORMS: ReadonlySet<string> = new Set([...words('forening klubb lag selskap gruppe')].map(stem))

/** Abbreviations, and stems of forms that are as good as another's, and what they stand for: stems. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  [
    ['il', 'idrettslag'],
    ['idrl', 'idrettslag'],
    ['if', 'idrettsforening'],
    ['idrf', 'idrettsforening'],
    ['ik', 'idrettsklubb'],
    ['fk', 'fotballklubb'],
    ['hk', 'handballklubb'],
    ['sk', 'sportsklubb'],
    ['ul', 'ungdomslag'],
    ['stiftels', 'stift'],
    ['stifting', 'stift'],
    ['forbund', 'forening'],
    ['landsforbund', 'forening'],
    ['landsforening', 'forening'],
    ['foren', 'forening'],
    ['club', 'klubb'],
    ['skolemusikkorps', 'skolekorps'],
  ].map(([from = '', to = '']) => [from, stem(to)]),
)

/** A compound that ends with a form: «fotoklubb» is «foto klubb». Stems. */
export const FORM_TAIL = /^(.{3,}?)(klub|club|lag|forening|foren|landsforbund|forbund|selskap|grup)$/

/** Nynorsk and older spellings within words. */
export const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/foreining/g, 'forening'],
  [/skule/g, 'skole'],
  [/^(sokn|sogn)(et|s|ets)?$/g, 'menighet'],
  [/kyrkje|kyrkja/g, 'kirke'],
  [/heim/g, 'hjem'],
  [/song/g, 'sang'],
  [/skyttar/g, 'skytter'],
  [/speidar/g, 'speider'],
  [/sjuk/g, 'syk'],
  [/vener|venar/g, 'venner'],
  [/frivillighetssentral/g, 'frivilligsentral'],
  [/kaffe(?=$|en$|er$)/g, 'kafe'],
]

/** A part of a larger one, or somebody's friends: with and without is not the same. Stems. */
export const PARTS: ReadonlySet<string> = new Set(
  [
    ...words(`
  fotball handball ski langrenn alpint skihopping turn friidrett svømming svomming volleyball basketball ishockey
  innebandy sykkel bordtennis tennis badminton bryting orientering allidrett dans bridge sjakk klatring padling padel
  ungdom ungdommen junior senior barn barne dame damer herre herrer kvinne kvinner menn jente jenter gutt gutter
  hjelpekorps omsorg besokstjeneste aspirant fritid supporter supporterklubb veteran veteraner pensjonist pensjonister
  venner stotteforening foreldreforening fau su styre fond arena eiendom hytte gard
  speider rover krets fylkeslag`),
  ].map(stem),
)

/** What activities, meeting places and their makers are called: alone, such a word names nobody in particular. */
const KIND_TAIL =
  /(korps|kor|sentral|kafe|kaf|tref|skol|rad|hus|bibliotek|marked|verksted|kurs|trening|orkest|teat|menighet|nettverk|forsamling|utvalg|vel|laug|sang|dugnad|stu|arrangement|festival|hjelp)$/

/** Whether a stem names a kind of thing rather than someone. */
export function isKindWord(stemmed: string): boolean {
  return KIND_TAIL.test(stemmed)
}

/** A folded word without what says definite, plural or genitive, spelled as it sounds. */
export function stem(word: string): string {
  let rest = word
  if (rest.length > 4 && rest.endsWith('s') && !rest.endsWith('ss')) rest = rest.slice(0, -1)
  const ending = ENDINGS.find((each) => rest.endsWith(each) && rest.length >= each.length + 3)
  if (ending) rest = rest.slice(0, -ending.length)
  if (ending !== 'er' && rest.length > 6 && /[ea]r$/.test(rest)) rest = rest.slice(0, -2) // senter, senteret
  if (rest.length > 3 && rest.endsWith('e')) rest = rest.slice(0, -1)
  return SOUNDS.reduce((sounding, [from, to]) => sounding.replace(from, to), rest)
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''))
}
