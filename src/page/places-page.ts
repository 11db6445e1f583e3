import { mapHref } from '#model/links.ts'
import { capital } from './capital.ts'
import { sayActivityWhen } from './describe.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { documentOf, pageHref, typed } from './layout.ts'
import type { PageContext } from './layout.ts'
import { placesOf } from './places.ts'
import type { Place } from './places.ts'

/** So many places stand on the first page, those with the most first. */
const FEW = 4

/** Where people meet, and what goes on there: places are those of the activities. */
export function placesPage(context: PageContext): string {
  const { say } = context.language
  const title = say('places')
  const body = html`<p><a class="link" href="${pageHref(context, '')}">${say('home')}</a></p>
    <main id="main">
      <h1>${title}</h1>
      <p class="lead">${say('placesText')}</p>
      <div class="cards">
        ${placesOf(context.data.activities, context.today).map((place) => placeCard(context, place))}
      </div>
    </main>`
  return documentOf(context, { title, here: 'moteplasser', body })
}

/** The places where most takes place, on the front page; `null` when nobody has said where anything is. */
export function placesSection(context: PageContext): Html | null {
  const places = placesOf(context.data.activities, context.today)
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
