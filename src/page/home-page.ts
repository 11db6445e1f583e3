import { agreementsSection } from './agreements-page.ts'
import { contactButtons, contactSection, formButton } from './contact-card.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { municipalityJsonLd } from './json-ld.ts'
import { dateOf, documentOf, pageHref, paragraphs, placeOf, typed } from './layout.ts'
import type { PageContext } from './layout.ts'
import { organisationRow } from './organisations-page.ts'
import { placesSection } from './places-page.ts'
import type { PublicNeed } from './public-data.ts'
import { sayWeek, weekSection } from './week-section.ts'

/** So many organisations stand on the first page. */
const FEW = 5

/** The municipality's page: whom to contact, the next seven days, what help is wanted, who there is. */
export function homePage(context: PageContext): string {
  const { language, data } = context
  const { say } = language
  const title = say('title', { name: placeOf(context) })
  const body = html`<h1>${title}</h1>
    <p class="lead">${say('intro')}</p>
    ${context.isFiles ? null : html`<p class="noprint"><a class="link" href="/her/${context.space}?sprak=${language.id}">${say('onPhone')}</a></p>`}
    <nav class="chips" aria-label="${say('onPage')}">
      <a href="#week">${sayWeek(context)}</a>
      <a href="#contribute">${say('contribute')}</a>
      <a href="#organisations">${say('organisations')}</a>
      <a href="#contact">${say('contact')}</a>
    </nav>
    <main id="main" class="cols">
      <div>${weekSection(context)} ${placesSection(context)} ${organisationsSection(context)}</div>
      <div>
        ${contactSection(context)} ${needsSection(context)} ${contributeSection(context)} ${agreementsSection(context)}
        ${context.isFiles ? null : foundSection(context)}
      </div>
    </main>`
  return documentOf(context, { title, here: '', head: municipalityJsonLd(data.municipality), body })
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
    ${contactButtons(context, need)} ${formButton(context, 'offer', { type: 'offer', om: need.id })}
  </article>`
}

function contributeSection(context: PageContext): Html {
  const { data, language } = context
  const { contribute, grants } = data.municipality
  return html`<section id="contribute">
      <h2>${language.say('contribute')}</h2>
      <div class="card">
        ${contribute === null ? html`<p>${language.say('contributeText')}</p>` : paragraphs(context, contribute, null)}
        ${formButton(context, 'offer', { type: 'offer' })}
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
        <button class="btn" type="submit" name="svar" value="ja">${say('yes')}</button
        ><button class="btn" type="submit" name="svar" value="nei">${say('no')}</button>
      </p>
      <p class="sub">${say('foundText')}</p>
    </form>
  </section>`
}
