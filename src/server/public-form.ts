import { isLine } from '#model/checks.ts'
import { newUuid } from '#model/fields.ts'
import { ENQUIRY_TYPES } from '#page/form-page.ts'
import type { EnquiryForm, EnquiryProblem } from '#page/form-page.ts'
import { readChunks } from './body.ts'
import { ProblemError } from './problem.ts'

/** A text of 4 000 letters, each of three bytes and each of these written as `%E1`, and some more. */
const MAX_FORM_BYTES = 60_000
const MAX_TEXT = 4_000
const MAX_CONTACT = 300

/** A form as a browser without scripts sends it. @throws {ProblemError} `unsupported-media-type`, `too-large`, `malformed` */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const [type] = (request.headers.get('content-type') ?? '').toLowerCase().split(';')
  if (type?.trim() !== 'application/x-www-form-urlencoded')
    throw new ProblemError('unsupported-media-type', { detail: 'Send a form.' })
  const chunks: Uint8Array[] = []
  for await (const chunk of readChunks(request, MAX_FORM_BYTES)) chunks.push(chunk)
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}

/** An empty form, of what the link to it says. */
export function newForm(query: URLSearchParams, now: number): EnquiryForm {
  return { id: newUuid(now), type: typeOf(query), text: '', contact: '', about: aboutOf(query) }
}

/** What was typed. */
export function formOf(form: URLSearchParams, now: number): EnquiryForm {
  const id = form.get('id') ?? ''
  return {
    id: /^[\w-]{16,64}$/.test(id) ? id : newUuid(now),
    type: typeOf(form),
    text: (form.get('text') ?? '').replace(/\r\n?/g, '\n').trim(),
    contact: (form.get('contact') ?? '').replace(/\p{Cc}+/gu, ' ').trim(),
    about: aboutOf(form),
  }
}

/** What keeps it from being sent; `null` when nothing does. */
export function problemOf({ text, contact }: EnquiryForm): EnquiryProblem | null {
  if (text === '') return 'emptyText'
  return text.length > MAX_TEXT || !isLine(MAX_CONTACT)(contact) ? 'tooLong' : null
}

function typeOf(query: URLSearchParams): EnquiryForm['type'] {
  return ENQUIRY_TYPES.find((type) => type === query.get('type')) ?? 'question'
}

function aboutOf(query: URLSearchParams): string | null {
  const about = query.get('om') ?? ''
  return /^[\w.:-]{1,100}$/.test(about) ? about : null
}
