import { capital } from './capital.ts'
import { contactButtons } from './contact-card.ts'
import {
  sayActivityWhen,
  sayJoining,
  sayLanguages,
  sayLevels,
  sayOrganisers,
  sayPrice,
  sayWelcome,
} from './describe.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { activityJsonLd } from './json-ld.ts'
import {
  documentOf,
  feedHref,
  formHref,
  pageHref,
  paragraphs,
  sayAskFirst,
  sayConfirmed,
  spokenDay,
  typed,
} from './layout.ts'
import type { PageContext } from './layout.ts'
import { callHref, emailHref, mapHref, siteHref } from '#model/links.ts'
import type { Activity } from '#model/activity.ts'
import { daysLater } from '#model/calendar-days.ts'
import { occurrences } from '#model/occurrences.ts'
import type { Occurrence } from '#model/occurrences.ts'
import { sayNotes, sayTime } from '#i18n/schedule-words.ts'

/** So many of the times to come are said one by one, of those within so many days. */
const COMING = 5
const COMING_DAYS = 60

/** The times to come, the nearest first. */
export function comingTimes({ schedule }: Activity, today: string): Occurrence[] {
  return occurrences(schedule, today, daysLater(today, COMING_DAYS)).slice(0, COMING)
}

/** Everything one should know before coming. `origin` is the address of the endpoint, or empty: then the page names itself by its path. */
export function activityPage(context: PageContext, activity: Activity, origin: string): string {
  const { language, today, data } = context
  const { say } = language
  const { id, title, summary, description, writtenIn, confirmedOn, web } = activity
  const site = siteHref(web)
  const type = activity.type === null ? null : language.nameOf('contributions', activity.type)
  const report = formHref(context, { type: 'error', om: id })
  const ask = sayAskFirst(context, confirmedOn)
  const body = html`<p><a class="link" href="${pageHref(context, '')}">${say('home')}</a></p>
    <main id="main" class="narrow">
      <h1>${typed(context, title, writtenIn)}</h1>
      ${type === null ? null : html`<p class="lead">${type}</p>`}
      ${summary === null ? null : html`<p>${typed(context, summary, writtenIn)}</p>`} ${nextSection(context, activity)}
      <section>
        <div class="card">
          <dl>
            ${factsOf(context, activity).map(
              ([term, value]) =>
                html`<div>
                  <dt>${term}</dt>
                  <dd>${value}</dd>
                </div>`,
            )}
          </dl>
          ${contactOf(context, activity)}
          <p class="acts noprint">
            <a class="btn" href="${feedHref(context, `activities/${id}.ics`)}">${say('calendar')}</a>
          </p>
        </div>
      </section>
      ${description === null ? null : html`<section class="card">${paragraphs(context, description, writtenIn)}</section>`}
      ${site === null ? null : html`<p><a class="link" href="${site}">${say('more')}</a></p>`}
      <section>
        <p class="${ask !== null ? 'old' : 'sub'}">${sayConfirmed(context, confirmedOn)}</p>
        ${ask === null ? null : html`<p>${ask}</p>`}
        ${report === null ? null : html`<p class="noprint"><a class="link" href="${report}">${say('reportError')}</a></p>`}
      </section>
    </main>`
  const head = activityJsonLd(
    activity,
    comingTimes(activity, today),
    data,
    `${origin}${pageHref(context, `aktivitet/${id}`)}`,
  )
  return documentOf(context, { title, here: `aktivitet/${id}`, head, body })
}

/** Whom to ask: its own contact, or else the municipality's: nobody is told to ask without being told whom. */
function contactOf(context: PageContext, activity: Activity): Html {
  const hasOwn = [activity.contactName, activity.contactPhone, activity.contactEmail].some((one) => one !== null)
  const contact = hasOwn ? activity : context.data.municipality
  const { contactName } = contact
  return html`${contactName === null ? null : html`<p><strong>${typed(context, contactName, hasOwn ? activity.writtenIn : null)}</strong></p>`}
  ${contactButtons(context, contact)}`
}

