import { renderSVG } from 'uqr'
import { capital } from './capital.ts'
import { sayActivityWhen } from './describe.ts'
import { html, raw } from './html.ts'
import { documentOf, pageHref, placeOf, typed } from './layout.ts'
import type { PageContext } from './layout.ts'

/** A sheet to print and hang up: what it is, when, and a code that leads to the page. `about` is the id of an activity or organisation. */
export function posterPage(context: PageContext, about: string | null, origin: string): string {
  const { data, language, today } = context
  const activity = data.activities.find(({ id }) => id === about)
  const organisation = data.organisations.find(({ id }) => id === about)
  const place = language.say('title', { name: placeOf(context) })
  const path = activity ? `aktivitet/${activity.id}` : organisation ? 'organisasjoner' : ''
  const address = `${origin}${pageHref(context, path)}${organisation ? `#${organisation.id}` : ''}`
  const title = activity?.title ?? organisation?.name ?? place
  const where = activity ? (activity.place ?? activity.address) : (organisation?.address ?? null)
  const body = html`<main id="main" class="poster">
    <h1>${title === place ? place : typed(context, title, activity?.writtenIn ?? null)}</h1>
    ${activity ? html`<p class="lead">${capital(sayActivityWhen(activity, language, today))}</p>` : null}
    ${where === null ? null : html`<p class="lead">${typed(context, where, activity?.writtenIn ?? null)}</p>`}
    <div class="code" role="img" aria-label="${address}">${code(address)}</div>
    <p>${title === place ? language.say('intro') : place}</p>
  </main>`
  return documentOf(context, { title, here: 'plakat', query: { om: about }, body })
}

/** Black on white whatever the colours of the page: cameras expect it. Made of the address alone, by a library that draws squares. */
function code(address: string) {
  return raw(renderSVG(address, { border: 2 }))
}
