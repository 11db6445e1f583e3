import { capital } from './capital.ts'
import { contactButtons, contactSection } from './contact-card.ts'
import { sayActivityWhen, sayClock, sayJoining, sayLanguages, sayLevels, sayPrice } from './describe.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { municipalityJsonLd } from './json-ld.ts'
import { dateOf, documentOf, pageHref, paragraphs, placeOf, typed } from './layout.ts'
import type { PageContext } from './layout.ts'
import { organisationRow } from './organisations-page.ts'
import { isOld, weekOf } from './public-data.ts'
import type { DayOfWeek, PublicNeed } from './public-data.ts'
import { daysLater } from '#model/calendar-days.ts'
import type { Activity } from '#model/activity.ts'
import type { Occurrence } from '#model/occurrences.ts'
import { sayLongDate } from '#i18n/schedule-words.ts'

/** So many organisations stand on the first page. */
const FEW = 5

/** The municipality's page: whom to contact, the next seven days, what help is wanted, who there is. */
export function homePage(context: PageContext): string {
  const { language, data } = context
  const { say } = language
  const title = say('title', { name: placeOf(context) })
  const body = html`<h1>${title}</h1>
    <p class="lead">${say('intro')}</p>
    <nav class="chips" aria-label="${say('onPage')}">
      <a href="#week">${say('week')}</a>
      <a href="#contribute">${say('contribute')}</a>
      <a href="#organisations">${say('organisations')}</a>
      <a href="#contact">${say('contact')}</a>
    </nav>
    <main id="main" class="cols">
      <div>${weekSection(context)} ${organisationsSection(context)}</div>
      <div>
        ${contactSection(context)} ${needsSection(context)} ${contributeSection(context)} ${foundSection(context)}
      </div>
    </main>`
  return documentOf(context, { title, here: '', head: municipalityJsonLd(data.municipality), body })
}

