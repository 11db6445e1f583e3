import type { Activity } from '#model/activity.ts'
import { capital } from './capital.ts'
import { sayActivityWhen } from './describe.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { documentOf, pageHref, typed } from './layout.ts'
import type { PageContext } from './layout.ts'
import { mapHref } from './links.ts'
import { isOver } from './public-data.ts'

/** So many places stand on the first page, those with the most first. */
const FEW = 4

/** Somewhere people meet. */
interface Place {
  /** What it is called, or else its address; as typed. */
  name: string
  address: string | null
  point: string | null
  /** What takes place there, never empty. */
  activities: Activity[]
}

/** Where people meet, and what goes on there: places are those of the activities. */
export function placesPage(context: PageContext): string {
  const { say } = context.language
  const title = say('places')
  const body = html`<p><a class="link" href="${pageHref(context, '')}">${say('home')}</a></p>
    <main id="main">
      <h1>${title}</h1>
      <p class="lead">${say('placesText')}</p>
      <div class="cards">${placesOf(context).map((place) => placeCard(context, place))}</div>
    </main>`
  return documentOf(context, { title, here: 'moteplasser', body })
}

/** The places where most takes place, on the front page; `null` when nobody has said where anything is. */
export function placesSection(context: PageContext): Html | null {
  const places = placesOf(context)
  if (places.length === 0) return null
  const { say } = context.language
  const href = pageHref(context, 'moteplasser')
  return html`<section id="places">
    <h2>${say('places')}</h2>
    <ul class="card rows">
      ${places.slice(0, FEW).map(
        ({ name, address, activities: [first] }) =>
          html`<li class="one">
            <a class="to" href="${href}#${first?.id ?? ''}">${typed(context, name, first?.writtenIn ?? null)}</a>
            ${address === null ? null : html`<p class="sub">${typed(context, address, null)}</p>`}
          </li>`,
      )}
    </ul>
    <p><a class="link" href="${href}">${say('allOrganisations', { count: places.length })}</a></p>
  </section>`
}

function placeCard(context: PageContext, { name, address, point, activities }: Place): Html {
  const { language, data, today } = context
  const map = mapHref(point, address ?? name, data.municipality.name)
  return html`<article class="card" id="${activities[0]?.id ?? ''}">
    <h2>${typed(context, name, activities[0]?.writtenIn ?? null)}</h2>
    ${address === null ? null : html`<p>${typed(context, address, null)}</p>`}
    ${map === null ? null : html`<p><a class="link" href="${map}">${language.say('map')}</a></p>`}
    ${activities.map(
      (activity) =>
        html`<div>
          <a class="link" href="${pageHref(context, `aktivitet/${activity.id}`)}"
            >${typed(context, activity.title, activity.writtenIn)}</a
          >
          <p class="sub">${capital(sayActivityWhen(activity, language, today))}</p>
        </div>`,
    )}
  </article>`
}

/** The same place is one, however its letters and spaces are typed, unless its addresses differ; those with the most come first. */
function placesOf({ data, today }: PageContext): Place[] {
  const byName = new Map<string, Place[]>()
  for (const activity of data.activities) {
    const { place, point, isOnline } = activity
    const name = place ?? activity.address
    const address = place === null ? null : activity.address
    if (isOnline || name === null || isOver(activity, today)) continue
    const same = byName.get(plain(name)) ?? []
    const known = same.find((one) => one.address === null || address === null || plain(one.address) === plain(address))
    byName.set(plain(name), known ? same : [...same, { name, address, point, activities: [activity] }])
    if (!known) continue
    known.activities.push(activity)
    known.address ??= address
    known.point ??= point
  }
  return [...byName.values()].flat().sort((one, other) => other.activities.length - one.activities.length)
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}
