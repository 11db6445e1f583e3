import { elsewherePage, formPage, thanksPage, waitPage } from '#page/form-page.ts'
import type { EnquiryProblem } from '#page/form-page.ts'
import type { PageContext } from '#page/layout.ts'
import type { Enquiries } from './enquiries.ts'
import { ProblemError } from './problem.ts'
import { formOf, problemOf, readForm } from './public-form.ts'
import { formAnswer, plain } from './public-answer.ts'

/** What was sent. `context` is what the answer is made of; it never fails for what cannot be read just now. */
export interface Sent {
  request: Request
  address: string | undefined
  space: string
  context(): Promise<PageContext>
}

interface Options {
  enquiries: Enquiries
  now: () => number
  log: (line: string) => void
}

/** Takes the forms of the public page. @throws {ProblemError} `malformed`, `not-found` and what else keeps a form from being read */
export function createPublicPosts({ enquiries, now, log }: Options) {
  /** Once it is read, what was typed stands in the form again whatever else goes wrong. */
  async function write({ request, address, space, context }: Sent): Promise<Response> {
    const form = formOf(await readForm(request), now())
    const page = await context()
    const again = (problem: EnquiryProblem, status: number, headers?: Record<string, string>) =>
      formAnswer(formPage(page, form, problem), status, headers)
    const problem = problemOf(form)
    if (problem !== null) return again(problem, 400)
    try {
      const { isNew } = await enquiries.receive(space, address, { ...form, writtenIn: page.language.id })
      return plain(thanksPage(page, 'enquiry'), isNew ? 201 : 200)
    } catch (error) {
      if (isTooMany(error)) return again('tooMany', 429, error.details.headers)
      if (error instanceof ProblemError) return again('notReceived', error.status, error.details.headers)
      log(`enquiry: ${error instanceof Error ? error.name : 'not an error'}`)
      return again('notReceived', 503, { 'retry-after': '5' })
    }
  }

  async function count({ request, address, space, context }: Sent): Promise<Response> {
    const answer = (await readForm(request)).get('svar')
    if (answer !== 'ja' && answer !== 'nei') throw new ProblemError('malformed')
    const page = await context()
    try {
      await enquiries.countFound(space, address, answer === 'ja')
    } catch (error) {
      if (isTooMany(error)) return plain(waitPage(page), 429, error.details.headers)
      throw error
    }
    return plain(thanksPage(page, 'found'))
  }

  return async (sent: Sent, path: string): Promise<Response | null> => {
    if (path !== 'skriv' && path !== 'funnet') return null
    // Another site may not write to the municipality in the name of whoever visits it.
    if (sent.request.headers.get('sec-fetch-site') === 'cross-site')
      return plain(elsewherePage(await sent.context()), 403)
    return path === 'skriv' ? write(sent) : count(sent)
  }
}

function isTooMany(error: unknown): error is ProblemError {
  return error instanceof ProblemError && error.code === 'too-many-requests'
}
