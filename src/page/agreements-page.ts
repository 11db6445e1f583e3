import { sayAgreementDates, sayAgreementType } from './agreement-words.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { documentOf, pageHref, paragraphs, placeOf, spokenDay, typed } from './layout.ts'
import type { PageContext } from './layout.ts'
import type { PublicAgreement } from './public-data.ts'

/** So many stand on the first page. */
const FEW = 3

/** Every signed agreement that everyone may know of, the declaration first. */
export function agreementsPage(context: PageContext): string {
  const { data, language } = context
  const { say } = language
  const title = say('agreements')
  const body = html`<p><a class="link" href="${pageHref(context, '')}">${say('home')}</a></p>
    <main id="main" class="narrow">
      <h1>${title}</h1>
      <p class="lead">${say('agreementsText')}</p>
      <div class="stack">${data.agreements.map((one) => agreementCard(context, one))}</div>
    </main>`
  return documentOf(context, { title, here: 'avtaler', body })
}

/** The first of them on the front page; `null` when there is none. */
export function agreementsSection(context: PageContext): Html | null {
  const { data, language } = context
  const { agreements } = data
  if (agreements.length === 0) return null
  return html`<section id="agreements">
    <h2>${language.say('agreements')}</h2>
    <ul class="card rows">
      ${agreements.slice(0, FEW).map(
        (one) =>
          html`<li class="one">
            <a class="to" href="${pageHref(context, 'avtaler')}#${one.id}">${typed(context, one.title, null)}</a>
            <p class="sub">${sayAgreementType(one, context.language)}</p>
          </li>`,
      )}
    </ul>
    <p>
      <a class="link" href="${pageHref(context, 'avtaler')}"
        >${language.say('allOrganisations', { count: agreements.length })}</a
      >
    </p>
  </section>`
}

function agreementCard(context: PageContext, agreement: PublicAgreement): Html {
  const { id, title, type, summary } = agreement
  const names = agreement.parties.flatMap((party) => context.data.organisationNames.get(party) ?? [])
  const facts = [
    type === 'declaration' || names.length === 0 ? null : partiesOf(context, names),
    sayAgreementDates(agreement, context.language, spokenDay(context)),
  ].filter((fact) => fact !== null)
  return html`<article class="card" id="${id}">
    <h2>${typed(context, title, null)}</h2>
    <p class="tag">${sayAgreementType(agreement, context.language)}</p>
    ${summary === null ? null : paragraphs(context, summary, null)}
    ${facts.map((fact) => html`<p class="sub">${fact}</p>`)}
  </article>`
}

/** «Parter: Mandal · Språkkafeen». */
function partiesOf(context: PageContext, names: readonly string[]): Html {
  const all = [placeOf(context), ...names]
  return html`${context.language.say('parties')}:
  ${all.map((name, at) => html`${at === 0 ? null : ' · '}${typed(context, name, null)}`)}`
}
