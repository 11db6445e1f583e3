import { sayLongDate } from '#i18n/schedule-words.ts'
import type { Activity } from '#model/activity.ts'
import { daysLater } from '#model/calendar-days.ts'
import type { Occurrence } from '#model/occurrences.ts'
import { capital } from './capital.ts'
import { sayActivityWhen, sayClock, sayJoining, sayLanguages, sayLevels, sayPrice } from './describe.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { dateOf, pageHref, sayConfirmed, spokenDay, typed } from './layout.ts'
import type { PageContext } from './layout.ts'
import { isOld, isOver, weekOf } from './public-data.ts'
import type { DayOfWeek } from './public-data.ts'

/** A file is read for some weeks after it was made. */
const FILE_DAYS = 28

/** What the days shown are called. */
export function sayWeek(context: PageContext): string {
  const { language, today, isFiles } = context
  return isFiles ? language.say('weekFrom', { date: dateOf(context, today) }) : language.say('week')
}

/** The next seven days, and after them what does not take place in them. */
export function weekSection(context: PageContext): Html {
  const { data, today, language } = context
  const week = weekOf(data.activities, today, context.isFiles ? FILE_DAYS : 7)
  const inWeek = new Set(week.flatMap(({ times }) => times.map(({ activity }) => activity.id)))
  const others = data.activities.filter(({ id }) => !inWeek.has(id)).filter((one) => !isOver(one, today))
  return html`<section id="week">
    <h2>${sayWeek(context)}</h2>
    ${week.length === 0 ? html`<p class="card">${language.say('noneThisWeek')}</p>` : week.map((day) => daySection(context, day))}
    ${
      others.length === 0
        ? null
        : html`<h3>${language.say('otherActivities')}</h3>
            <ul class="card rows">
              ${others.map((one) => otherRow(context, one))}
            </ul>`
    }
  </section>`
}

function daySection(context: PageContext, { on, times }: DayOfWeek): Html {
  const { language, today } = context
  const { schedule } = language
  const date = sayLongDate(on, schedule, spokenDay(context))
  const soon = context.isFiles
    ? null
    : on === today
      ? schedule.today
      : on === daysLater(today, 1)
        ? schedule.tomorrow
        : null
  return html`<h3>${capital(soon === null ? date : `${soon} · ${date}`)}</h3>
    <ul class="card rows">
      ${times.map(({ activity, occurrence }) => timeRow(context, activity, occurrence))}
    </ul>`
}

function timeRow(
  context: PageContext,
  activity: Activity,
  { from, until, isCancelled, reason, movedFrom }: Occurrence,
): Html {
  const { language, today } = context
  const { say, schedule } = language
  const isTheirs = !['nb', 'nn'].includes(language.id) && activity.languages.includes(language.id)
  return html`<li class="${classOf(activity, today, isCancelled)}">
    <div class="at">
      ${from === null ? null : sayClock(from, language)}${until === null ? null : html`<span>${sayClock(until, language)}</span>`}
    </div>
    <div>
      ${titleLink(context, activity)}
      ${isCancelled ? html`<p class="bad">${say('cancelled')}${reason === null ? null : html`: ${typed(context, reason, activity.writtenIn)}`}</p>` : null}
      ${movedFrom === null ? null : html`<p class="old">${say('movedFrom', { when: sayLongDate(movedFrom.on, schedule, spokenDay(context)) })}</p>`}
      <p class="sub">${factsOf(context, activity)}</p>
      ${isTheirs ? html`<p class="tag">${say('speaksYours')}</p>` : null} ${agedNote(context, activity)}
    </div>
  </li>`
}

function otherRow(context: PageContext, activity: Activity): Html {
  return html`<li class="one ${classOf(activity, context.today, false)}">
    <div>
      ${titleLink(context, activity)}
      <p class="sub">${capital(sayActivityWhen(activity, context.language, context.today))}</p>
      <p class="sub">${factsOf(context, activity)}</p>
      ${agedNote(context, activity)}
    </div>
  </li>`
}

/** What is off is struck through, what nobody has confirmed for long is grey; both are said in words too. */
function classOf({ confirmedOn }: Activity, today: string, isCancelled: boolean): string {
  return [isCancelled ? 'off' : null, isOld(confirmedOn, today) ? 'aged' : null].filter((one) => one !== null).join(' ')
}

function titleLink(context: PageContext, { id, title, writtenIn }: Activity): Html {
  return html`<a class="to" href="${pageHref(context, `aktivitet/${id}`)}">${typed(context, title, writtenIn)}</a>`
}

/** «Deichman Tøyen · Gratis · Bare møt opp · A1, A2». */
function factsOf(context: PageContext, activity: Activity): Html {
  const { language } = context
  const place = activity.place ?? activity.address ?? activity.area
  const facts = [
    place === null ? null : typed(context, place, activity.writtenIn),
    activity.isOnline ? language.say('online') : null,
    activity.type === null ? null : language.nameOf('contributions', activity.type),
    sayPrice(activity, language),
    sayJoining(activity, language),
    sayLevels(activity),
    language.id === 'nb' || language.id === 'nn' ? sayLanguages(activity.languages, language, ' · ') : null,
    activity.welcomesChildren ? language.say('children') : null,
  ].filter((fact) => fact !== null)
  return html`${facts.map((fact, at) => (at === 0 ? html`${fact}` : html` · ${fact}`))}`
}

function agedNote(context: PageContext, { confirmedOn }: Activity): Html | null {
  if (!isOld(confirmedOn, context.today)) return null
  return html`<p class="sub">${sayConfirmed(context, confirmedOn)}</p>`
}
