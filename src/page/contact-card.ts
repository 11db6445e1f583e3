import { phoneText } from '#model/phone-text.ts'
import { callHref, emailHref } from '#model/links.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { formHref, typed } from './layout.ts'
import type { PageContext } from './layout.ts'

/** Whom one may contact; all as typed. */
interface Contact {
  contactName: string | null
  contactPhone: string | null
  contactEmail: string | null
}

/** Telephone and e-mail as buttons a thumb can press; `null` when there is neither. */
export function contactButtons(context: PageContext, { contactPhone, contactEmail }: Contact): Html | null {
  const { say } = context.language
  const call = callHref(contactPhone)
  const email = emailHref(contactEmail)
  if (call === null && email === null) return null
  return html`<p class="acts">
    ${call === null ? null : html`<a class="btn main" href="${call}">${callWords(context, contactPhone ?? '')}</a>`}
    ${email === null ? null : html`<a class="btn" href="${email}">${say('email')}</a>`}
  </p>`
}

/** «Ring 38 00 00 00»: the number stands from left to right and on one line, whatever is around it. */
export function callWords({ language }: PageContext, number: string): Html {
  const [before = '', after = ''] = language.say('call', { number: '\n' }).split('\n')
  return html`<span>${before}<bdi class="nr" dir="ltr">${phoneText(number)}</bdi>${after}</span>`
}

/** A button to where one writes to the municipality; `null` when one cannot. */
export function formButton(context: PageContext, words: 'ask' | 'offer', query: Record<string, string>): Html | null {
  const href = formHref(context, query)
  return href === null
    ? null
    : html`<p class="acts"><a class="btn" href="${href}">${context.language.say(words)}</a></p>`
}

/** The municipality's contact point and when it answers. */
export function contactSection(context: PageContext): Html {
  const { data, language } = context
  const { contactName, contactHours } = data.municipality
  const buttons = contactButtons(context, data.municipality)
  const isKnown = contactName !== null || buttons !== null
  return html`<section id="contact">
    <h2>${language.say('contact')}</h2>
    <div class="card">
      ${contactName === null ? null : html`<p><strong>${typed(context, contactName, null)}</strong></p>`}
      ${contactHours === null ? null : html`<p class="sub">${typed(context, contactHours, null)}</p>`}
      ${isKnown ? null : html`<p>${language.say('noContact')}</p>`} ${buttons}
      ${context.isFiles ? null : formButton(context, 'ask', { type: 'question' })}
    </div>
  </section>`
}
