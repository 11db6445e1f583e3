/** Synthetic organisations that look like Norwegian ones; the same for the same seed. */

const places = (
  'Mandal Lyngdal Farsund Flekkefjord Kristiansand Vennesla Grimstad Arendal Risør Tvedestrand Kragerø Skien Porsgrunn Larvik ' +
  'Sandefjord Tønsberg Horten Drammen Kongsberg Hønefoss Gjøvik Hamar Elverum Lillehammer Røros Trondheim Steinkjer Namsos Bodø ' +
  'Narvik Harstad Tromsø Alta Hammerfest Vadsø Kirkenes Ålesund Molde Kristiansund Førde Bergen Askøy Sotra Haugesund Karmøy ' +
  'Stavanger Sandnes Sola Bryne Egersund Måløy Årdal Øystese Ås Ski Moss Fredrikstad Sarpsborg Halden Lørenskog Bærum Asker'
).split(' ')
const parts =
  'sentrum øst vest nord sør bydel bygdelag gård skole kirke havn strand ås vik dal nes haug lund moen elv'.split(' ')
const kinds = (
  'språkkafé|historielag|idrettslag|musikkorps|skolekorps|kor|frivilligsentral|pensjonistforening|sanitetsforening|turlag|' +
  'hagelag|husflidslag|ungdomslag|bygdekvinnelag|innvandrerråd|eldreråd|velforening|båtforening|jeger- og fiskerforening|' +
  'speidergruppe|teaterlag|leseklubb|strikkekafé|besøkstjeneste|natteravner|dugnadslag|fotballklubb|skiklubb|røde kors|' +
  'mannskor|barnekor|kulturhus|nærmiljøsentral|leksehjelp|flyktningguide|matsentral|sjakklubb|dykkerklubb|rideklubb|bridgeklubb'
).split('|')
const firstNames =
  'Kari Ola Ingrid Lars Åse Bjørn Solveig Øyvind Fatima Mohammed Anne Per Liv Nils Amina Hodan Jan Marit Tor Olena'.split(
    ' ',
  )
const surnames =
  'Hansen Johansen Olsen Larsen Andersen Nilsen Pedersen Kristiansen Haugen Bakken Solberg Lie Moen Strand Ås Øien'.split(
    ' ',
  )
const streets =
  'Storgata Skolegata Kirkeveien Strandgata Bryggegata Nygata Fjordveien Elveveien Åsveien Torget Havnegata Sjøgata'.split(
    ' ',
  )
const doings = [
  'Åpent for alle, med kaffe, vafler og en hyggelig prat.',
  'Muntlig norsktrening i små grupper, uten påmelding.',
  'Turer i nærområdet hver uke, i rolig tempo.',
  'Dugnad to ganger i året og sosiale kvelder for hele bygda.',
  'Låner ut utstyr gratis og hjelper nye i gang.',
  'Øver hver tirsdag og stiller gjerne opp på arrangementer.',
  'Leksehjelp og aktiviteter for barn og unge etter skoletid.',
  'Besøker eldre som ønsker selskap, og følger til lege og butikk.',
]
const sets = {
  contributes: ['language-practice', 'walks-and-nature', 'sports', 'music', 'homework', 'meals', 'visits', 'crafts'],
  languages: ['nb', 'nn', 'en', 'uk', 'ar', 'so', 'ti', 'pl'],
  targetGroups: ['newcomers', 'everyone', 'children', 'youth', 'elderly', 'families'],
}

/** @param {number} seed @returns {() => number} numbers from 0 to below 1 (mulberry32) */
function random(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * @typedef {{ id: string, at: number, ops: { kind: string, record: string, set: Record<string, { value: unknown, base: string[] }> }[] }} Mutation
 */

/**
 * Makes organisations one by one, each an edit as a phone would send it.
 * @param {number} seed
 * @returns {() => Mutation}
 */
export function organisations(seed) {
  const next = random(seed)
  /** @template T @param {readonly T[]} list @returns {T} */
  const pick = (list) => /** @type {T} */ (list[Math.floor(next() * list.length)]) // never beyond its end
  const digits = (/** @type {number} */ count) => Array.from({ length: count }, () => Math.floor(next() * 10)).join('')
  const at = Date.UTC(2026, 7, 1)
  let count = 0

  return () => {
    count += 1
    const place = pick(places)
    const kind = pick(kinds)
    const part = next() < 0.6 ? ` ${pick(parts)}` : ''
    const name =
      capital(next() < 0.5 ? `${place}${part} ${kind}` : `${kind} ${place}${part}`) +
      (next() < 0.2 ? ` ${digits(2)}` : '')
    const site = ascii(`${place}-${kind}-${count}`)
    /** @type {Record<string, unknown>} */
    const fields = {
      name,
      orgnr: orgnr(800_000_00 + count),
      kind: pick(['established', 'informal', 'other']),
      description: `${capital(kind)} i ${place}. ${pick(doings)} ${pick(doings)}`,
      area: `${place}${part}`,
      address: `${pick(streets)} ${1 + Math.floor(next() * 120)}, ${digits(4)} ${place}`,
      web: `https://${site}.no/`,
      email: `${ascii(pick(firstNames))}.${ascii(pick(surnames))}@${site}.no`,
      phone: `+47 9${digits(2)} ${digits(2)} ${digits(3)}`,
      confirmedOn: `2026-0${1 + Math.floor(next() * 8)}-1${Math.floor(next() * 10)}`,
    }
    for (const [set, elements] of Object.entries(sets)) if (next() < 0.6) fields[`${set}/${pick(elements)}`] = true
    const set = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value, base: [] }]))
    return {
      id: uuid(at + count, next),
      at: at + count,
      ops: [{ kind: 'organisation', record: `org_${uuid(at + count, next)}`, set }],
    }
  }
}

/** A version 7 UUID of this moment. @param {number} at ms @param {() => number} next */
function uuid(at, next) {
  const hex = (/** @type {number} */ length) =>
    Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join('')
  const time = at.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-a${hex(3)}-${hex(12)}`
}

/** Nine digits with a valid check digit; none when there is none for these eight. @param {number} eight */
function orgnr(eight) {
  const weights = [3, 2, 7, 6, 5, 4, 3, 2]
  const rest = weights.reduce((sum, weight, at) => sum + weight * Number(String(eight)[at]), 0) % 11
  return rest === 1 ? null : `${eight}${rest === 0 ? 0 : 11 - rest}`
}

/** @param {string} text */
function capital(text) {
  return text.slice(0, 1).toLocaleUpperCase('nb') + text.slice(1)
}

/** @param {string} text */
function ascii(text) {
  return text
    .toLowerCase()
    .replace(/[æå]/g, 'a')
    .replace(/ø/g, 'o')
    .normalize('NFD')
    .replace(/[^a-z0-9-]+/g, '')
}
