import type { Activity } from '#model/activity.ts'
import { isEmail } from '#model/fields.ts'
import type { NamedDate } from '#model/schedule.ts'
import type { Rule } from '#model/schedule-fields.ts'
import { shortHash } from '#model/short-hash.ts'
import { siteHref } from '#model/links.ts'
import { sayActivityWhen, sayAges, sayJoining, sayPrice, sayWelcome } from './describe.ts'
import type { FeedContext } from './feeds.ts'
import { confirmedDay } from './public-data.ts'
import type { PublicOrganisation } from './public-data.ts'

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const NTH = { first: '1', second: '2', third: '3', fourth: '4', last: '-1' } as const

/**
 * The activities as services of Open Referral HSDS 3 (openreferral.org), each whole with its organisation, schedules, languages
 * and location, as one page of a list. Times of day are Norwegian time. What HSDS has no place for (pauses, a time moved) is said
 * in words. Addresses of pages and of e-mail are in ASCII, as its schema asks.
 */
export function hsdsJson(context: FeedContext): string {
  const organisations = context.data.organisations.map((one, at) => [one.id, { one, at }] as const)
  const byId: ById = new Map(organisations)
  const contents = context.data.activities.map((activity) => serviceOf(activity, context, byId))
  return JSON.stringify(
    {
      total_items: contents.length,
      total_pages: 1,
      page_number: 1,
      size: contents.length,
      first_page: true,
      last_page: true,
      empty: contents.length === 0,
      contents,
    },
    (_, value: unknown) => (value === null ? undefined : value),
  )
}

/** Organisations with their place in the order of names. */
type ById = ReadonlyMap<string, { one: PublicOrganisation; at: number }>

function serviceOf(activity: Activity, context: FeedContext, byId: ById): object {
  const { data, language, today, pageOf } = context
  const { id, title, summary, description, confirmedOn, contactPhone, contactName, contactEmail, languages } = activity
  const holders = activity.organisations.flatMap((holding) => byId.get(holding) ?? [])
  const holder = holders.sort((one, other) => one.at - other.at)[0]?.one // HSDS has room for one: the first by name
  const reached = { name: contactName, email: emailOf(contactEmail) }
  return {
    id: uuidOf(id),
    name: title,
    description: [summary, description].filter((text) => text !== null).join('\n\n') || null,
    url: pageOf(id),
    email: emailOf(contactEmail),
    status: 'active',
    application_process:
      [sayJoining(activity, language), activity.signUpAt].filter((text) => text !== null).join(': ') || null,
    fees_description:
      [sayPrice(activity, language), activity.priceNote].filter((text) => text !== null).join('. ') || null,
    eligibility_description: sayWelcome(activity, language).join(', ') || sayAges(activity, language),
    minimum_age: activity.ageFrom,
    maximum_age: activity.ageTo,
    assured_date: confirmedDay(confirmedOn, today),
    last_modified: data.updatedAt === null ? null : new Date(data.updatedAt).toISOString(),
    organization: organizationOf(holder, data.municipality.name),
    schedules: [
      ...activity.schedule.rules.map((rule) => scheduleOf(rule, activity, sayActivityWhen(activity, language, today))),
      ...activity.schedule.dates.filter(({ on }) => on >= today).map((date) => dayOf(date, activity)),
    ],
    languages: languages.map((code) => ({
      id: uuidOf(`${id} ${code}`),
      code,
      name: language.nameOf('languages', code),
    })),
    ...(activity.price === 'free'
      ? {
          cost_options: [
            { id: uuidOf(`${id} cost`), option: sayPrice(activity, language), amount: 0, currency: 'NOK' },
          ],
        }
      : {}),
    ...(contactPhone === null ? {} : { phones: [{ id: uuidOf(`${id} phone`), number: contactPhone }] }),
    ...(contactName === null && contactEmail === null
      ? {}
      : { contacts: [{ id: uuidOf(`${id} contact`), ...reached }] }),
    service_at_locations: [{ id: uuidOf(`${id} at`), location: locationOf(activity) }],
  }
}

function organizationOf(holder: PublicOrganisation | undefined, municipality: string | null): object {
  if (!holder)
    return { id: uuidOf('municipality'), name: municipality ?? 'Brobygger', description: municipality ?? 'Brobygger' }
  const { id, name, description, email, orgnr, web } = holder
  const identifier = {
    id: uuidOf(`${id} orgnr`),
    identifier_scheme: 'NO-BRC',
    identifier_type: 'Organisasjonsnummer',
    identifier: orgnr,
  }
  return {
    id: uuidOf(id),
    name,
    description: description ?? name,
    email: emailOf(email),
    website: uriOf(web),
    ...(orgnr === null ? {} : { organization_identifiers: [identifier] }),
  }
}

