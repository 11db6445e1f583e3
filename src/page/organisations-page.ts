import { callHref, emailHref, mapHref, siteHref } from '#model/links.ts'
import { callWords } from './contact-card.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { organisationsJsonLd } from './json-ld.ts'
import { documentOf, pageHref, paragraphs, sayConfirmed, typed } from './layout.ts'
import type { PageContext } from './layout.ts'
import type { PublicOrganisation } from './public-data.ts'
import { sayLanguages } from './describe.ts'

/** Everyone there is, with how to reach them. */
export function organisationsPage(context: PageContext): string {
  const { data, language } = context
  const title = language.say('organisations')
  const body = html`<p><a class="link" href="${pageHref(context, '')}">${language.say('home')}</a></p>
    <main id="main">
      <h1>${title}</h1>
      ${
        data.organisations.length === 0
          ? html`<p class="lead">${language.say('noOrganisations')}</p>`
          : html`<div class="cards">${data.organisations.map((one) => organisationCard(context, one))}</div>`
      }
    </main>`
  return documentOf(context, { title, here: 'organisasjoner', head: organisationsJsonLd(data), body })
}

/** A line that leads to it on the page of all. */
export function organisationRow(context: PageContext, organisation: PublicOrganisation): Html {
  const contributes = sayContributions(context, organisation)
  return html`<li class="one">
    <a class="to" href="${pageHref(context, 'organisasjoner')}#${organisation.id}"
      >${typed(context, organisation.name, null)}</a
    >
    ${contributes === null ? null : html`<p class="sub">${contributes}</p>`}
  </li>`
}

function organisationCard(context: PageContext, organisation: PublicOrganisation): Html {
  const { language, data } = context
  const { say } = language
  const { id, name, kind, description, address, area, point, phone, email, web, confirmedOn } = organisation
  const [call, mail, site] = [callHref(phone), emailHref(email), siteHref(web)]
  const map = mapHref(point, address, data.municipality.name)
  const speaks = sayLanguages(organisation.languages, language, ' · ')
  const sub = [kind === null ? null : language.nameOf('kinds', kind), sayContributions(context, organisation)]
  const link = (href: string | null, text: Html | string) =>
    href === null ? null : html`<a class="link" href="${href}">${text}</a>`
  return html`<article class="card" id="${id}">
    <h2>${typed(context, name, null)}</h2>
    <p class="sub">${sub.filter((one) => one !== null).join(' · ')}</p>
    ${description === null ? null : paragraphs(context, description, null)}
    ${speaks === null ? null : html`<p class="sub">${say('speaks')}: ${speaks}</p>`}
    ${address === null && area === null ? null : html`<p>${typed(context, address ?? area ?? '', null)}</p>`}
    <p class="chips">
      ${link(call, callWords(context, phone ?? ''))}${link(mail, say('email'))}${link(site, say('more'))}${link(map, say('map'))}
    </p>
    <p class="sub">${sayConfirmed(context, confirmedOn)}</p>
  </article>`
}

function sayContributions({ language }: PageContext, { contributes }: PublicOrganisation): string | null {
  const names = contributes.map((id) => language.nameOf('contributions', id)).filter((name) => name !== null)
  return names.length === 0 ? null : names.join(' · ')
}
