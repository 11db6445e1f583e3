import { createHash } from 'node:crypto'
import { activitiesCsv } from '#page/activities-csv.ts'
import { activityPage } from '#page/activity-page.ts'
import { embedScript } from '#page/embed.ts'
import { activitiesCalendar, activitiesJson } from '#page/feeds.ts'
import type { FeedContext } from '#page/feeds.ts'
import { formPage, missingPage, thanksPage, waitPage } from '#page/form-page.ts'
import type { EnquiryProblem } from '#page/form-page.ts'
import { homePage } from '#page/home-page.ts'
import { hsdsJson } from '#page/hsds.ts'
import { chooseLanguage, fetchPageLanguage } from '#page/language.ts'
import type { PageLanguage } from '#page/language.ts'
import { pageHref } from '#page/layout.ts'
import type { PageContext } from '#page/layout.ts'
import { organisationsPage } from '#page/organisations-page.ts'
import { posterPage } from '#page/poster-page.ts'
import type { PublicData } from '#page/public-data.ts'
import { STYLE } from '#page/style.ts'
import { answerCacheable, cacheable } from './cacheable.ts'
import type { Enquiries } from './enquiries.ts'
import { ProblemError, problemResponse } from './problem.ts'
import { formOf, newForm, problemOf, readForm } from './public-form.ts'
import { originOf } from './public-origin.ts'
import type { Origin } from './public-origin.ts'
import { OPEN_HEADERS } from './public-page.ts'
import type { PublicSpace, ReadPublic } from './public-space.ts'

interface Options {
  readPublic: ReadPublic
  enquiries: Enquiries
  now: () => number
  /** The address people use, without a slash at its end; that of the request when absent. */
  origin?: string | undefined
}

/** Answers what stands under `/{space}`; `null` for an address that is none of these. */
export type PublicRoutes = (request: Request, address?: string) => Promise<Response | null>

/** A page that is withdrawn or cancelled must not live on for a day in somebody's cache. */
const SOON = 'public, max-age=60, stale-while-revalidate=300'

/** Nothing but our own style, and forms that come back to us. */
const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': SOON,
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
}
/** What names the address whoever asks said we have, is theirs alone. */
const THEIRS = { 'cache-control': 'private, max-age=60', vary: 'accept-language, host, x-forwarded-proto' }

/** What one request is about. */
interface Asked {
  request: Request
  address: string | undefined
  url: URL
  space: PublicSpace
  data: PublicData
  language: PageLanguage
  context: PageContext
}