function nextSection(context: PageContext, activity: Activity): Html | null {
  const { language, today } = context
  const coming = comingTimes(activity, today)
  if (coming.length === 0) return null
  return html`<section>
    <h2>${language.say('nextTimes')}</h2>
    <ul class="card rows">
      ${coming.map(
        (one) =>
          html`<li class="one${one.isCancelled ? ' off' : ''}">
            <div>
              <span class="time">${capital(sayTime(one, language.schedule, spokenDay(context)))}</span>
              ${one.isCancelled ? html`<p class="bad">${language.say('cancelled')}${one.reason === null ? null : html`: ${typed(context, one.reason, activity.writtenIn)}`}</p>` : null}
            </div>
          </li>`,
      )}
    </ul>
  </section>`
}

/** What is known, in the order a visitor asks. */
function factsOf(context: PageContext, activity: Activity): (readonly [string, Html])[] {
  const { language, data } = context
  const { say } = language
  const { writtenIn, wheelchair, directions } = activity
  const plain = (text: string | null) => (text === null || text === '' ? null : html`${text}`)
  const written = (text: string | null) => (text === null ? null : typed(context, text, writtenIn))
  const both = (word: string | null, note: string | null) =>
    word === null && note === null ? null : html`${word}${word !== null && note !== null ? '. ' : null}${written(note)}`
  const facts: [string, Html | null][] = [
    [say('when'), sayAllWhen(context, activity)],
    [say('place'), placeOf(context, activity)],
    [say('directions'), written(directions)],
    [say('price'), both(sayPrice(activity, language), activity.priceNote)],
    [say('joining'), joiningOf(context, activity)],
    [say('welcome'), plain(sayWelcome(activity, language).join(' · '))],
    [say('level'), plain(sayLevels(activity))],
    [say('speaks'), plain(sayLanguages(activity.languages, language, ' · '))],
    [say('wheelchair'), wheelchair === null ? null : html`${say(wheelchair)}`],
    [say('heldBy'), organisersOf(context, sayOrganisers(activity, data))],
  ]
  return facts.flatMap(([term, value]) => (value === null ? [] : [[term, value] as const]))
}

function sayAllWhen(context: PageContext, activity: Activity): Html {
  const { language, today } = context
  const notes = sayNotes(activity.schedule, language.schedule, today)
  return html`<p>${capital(sayActivityWhen(activity, language, today))}</p>
    ${notes.map(({ text, reason }) => html`<p class="sub">${capital(text)}${reason === null ? null : html`: ${typed(context, reason, activity.writtenIn)}`}</p>`)}
    ${activity.timeNote === null ? null : html`<p class="sub">${typed(context, activity.timeNote, activity.writtenIn)}</p>`}`
}

function placeOf(context: PageContext, activity: Activity): Html | null {
  const { say } = context.language
  const { place, address, area, point, isOnline, writtenIn } = activity
  const known = [place, address ?? area].filter((text) => text !== null)
  if (known.length === 0 && !isOnline) return null
  const map = isOnline ? null : mapHref(point, address, context.data.municipality.name)
  return html`${isOnline ? html`<p>${say('online')}</p>` : null}
  ${known.map((text) => html`<p>${typed(context, text, writtenIn)}</p>`)}
  ${map === null ? null : html`<p><a class="link" href="${map}">${say('map')}</a></p>`}`
}

/** Where one signs up, as a link when it can be one. */
function joiningOf(context: PageContext, activity: Activity): Html | null {
  const words = sayJoining(activity, context.language)
  const { signUpAt } = activity
  if (words === null && signUpAt === null) return null
  const href = emailHref(signUpAt) ?? siteHref(signUpAt) ?? (/[a-z]/i.test(signUpAt ?? '') ? null : callHref(signUpAt))
  return html`<p>${words}</p>
    ${signUpAt === null ? null : html`<p>${href === null ? typed(context, signUpAt, activity.writtenIn) : html`<a class="link" href="${href}" dir="ltr">${signUpAt}</a>`}</p>`}`
}

function organisersOf(context: PageContext, names: readonly string[]): Html | null {
  if (names.length === 0) return null
  return html`${names.map((name, at) => html`${at === 0 ? null : ' · '}${typed(context, name, null)}`)}`
}