function scheduleOf(rule: Rule, { id, schedule }: Activity, description: string): object {
  const { weekday, weeks, from, until } = rule
  const day = WEEKDAYS[weekday - 1] ?? ''
  const isMonthly = weeks !== 'every' && weeks !== 'odd' && weeks !== 'even'
  return {
    id: uuidOf(`${id} ${weekday} ${weeks} ${from ?? ''} ${until ?? ''}`),
    freq: isMonthly ? 'MONTHLY' : 'WEEKLY',
    interval: 1,
    byweekno: weeks === 'odd' || weeks === 'even' ? weekNumbers(weeks) : null,
    byday: isMonthly ? `${NTH[weeks]}${day}` : day,
    valid_from: schedule.startsOn,
    valid_to: schedule.endsOn,
    opens_at: from,
    closes_at: until,
    description,
    notes: ['Europe/Oslo', ...schedule.pauses.map((pause) => `pause ${pause.from}/${pause.until ?? ''}`)].join('; '),
  }
}

/** A day somebody named. */
function dayOf({ on, from, until }: NamedDate, { id }: Activity): object {
  return {
    id: uuidOf(`${id} ${on} ${from ?? ''} ${until ?? ''}`),
    ...{ valid_from: on, valid_to: on, dtstart: on, until: on, opens_at: from, closes_at: until },
    notes: 'Europe/Oslo',
  }
}

function locationOf({ id, place, address, point, isOnline, directions, wheelchair }: Activity): object {
  const [latitude, longitude] = point?.split(',').map(Number) ?? []
  const [street = '', rest = ''] = (address ?? '').split(/,\s*(?=\d{4}\b)/)
  const [, code, city] = /^(\d{4})\s+(.+)$/.exec(rest) ?? []
  const lines = { address_1: street, city: city ?? '', state_province: '', postal_code: code ?? '', country: 'NO' }
  return {
    id: uuidOf(`${id} location`),
    location_type: isOnline ? 'virtual' : 'physical',
    name: place ?? address,
    ...(isOnline ? {} : { latitude, longitude }),
    transportation: directions,
    ...(isOnline || address === null
      ? {}
      : { addresses: [{ id: uuidOf(`${id} address`), ...lines, address_type: 'physical' }] }),
    ...(wheelchair === null
      ? {}
      : { accessibility: [{ id: uuidOf(`${id} wheelchair`), description: 'Wheelchair', details: wheelchair }] }),
  }
}

/** Weeks of ISO 8601 are odd or even by their number: every second week is not, after a year of 53. */
function weekNumbers(weeks: 'odd' | 'even'): string {
  return Array.from({ length: 53 }, (_, at) => at + 1)
    .filter((week) => week % 2 === (weeks === 'odd' ? 1 : 0))
    .join(',')
}

/** `null` for what is no address, or one whose name has letters that RFC 5322 does not know. */
function emailOf(typed: string | null): string | null {
  if (typed === null || !isEmail(typed)) return null
  const [name = '', domain = ''] = typed.split('@')
  if (!/^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(name)) return null
  const host = hostOf(domain)
  return host === null ? null : `${name}@${host}`
}

/** A name of a host with the letters the net knows: `xn--…` for others. */
function hostOf(domain: string): string | null {
  const site = siteHref(domain)
  const host = site === null ? '' : new URL(site).hostname
  return /^([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z\d]([a-z\d-]*[a-z\d])?$/.test(host) ? host : null
}

/** A web address as RFC 3986 writes it. */
function uriOf(web: string | null): string | null {
  const site = siteHref(web)
  if (site === null) return null
  const { protocol, host, pathname, search, hash } = new URL(site)
  const escaped = (part: string) =>
    part.replace(/[^\w\-.~:/?@!$&'()*+,;=%]/g, (sign) => encodeURIComponent(sign)).replace(/%(?![\da-f]{2})/gi, '%25')
  if (hostOf(host.replace(/:\d+$/, '')) === null) return null
  const fragment = hash === '' ? '' : `#${escaped(hash.slice(1))}`
  return `${protocol}//${host}${escaped(pathname)}${escaped(search)}${fragment}`
}

/** HSDS knows things by UUID: the one in our id, else one that is always made the same way. */
function uuidOf(id: string): string {
  const own = /^[a-z]+_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(id)?.[1]
  if (own !== undefined) return own
  const digits = ['a', 'b', 'c', 'd'].map((salt) => hex(`${salt}${id}`)).join('')
  const at = (from: number, to: number) => digits.slice(from, to)
  return `${at(0, 8)}-${at(8, 12)}-8${at(13, 16)}-a${at(17, 20)}-${at(20, 32)}`
}

/** Eight hex digits. */
function hex(text: string): string {
  let hash = 0x811c9dc5
  for (const sign of shortHash(text)) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