export function createPublicRoutes({ readPublic, enquiries, now, origin }: Options): PublicRoutes {
  const languages = new Map<string, Promise<PageLanguage>>()

  async function ask(request: Request, address: string | undefined, url: URL, id: string): Promise<Asked> {
    const space = await readPublic(id)
    const data = space.data()
    const chosen = chooseLanguage(url.searchParams.get('sprak'), request.headers.get('accept-language'))
    const fetched = languages.get(chosen) ?? fetchPageLanguage(chosen)
    languages.set(chosen, fetched)
    const language = await fetched
    const context = { space: id, language, today: space.today, data }
    return { request, address, url, space, data, language, context }
  }

  const addressOf = ({ request, url }: Asked): Origin => originOf(request, url, origin)

  async function get(asked: Asked, path: string): Promise<Response | null> {
    const { context, data, url } = asked
    if (path === '') return page(asked, 'home', () => homePage(context))
    if (path === 'organisasjoner') return page(asked, 'organisations', () => organisationsPage(context))
    if (path === 'skriv') return plain(formPage(context, newForm(url.searchParams, now()), null))
    if (path === 'plakat') return poster(asked, addressOf(asked))
    const [, shown] = /^aktivitet\/([\w.:-]+)$/.exec(path) ?? []
    if (shown !== undefined) {
      const activity = data.activities.find(({ id }) => id === shown)
      return activity ? page(asked, null, () => activityPage(context, activity, origin ?? '')) : missing(asked)
    }
    return feed(asked, path)
  }

  async function feed(asked: Asked, path: string): Promise<Response | null> {
    const { data, language, context } = asked
    const address = addressOf(asked)
    const feeds: FeedContext = {
      ...{ data, language, today: context.today },
      pageOf: (id) => `${address.address}${pageHref(context, `aktivitet/${id}`)}`,
    }
    const made = (type: string, make: () => string) => open(asked, path, address, type, make)
    const name = language.say('title', { name: data.municipality.name ?? 'Brobygger' })
    switch (path) {
      case 'activities.json':
        return made('application/json', () => activitiesJson(feeds))
      case 'activities.csv':
        return made('text/csv; charset=utf-8', () => activitiesCsv(feeds))
      case 'hsds.json':
        return made('application/json', () => hsdsJson(feeds))
      case 'week.js':
        return open(asked, path, null, 'text/javascript; charset=utf-8', () => embedScript(context, origin ?? ''))
      case 'activities.ics':
        return made('text/calendar; charset=utf-8', () => activitiesCalendar(feeds, name, data.activities))
    }
    const [, one] = /^activities\/([\w.:-]+)\.ics$/.exec(path) ?? []
    const activity = data.activities.find(({ id }) => id === one)
    if (!activity) return null
    return open(asked, null, address, 'text/calendar; charset=utf-8', () =>
      activitiesCalendar(feeds, activity.title, [activity]),
    )
  }

  async function post(asked: Asked, path: string): Promise<Response | null> {
    if (path === 'skriv') return write(asked)
    if (path !== 'funnet') return null
    const {
      request,
      address,
      context,
      space: { space },
    } = asked
    const answer = (await readForm(request)).get('svar')
    if (answer !== 'ja' && answer !== 'nei') throw new ProblemError('malformed')
    try {
      await enquiries.countFound(space, address, answer === 'ja')
    } catch (error) {
      if (isTooMany(error)) return plain(waitPage(context), 429, error.details.headers)
      throw error
    }
    return plain(thanksPage(context, 'found'))
  }

  /** What was typed stands in the form again when it could not be taken. */
  async function write({ request, address, context, language, space: { space } }: Asked): Promise<Response> {
    const form = formOf(await readForm(request), now())
    const again = (problem: EnquiryProblem, status: number, headers?: Record<string, string>) =>
      plain(formPage(context, form, problem), status, headers)
    const problem = problemOf(form)
    if (problem !== null) return again(problem, 400)
    try {
      const { isNew } = await enquiries.receive(space, address, { ...form, writtenIn: language.id })
      return plain(thanksPage(context, 'enquiry'), isNew ? 201 : 200)
    } catch (error) {
      if (isTooMany(error)) return again('tooMany', 429, error.details.headers)
      throw error
    }
  }

  return async (request, address) => {
    const url = new URL(request.url)
    const [, id, rest] = /^\/(spc_[\w-]{1,96})(\/.*)?$/.exec(url.pathname) ?? []
    if (id === undefined) return null
    if (rest === undefined) return new Response(null, { status: 308, headers: { location: `/${id}/${url.search}` } })
    try {
      const asked = await ask(request, address, url, id)
      const path = rest.slice(1)
      const isRead = request.method === 'GET' || request.method === 'HEAD'
      if (!isRead && request.method !== 'POST')
        return problemResponse('method-not-allowed', { headers: { allow: 'GET, HEAD, POST' } })
      const answer = await (isRead ? get(asked, path) : post(asked, path))
      const whole = answer ?? missing(asked)
      return request.method === 'HEAD' ? new Response(null, whole) : whole
    } catch (error) {
      if (error instanceof ProblemError) return problemResponse(error.code, error.details)
      throw error
    }
  }
}

/** A page; kept under `name` when there is one. It names no address of ours but by its path. */
function page({ request, space, language }: Asked, name: string | null, make: () => string): Promise<Response> {
  const made = name === null ? cacheable(make()) : space.made.get(`${name} ${language.id}`, null, make)
  return answerCacheable(request, made, { ...PAGE_HEADERS, 'content-language': language.id, vary: 'accept-language' })
}

/** A sheet whose code is made of the whole address. */
function poster({ request, context, language, url }: Asked, { address, isTheirs }: Origin): Promise<Response> {
  return answerCacheable(request, cacheable(posterPage(context, url.searchParams.get('om'), address)), {
    ...PAGE_HEADERS,
    'content-language': language.id,
    vary: 'accept-language',
    ...(isTheirs ? THEIRS : {}),
  })
}

/**
 * A feed, for every site; in the language asked for, else Bokmål or what the program prefers. `origin` is the address that stands
 * in it, `null` when none does.
 */
function open(
  { request, space, language }: Asked,
  name: string | null,
  origin: Origin | null,
  type: string,
  make: () => string,
): Promise<Response> {
  const made =
    name === null ? cacheable(make()) : space.made.get(`${name} ${language.id}`, origin?.address ?? null, make)
  return answerCacheable(request, made, {
    ...{ 'content-type': type, ...OPEN_HEADERS, 'cache-control': SOON, vary: 'accept-language' },
    ...(origin?.isTheirs ? THEIRS : {}),
  })
}

/** A page for one reader: a form, an answer. */
function plain(text: string, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(text, { status, headers: { ...PAGE_HEADERS, 'cache-control': 'no-store', ...headers } })
}

function missing({ context }: Asked): Response {
  return plain(missingPage(context), 404)
}

function isTooMany(error: unknown): error is ProblemError {
  return error instanceof ProblemError && (error.code === 'too-many-requests' || error.code === 'unavailable')
}