function weekSection(context: PageContext): Html {
  const { data, today, language } = context
  const week = weekOf(data.activities, today)
  const inWeek = new Set(week.flatMap(({ times }) => times.map(({ activity }) => activity.id)))
  const others = data.activities.filter(({ id }) => !inWeek.has(id)).filter((one) => !isOver(one, today))
  return html`<section id="week">
    <h2>${language.say('week')}</h2>
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

/** Whether its season is past, and no day of it is named any more. */
function isOver({ schedule }: Activity, today: string): boolean {
  const { endsOn, dates, moved, rules } = schedule
  const isNamed = [...dates, ...moved.values()].some(({ on }) => on >= today)
  return !isNamed && (rules.length === 0 ? dates.length > 0 : endsOn !== null && endsOn < today)
}

function daySection(context: PageContext, { on, times }: DayOfWeek): Html {
  const { language, today } = context
  const { schedule } = language
  const date = sayLongDate(on, schedule, today)
  const soon = on === today ? schedule.today : on === daysLater(today, 1) ? schedule.tomorrow : null
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
  return html`<li${isCancelled ? html` class="off"` : null}>
<div class="at">${from === null ? null : sayClock(from, language)}${until === null ? null : html`<span>${sayClock(until, language)}</span>`}</div>
<div>${titleLink(context, activity)}
${isCancelled ? html`<p class="bad">${say('cancelled')}${reason === null ? null : html`: ${typed(context, reason, activity.writtenIn)}`}</p>` : null}
${movedFrom === null ? null : html`<p class="old">${say('movedFrom', { when: sayLongDate(movedFrom.on, schedule, today) })}</p>`}
<p class="sub">${factsOf(context, activity)}</p>
${isTheirs ? html`<p class="tag">${say('speaksYours')}</p>` : null}
${agedNote(context, activity)}
</div>
</li>`
}

function otherRow(context: PageContext, activity: Activity): Html {
  return html`<li class="one">
    <div>
      ${titleLink(context, activity)}
      <p class="sub">${capital(sayActivityWhen(activity, context.language, context.today))}</p>
      <p class="sub">${factsOf(context, activity)}</p>
      ${agedNote(context, activity)}
    </div>
  </li>`
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
    language.id === 'nb' || language.id === 'nn' ? sayLanguages(activity.languages, language) : null,
    activity.welcomesChildren ? language.say('children') : null,
  ].filter((fact) => fact !== null)
  return html`${facts.map((fact, at) => (at === 0 ? html`${fact}` : html` · ${fact}`))}`
}

function agedNote(context: PageContext, { confirmedOn }: Activity): Html | null {
  const { language, today } = context
  if (!isOld(confirmedOn, today)) return null
  const words =
    confirmedOn === null
      ? language.say('notConfirmed')
      : language.say('confirmed', { date: dateOf(context, confirmedOn) })
  return html`<p class="old">${words}</p>`
}

function organisationsSection(context: PageContext): Html {
  const { data, language } = context
  const { organisations } = data
  return html`<section id="organisations">
    <h2>${language.say('organisations')}</h2>
    ${
      organisations.length === 0
        ? html`<p class="card">${language.say('noOrganisations')}</p>`
        : html`<ul class="card rows">
              ${organisations.slice(0, FEW).map((one) => organisationRow(context, one))}
            </ul>
            <p>
              <a class="link" href="${pageHref(context, 'organisasjoner')}"
                >${language.say('allOrganisations', { count: organisations.length })}</a
              >
            </p>`
    }
  </section>`
}

function needsSection(context: PageContext): Html | null {
  const { needs } = context.data
  if (needs.length === 0) return null
  return html`<section id="needs">
    <h2>${context.language.say('needs')}</h2>
    ${needs.map((need) => needCard(context, need))}
  </section>`
}

function needCard(context: PageContext, need: PublicNeed): Html {
  const { say, nameOf } = context.language
  const { writtenIn, type, description, how, resources, endsOn } = need
  const kind = type === null ? null : nameOf('contributions', type)
  const part = (words: 'how' | 'resources', text: string | null) =>
    text === null
      ? null
      : html`<div>
          <p class="sub">${say(words)}</p>
          ${paragraphs(context, text, writtenIn)}
        </div>`
  return html`<article class="card" id="${need.id}">
    <h3>${typed(context, need.title, writtenIn)}</h3>
    ${kind === null ? null : html`<p class="tag">${kind}</p>`}
    ${description === null ? null : paragraphs(context, description, writtenIn)} ${part('how', how)}
    ${part('resources', resources)}
    ${endsOn === null ? null : html`<p class="sub">${say('untilDay', { date: dateOf(context, endsOn) })}</p>`}
    ${need.contactName === null ? null : html`<p>${typed(context, need.contactName, writtenIn)}</p>`}
    ${contactButtons(context, need)}
    <p class="acts">
      <a class="btn" href="${pageHref(context, 'skriv', { type: 'offer', om: need.id })}">${say('offer')}</a>
    </p>
  </article>`
}

function contributeSection(context: PageContext): Html {
  const { data, language } = context
  const { contribute, grants } = data.municipality
  return html`<section id="contribute">
      <h2>${language.say('contribute')}</h2>
      <div class="card">
        ${contribute === null ? html`<p>${language.say('contributeText')}</p>` : paragraphs(context, contribute, null)}
        <p class="acts">
          <a class="btn" href="${pageHref(context, 'skriv', { type: 'offer' })}">${language.say('offer')}</a>
        </p>
      </div>
    </section>
    ${
      grants === null
        ? null
        : html`<section id="grants">
            <h2>${language.say('grants')}</h2>
            <div class="card">${paragraphs(context, grants, null)}</div>
          </section>`
    }`
}

function foundSection(context: PageContext): Html {
  const { say } = context.language
  return html`<section class="noprint">
    <form class="card" method="post" action="${pageHref(context, 'funnet')}">
      <h2>${say('found')}</h2>
      <p class="acts">
        <button class="btn" name="svar" value="ja">${say('yes')}</button
        ><button class="btn" name="svar" value="nei">${say('no')}</button>
      </p>
      <p class="sub">${say('foundText')}</p>
    </form>
  </section>`
}
