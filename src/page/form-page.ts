import { html, raw } from './html.ts'
import type { Html } from './html.ts'
import { documentOf, pageHref, typed } from './layout.ts'
import type { PageContext } from './layout.ts'
import { contactButtons } from './contact-card.ts'

export const ENQUIRY_TYPES = ['error', 'offer', 'question'] as const
export type EnquiryType = (typeof ENQUIRY_TYPES)[number]

/** What is typed in the form so far; `id` is random, so that it arrives once. */
export interface EnquiryForm {
  id: string
  type: EnquiryType
  text: string
  contact: string
  /** Id of the record it is about. */
  about: string | null
}

/** What keeps it from being sent. */
export type EnquiryProblem = 'emptyText' | 'tooLong' | 'tooMany' | 'notReceived'

const TITLES = { error: 'reportError', offer: 'offer', question: 'ask' } as const
const LABELS = { error: 'errorText', offer: 'offerText', question: 'questionText' } as const

/** The form for «Meld feil», «Jeg vil bidra» and questions; with what was typed and why it was not sent, if so. */
export function formPage(context: PageContext, form: EnquiryForm, problem: EnquiryProblem | null): string {
  const { say } = context.language
  const title = say(TITLES[form.type])
  const about = nameOf(context, form.about)
  const wrong = problem === null ? null : raw(' aria-invalid="true" aria-describedby="wrong"')
  const body = html`<p><a class="link" href="${pageHref(context, '')}">${say('home')}</a></p>
    <main id="main" class="narrow">
      <h1>${title}</h1>
      ${about === null ? null : html`<p class="lead">${about}</p>`}
      <section>
        <form class="card" method="post" action="${pageHref(context, 'skriv')}">
          <input type="hidden" name="id" value="${form.id}" />
          <input type="hidden" name="type" value="${form.type}" />
          ${form.about === null ? null : html`<input type="hidden" name="om" value="${form.about}" />`}
          ${problem === null ? null : html`<p class="bad" id="wrong" role="alert">${say(problem)}</p>`}
          <p>
            <label for="text">${say(LABELS[form.type])}</label
            ><textarea id="text" name="text" required maxlength="4000" dir="auto" ${wrong}>${form.text}</textarea>
          </p>
          <p>
            <label for="contact">${say('answerTo')}</label
            ><input
              id="contact"
              name="contact"
              maxlength="300"
              autocomplete="email"
              dir="auto"
              value="${form.contact}"
            />
          </p>
          <p class="sub">${say('privacy')}</p>
          <p class="acts"><button class="btn main" type="submit">${say('send')}</button></p>
          ${problem === 'tooMany' || problem === 'notReceived' ? contactButtons(context, context.data.municipality) : null}
        </form>
      </section>
    </main>`
  return documentOf(context, { title, here: 'skriv', query: { type: form.type, om: form.about }, body })
}

/** After an enquiry has arrived, or an answer been counted. */
export function thanksPage(context: PageContext, of: 'enquiry' | 'found'): string {
  const { say } = context.language
  const title = say(of === 'enquiry' ? 'thanks' : 'foundThanks')
  return plainPage(context, title, say(of === 'enquiry' ? 'thanksText' : 'foundText'))
}

/** Too many answers came to count more just now. */
export function waitPage(context: PageContext): string {
  const { say } = context.language
  return plainPage(context, say('found'), say('tooMany'))
}

/** A form that another site sent in somebody's name. */
export function elsewherePage(context: PageContext): string {
  const { say } = context.language
  return plainPage(context, say('ask'), say('fromElsewhere'))
}

/** What was here is not any more. */
export function missingPage(context: PageContext): string {
  return plainPage(context, context.language.say('notFound'), null)
}

function plainPage(context: PageContext, title: string, text: string | null): string {
  const { say } = context.language
  const body = html`<main id="main" class="narrow">
    <h1>${title}</h1>
    ${text === null ? null : html`<p class="lead">${text}</p>`}
    <p class="acts chips"><a class="btn" href="${pageHref(context, '')}">${say('home')}</a></p>
  </main>`
  return documentOf(context, { title, here: '', body })
}

function nameOf(context: PageContext, about: string | null): Html | null {
  const { activities, needs, organisationNames } = context.data
  const found = [...activities, ...needs].find(({ id }) => id === about)
  const name = found?.title ?? organisationNames.get(about ?? '')
  if (name === undefined) return null
  const [before = '', after = ''] = context.language.say('about', { name: '\n' }).split('\n')
  return html`${before}${typed(context, name, found?.writtenIn ?? null)}${after}`
}
