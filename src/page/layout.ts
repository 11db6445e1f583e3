import { PUBLIC_LANGUAGES } from '#i18n/public-words.ts'
import type { PublicLanguage } from '#i18n/public-words.ts'
import { sayDate } from '#i18n/schedule-words.ts'
import { osloTime } from '#model/oslo-time.ts'
import { html, lines, raw } from './html.ts'
import type { Html } from './html.ts'
import type { PageLanguage } from './language.ts'
import { siteHref } from './links.ts'
import { confirmedDay } from './public-data.ts'
import type { PublicData } from './public-data.ts'
import { STYLE } from './style.ts'

/** What a page is made for. */
export interface PageContext {
  space: string
  language: PageLanguage
  /** `YYYY-MM-DD` in Norway. */
  today: string
  data: PublicData
}

/** Where a page is: behind the space, without a slash at its beginning. */
type Query = Readonly<Record<string, string | null>>

/** Languages whose letters are written from right to left, of those texts are likely to be typed in. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'prs', 'ps', 'ur', 'ckb', 'he'])

/** The address of a page in the same language. */
export function pageHref(
  { space, language }: Pick<PageContext, 'space' | 'language'>,
  path: string,
  query: Query = {},
): string {
  const given = Object.entries({ ...query, sprak: language.id }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return `/${space}/${path}?${given.join('&')}`
}

/** The name of the municipality, as it stands in a sentence. */
export function placeOf({ data }: PageContext): string {
  return data.municipality.name ?? 'Brobygger'
}

/** What somebody typed, marked with the language they wrote in when it is not the page's; Bokmål when nobody said. */
export function typed(context: PageContext, text: string, writtenIn: string | null): Html {
  const language = writtenIn !== null && /^[a-z]{2,3}$/.test(writtenIn) ? writtenIn : 'nb'
  if (language === context.language.id) return html`${lines(text)}`
  return html`<span lang="${language}" dir="${RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr'}">${lines(text)}</span>`
}

/** Text with the paragraphs it was typed with. */
export function paragraphs(context: PageContext, text: string, writtenIn: string | null): Html[] {
  return text
    .split(/(?:\r\n?|\n)\s*(?:\r\n?|\n)/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => html`<p>${typed(context, one, writtenIn)}</p>`)
}

/** «27. november», in the page's language. */
export function dateOf({ language, today }: PageContext, day: string): string {
  return sayDate(day, language.schedule, today)
}

/** «Bekreftet 27. november», or that nobody has. */
export function sayConfirmed(context: PageContext, confirmedOn: string | null): string {
  const { say } = context.language
  const day = confirmedDay(confirmedOn, context.today)
  return day === null ? say('notConfirmed') : say('confirmed', { date: dateOf(context, day) })
}

/** The whole document. `here` is the page's own path and query, for the same page in other languages. */
export function documentOf(
  context: PageContext,
  {
    title,
    here,
    query = {},
    head = null,
    body,
  }: { title: string; here: string; query?: Query; head?: Html | null; body: Html },
): string {
  const { language, space } = context
  const { id, dir, say } = language
  const place = say('title', { name: placeOf(context) })
  const inLanguage = (other: PublicLanguage) => pageHref({ space, language: { ...language, id: other } }, here, query)
  return `<!doctype html>\n${
    html`<html lang="${id}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <title>${title === place ? title : `${title} – ${place}`}</title>
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="description" content="${say('intro')}" />
        <link rel="icon" href="/icons/mark.svg" type="image/svg+xml" />
        <link rel="alternate" type="text/calendar" href="/${space}/activities.ics" title="${say('calendarAll')}" />
        ${raw(`<style>${STYLE}</style>`)} ${head}
      </head>
      <body>
        <a class="skip" href="#main">${say('skip')}</a>
        <div class="wrap">
          <header>
            <nav class="langs" aria-label="${say('languages')}">
              ${Object.entries(PUBLIC_LANGUAGES).map(
                ([other, { name, dir: direction }]) =>
                  html`<a
                    href="${inLanguage(other as PublicLanguage)}"
                    hreflang="${other}"
                    lang="${other}"
                    dir="${direction}"
                    ${other === id ? raw(' aria-current="true"') : null}
                    >${name}</a
                  >`,
              )}
            </nav>
          </header>
          ${body} ${footer(context)}
        </div>
      </body>
    </html>`.markup
  }\n`
}

function footer(context: PageContext): Html {
  const { space, data, language } = context
  const { say } = language
  const statement = siteHref(data.municipality.accessibility)
  const updated = data.updatedAt === null ? null : dateOf(context, osloTime(data.updatedAt).day)
  return html`<footer>
    ${updated === null ? null : html`<p>${say('updated', { date: updated })}</p>`}
    <ul>
      ${statement === null ? null : html`<li><a class="link" href="${statement}">${say('accessibility')}</a></li>`}
      <li><a class="link" href="${pageHref(context, 'skriv', { type: 'error' })}">${say('reportError')}</a></li>
      <li><a class="link" href="/${space}/activities.ics">${say('calendarAll')}</a></li>
      <li><a class="link" href="/${space}/activities.json">${say('openData')}</a></li>
    </ul>
  </footer>`
}
