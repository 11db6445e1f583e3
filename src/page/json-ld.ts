import type { Activity } from '#model/activity.ts'
import type { Occurrence } from '#model/occurrences.ts'
import { dayText, dayNumber } from '#model/calendar-days.ts'
import { momentInOslo } from '#model/oslo-time.ts'
import { siteHref } from '#model/links.ts'
import { html, jsonIn } from './html.ts'
import type { Html } from './html.ts'
import type { PublicData, PublicMunicipality, PublicOrganisation } from './public-data.ts'

const CONTEXT = 'https://schema.org'

/** The municipality as schema.org tells it. */
export function municipalityJsonLd({ name, contactPhone, contactEmail }: PublicMunicipality): Html | null {
  if (name === null) return null
  return script({
    '@context': CONTEXT,
    '@type': 'GovernmentOrganization',
    name,
    telephone: contactPhone,
    email: contactEmail,
  })
}

/** The organisations as schema.org tells them. */
export function organisationsJsonLd({ organisations }: PublicData): Html {
  return script({ '@context': CONTEXT, '@graph': organisations.map(organisationOf) })
}

/** Each time to come as an Event; `url` is the page's own. */
export function activityJsonLd(
  activity: Activity,
  coming: readonly Occurrence[],
  data: PublicData,
  url: string,
): Html | null {
  if (coming.length === 0) return null
  return script({ '@context': CONTEXT, '@graph': coming.map((time) => eventOf(activity, time, data, url)) })
}

function eventOf(activity: Activity, time: Occurrence, data: PublicData, url: string): object {
  const organisers = data.organisations.filter(({ id }) => activity.organisations.includes(id))
  const { place, address, isOnline } = activity
  return {
    '@type': 'Event',
    name: activity.title,
    description: activity.summary ?? activity.description,
    url,
    startDate: startOf(time),
    endDate: endOf(time),
    eventStatus: `${CONTEXT}/${statusOf(time)}`,
    ...(time.movedFrom ? { previousStartDate: startOf(time.movedFrom) } : {}),
    eventAttendanceMode: `${CONTEXT}/${isOnline ? 'Online' : 'Offline'}EventAttendanceMode`,
    location: isOnline
      ? { '@type': 'VirtualLocation', url: siteHref(activity.web) ?? url }
      : {
          '@type': 'Place',
          name: place ?? address ?? data.municipality.name,
          address: address ?? data.municipality.name,
        },
    ...(organisers.length > 0
      ? { organizer: organisers.map(({ name, web }) => ({ '@type': 'Organization', name, url: siteHref(web) })) }
      : {}),
    ...(activity.price === null ? {} : { isAccessibleForFree: activity.price === 'free' }),
    ...(activity.languages.length > 0 ? { inLanguage: activity.languages } : {}),
  }
}

function organisationOf(organisation: PublicOrganisation): object {
  const { name, orgnr, description, address, web, email, phone } = organisation
  return {
    '@type': 'Organization',
    name,
    description,
    ...(orgnr === null ? {} : { identifier: { '@type': 'PropertyValue', propertyID: 'NO:ORGNR', value: orgnr } }),
    url: siteHref(web),
    email,
    telephone: phone,
    address,
  }
}

function statusOf({ isCancelled, movedFrom }: Occurrence): string {
  if (isCancelled) return 'EventCancelled'
  return movedFrom ? 'EventRescheduled' : 'EventScheduled'
}

/** With Norway's distance from UTC on that day; a day alone when no time is set. */
function startOf({ on, from }: Pick<Occurrence, 'on' | 'from'>): string {
  return from === null ? on : stamp(on, from)
}

function endOf({ on, from, until }: Occurrence): string | null {
  if (from === null || until === null) return null
  return stamp(until > from ? on : dayText(dayNumber(on) + 1), until)
}

function stamp(on: string, time: string): string {
  const wall = Date.parse(`${on}T${time}:00Z`)
  const hours = Math.round((wall - momentInOslo(on, time)) / 3_600_000)
  return `${on}T${time}:00+0${hours}:00`
}

/** What is not known is left out. */
function script(value: object): Html {
  const known: unknown = JSON.parse(JSON.stringify(value, (_, each: unknown) => (each === null ? undefined : each)))
  return html`<script type="application/ld+json">
    ${jsonIn(known)}
  </script>`
}
