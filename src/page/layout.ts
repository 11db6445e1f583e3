import { PUBLIC_LANGUAGES } from '#i18n/public-words.ts'
import type { PublicLanguage } from '#i18n/public-words.ts'
import { sayDate } from '#i18n/schedule-words.ts'
import { osloTime } from '#model/oslo-time.ts'
import { emailHref, siteHref } from '#model/links.ts'
import { html, lines, raw } from './html.ts'
import type { Html } from './html.ts'
import type { PageLanguage } from './language.ts'
import { confirmedDay, isOld } from './public-data.ts'
import type { PublicData } from './public-data.ts'
import { STYLE } from './style.ts'

/** What a page is made for. */
export interface PageContext {
  space: string
  language: PageLanguage
  /** `YYYY-MM-DD` in Norway. */
  today: string
  data: PublicData
  /** Whether pages are files in one folder that no endpoint serves: links lead from file to file, and there are no forms. */
  isFiles?: boolean
}

/** A day in no year anybody speaks of. */
const LONG_AGO = '1900-01-01'

/** Where a page is: behind the space, without a slash at its beginning. */
type Query = Readonly<Record<string, string | null>>

/** Languages whose letters are written from right to left, of those texts are likely to be typed in. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'prs', 'ps', 'ur', 'ckb', 'he'])

/** The address of a page in the same language. */
export function pageHref(
  { space, language, isFiles }: Pick<PageContext, 'space' | 'language' | 'isFiles'>,
  path: string,
  query: Query = {},
): string {
  if (isFiles) return fileOf(path, language.id)
  const given = Object.entries({ ...query, sprak: language.id }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return `/${space}/${path}?${given.join('&')}`
}

/** The file a page is, when pages are files: `index.html`, `organisasjoner.uk.html`. */
export function fileOf(path: string, language: PublicLanguage): string {
  const name = path === '' ? 'index' : path.replaceAll('/', '-').replace(/[^\w-]/g, '_')
  return language === 'nb' ? `${name}.html` : `${name}.${language}.html`
}

/** The address of a feed. */
export function feedHref({ space, isFiles }: PageContext, path: string): string {
  return isFiles ? path.replaceAll('/', '-').replace(/[^\w.-]/g, '_') : `/${space}/${path}`
}

/** Where one writes to the municipality: a form, or an e-mail where nothing can receive a form; `null` when there is neither. */
export function formHref(context: PageContext, query: Query): string | null {
  return context.isFiles ? emailHref(context.data.municipality.contactEmail) : pageHref(context, 'skriv', query)
}

/** The day that words are said from: what is read another day has no «i dag», and dates with their year. */
export function spokenDay({ today, isFiles }: PageContext): string {
  return isFiles ? LONG_AGO : today
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
export function dateOf(context: PageContext, day: string): string {
  return sayDate(day, context.language.schedule, spokenDay(context))
}

/** «Bekreftet 27. november», or that nobody has. */
export function sayConfirmed(context: PageContext, confirmedOn: string | null): string {
  const { say } = context.language
  const day = confirmedDay(confirmedOn, context.today)
  return day === null ? say('notConfirmed') : say('confirmed', { date: dateOf(context, day) })
}

/** What to do when nobody has said lately, or ever, that it is right; `null` when somebody has. */
export function sayAskFirst({ language, today }: PageContext, confirmedOn: string | null): string | null {
  if (!isOld(confirmedOn, today)) return null
  return language.say(confirmedDay(confirmedOn, today) === null ? 'neverText' : 'oldText')
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
  const { language } = context
  const { id, dir, say } = language
  const place = say('title', { name: placeOf(context) })
  const inLanguage = (other: PublicLanguage) =>
    pageHref({ ...context, language: { ...language, id: other } }, here, query)
  return `<!doctype html>\n${
    html`<html lang="${id}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <title>${title === place ? title : `${title} – ${place}`}</title>
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="description" content="${say('intro')}" />
        ${context.isFiles ? null : html`<link rel="icon" href="/icons/mark.svg" type="image/svg+xml" />`}
        <link
          rel="alternate"
          type="text/calendar"
          href="${feedHref(context, 'activities.ics')}"
          title="${say('calendarAll')}"
        />
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
  const { data, language, today } = context
  const report = formHref(context, { type: 'error' })
  const { say } = language
  const statement = siteHref(data.municipality.accessibility)
  const updated = data.updatedAt === null ? null : dateOf(context, osloTime(data.updatedAt).day)
  return html`<footer>
    ${updated === null ? null : html`<p>${say('updated', { date: updated })}</p>`}
    ${context.isFiles ? html`<p>${say('madeOn', { date: dateOf(context, today) })}</p>` : null}
    <ul>
      ${statement === null ? null : html`<li><a class="link" href="${statement}">${say('accessibility')}</a></li>`}
      ${report === null ? null : html`<li><a class="link" href="${report}">${say('reportError')}</a></li>`}
      <li><a class="link" href="${feedHref(context, 'activities.ics')}">${say('calendarAll')}</a></li>
      <li><a class="link" href="${feedHref(context, 'activities.json')}">${say('openData')}</a></li>
    </ul>
  </footer>`
}
