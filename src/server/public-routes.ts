import { activitiesCsv } from '#page/activities-csv.ts'
import { agreementsPage } from '#page/agreements-page.ts'
import { activityPage } from '#page/activity-page.ts'
import { embedScript } from '#page/embed.ts'
import { activitiesCalendar, activitiesJson } from '#page/feeds.ts'
import type { FeedContext } from '#page/feeds.ts'
import { formPage, missingPage } from '#page/form-page.ts'
import { homePage } from '#page/home-page.ts'
import { hsdsJson } from '#page/hsds.ts'
import { chooseLanguage, fetchPageLanguage } from '#page/language.ts'
import type { PageLanguage } from '#page/language.ts'
import { osloTime } from '#model/oslo-time.ts'
import { pageHref } from '#page/layout.ts'
import type { PageContext } from '#page/layout.ts'
import { organisationsPage } from '#page/organisations-page.ts'
import { placesPage } from '#page/places-page.ts'
import { posterPage } from '#page/poster-page.ts'
import type { PublicData } from '#page/public-data.ts'
import { answerCacheable, cacheable } from './cacheable.ts'
import type { Enquiries } from './enquiries.ts'
import { ProblemError, problemResponse } from './problem.ts'
import { PAGE_HEADERS, SOON, formAnswer, plain } from './public-answer.ts'
import { newForm } from './public-form.ts'
import { originOf } from './public-origin.ts'
import type { Origin } from './public-origin.ts'
import { OPEN_HEADERS } from './public-page.ts'
import { createPublicPosts } from './public-posts.ts'
import { nothingPublic } from './public-space.ts'
import type { PublicSpace, ReadPublic } from './public-space.ts'

interface Options {
  readPublic: ReadPublic
  enquiries: Enquiries
  now: () => number
  log: (line: string) => void
  /** The address people use, without a slash at its end; that of the request when absent. */
  origin?: string | undefined
}

/** Answers what stands under `/{space}`; `null` for an address that is none of these. */
export type PublicRoutes = (request: Request, address?: string) => Promise<Response | null>

/** What names the address whoever asks said we have, is theirs alone. */
const THEIRS = { 'cache-control': 'private, max-age=60', vary: 'accept-language, host, x-forwarded-proto' }

/** What one request is about. */
interface Asked {
  request: Request
  url: URL
  space: PublicSpace
  data: PublicData
  language: PageLanguage
  context: PageContext
}

export function createPublicRoutes({ readPublic, enquiries, now, log, origin }: Options): PublicRoutes {
  const languages = new Map<string, Promise<PageLanguage>>()
  const post = createPublicPosts({ enquiries, now, log })

  function languageOf(request: Request, url: URL): Promise<PageLanguage> {
    const chosen = chooseLanguage(url.searchParams.get('sprak'), request.headers.get('accept-language'))
    const fetched = languages.get(chosen) ?? fetchPageLanguage(chosen)
    languages.set(chosen, fetched)
    return fetched.catch((error: unknown) => {
      languages.delete(chosen) // what could not be read now may be read the next time
      throw error
    })
  }

  async function ask(request: Request, url: URL, id: string): Promise<Asked> {
    const space = await readPublic(id)
    const data = space.data()
    const language = await languageOf(request, url)
    const context = { space: id, language, today: space.today, data }
    return { request, url, space, data, language, context }
  }

  /** What an answer to a form is made of, also when what everyone may see cannot be read just now. */
  async function contextOf(request: Request, url: URL, id: string): Promise<PageContext> {
    const shown = await readPublic(id).catch((error: unknown) => {
      if (error instanceof ProblemError && error.code === 'not-found') throw error
      log(`public: ${error instanceof Error ? error.name : 'not an error'}`)
      return null
    })
    const language = await languageOf(request, url)
    const today = shown?.today ?? osloTime(now()).day
    return { space: id, language, today, data: shown?.data() ?? nothingPublic() }
  }

  const addressOf = ({ request, url }: Asked): Origin => originOf(request, url, origin)

  async function get(asked: Asked, path: string): Promise<Response | null> {
    const { context, data, url } = asked
    if (path === '') return page(asked, 'home', () => homePage(context))
    if (path === 'organisasjoner') return page(asked, 'organisations', () => organisationsPage(context))
    if (path === 'moteplasser') return page(asked, 'places', () => placesPage(context))
    if (path === 'avtaler') return page(asked, 'agreements', () => agreementsPage(context))
    if (path === 'funnet') return new Response(null, { status: 303, headers: { location: pageHref(context, '') } })
    if (path === 'skriv') return formAnswer(formPage(context, newForm(url.searchParams, now()), null))
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
    const feedsAt = (at: string): FeedContext => ({
      ...{ data, language, today: context.today },
      pageOf: (id) => `${at}${pageHref(context, `aktivitet/${id}`)}`,
    })
    const made = (type: string, make: (feeds: FeedContext) => string) =>
      open(asked, path, address, type, (at) => make(feedsAt(at)))
    const name = language.say('title', { name: data.municipality.name ?? 'Brobygger' })
    switch (path) {
      case 'activities.json':
        return made('application/json', activitiesJson)
      case 'activities.csv':
        return made('text/csv; charset=utf-8', activitiesCsv)
      case 'hsds.json':
        return made('application/json', hsdsJson)
      case 'week.js':
        return open(asked, path, null, 'text/javascript; charset=utf-8', () => embedScript(context, origin ?? ''))
      case 'activities.ics':
        return made('text/calendar; charset=utf-8', (feeds) => activitiesCalendar(feeds, name, data.activities))
    }
    const [, one] = /^activities\/([\w.:-]+)\.ics$/.exec(path) ?? []
    const activity = data.activities.find(({ id }) => id === one)
    if (!activity) return null
    return open(asked, null, address, 'text/calendar; charset=utf-8', () =>
      activitiesCalendar(feedsAt(address.address), activity.title, [activity]),
    )
  }

  return async (request, address) => {
    const url = new URL(request.url)
    const [, id, rest] = /^\/(spc_[\w-]{1,96})(\/.*)?$/.exec(url.pathname) ?? []
    if (id === undefined) return null
    if (rest === undefined) return new Response(null, { status: 308, headers: { location: `/${id}/${url.search}` } })
    try {
      const path = rest.slice(1)
      if (request.method === 'POST') {
        const context = () => contextOf(request, url, id)
        return (await post({ request, address, space: id, context }, path)) ?? plain(missingPage(await context()), 404)
      }
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return problemResponse('method-not-allowed', { headers: { allow: 'GET, HEAD, POST' } })
      const asked = await ask(request, url, id)
      const answer = await get(asked, path)
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
  make: (at: string) => string,
): Promise<Response> {
  const made =
    name === null ? cacheable(make('')) : space.made.get(`${name} ${language.id}`, origin?.address ?? null, make)
  return answerCacheable(request, made, {
    ...{ 'content-type': type, ...OPEN_HEADERS, 'cache-control': SOON, vary: 'accept-language' },
    ...(origin?.isTheirs ? THEIRS : {}),
  })
}

function missing({ context }: Asked): Response {
  return plain(missingPage(context), 404)
}
