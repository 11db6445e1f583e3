import { PUBLIC_LANGUAGES } from '#i18n/public-words.ts'
import type { PublicLanguage } from '#i18n/public-words.ts'
import type { Kind } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'
import { activitiesCsv } from './activities-csv.ts'
import { activityPage } from './activity-page.ts'
import { agreementsPage } from './agreements-page.ts'
import { activitiesCalendar, activitiesJson } from './feeds.ts'
import type { FeedContext } from './feeds.ts'
import { homePage } from './home-page.ts'
import { hsdsJson } from './hsds.ts'
import { fetchPageLanguage } from './language.ts'
import { feedHref, fileOf, placeOf } from './layout.ts'
import type { PageContext } from './layout.ts'
import { organisationsPage } from './organisations-page.ts'
import { placesPage } from './places-page.ts'
import { readPublicData } from './public-data.ts'
import { publicJson } from './public-json.ts'
import { publicEntriesOf } from './public-records.ts'

/** A file of the page; its name has no folder. */
export interface PageFile {
  name: string
  text: string
}

const PAGES = {
  '': homePage,
  organisasjoner: organisationsPage,
  moteplasser: placesPage,
  avtaler: agreementsPage,
} as const

/**
 * The whole page and its feeds as files of one folder, one at a time, for whoever has somewhere to put files and nothing that
 * answers: `index.html` is where one begins. `all` are the living records of a kind. Rejects when the words of a language cannot be
 * fetched.
 */
export async function* pageFiles(all: (kind: Kind) => readonly LiveRecord[], today: string): AsyncGenerator<PageFile> {
  const entries = publicEntriesOf(all, today)
  const data = readPublicData(entries)
  const contextIn = async (id: PublicLanguage): Promise<PageContext> => ({
    ...{ space: '', today, data, isFiles: true },
    language: await fetchPageLanguage(id),
  })
  for (const id of Object.keys(PUBLIC_LANGUAGES) as PublicLanguage[]) {
    const context = await contextIn(id)
    for (const [path, make] of Object.entries(PAGES)) yield { name: fileOf(path, id), text: make(context) }
    for (const activity of data.activities)
      yield { name: fileOf(`aktivitet/${activity.id}`, id), text: activityPage(context, activity, '') }
  }
  yield* feedFiles(await contextIn('nb'))
  const texts = (list: readonly unknown[] = []) => list.map((entry) => JSON.stringify(entry))
  const lists = { organisations: texts(entries.organisations), activities: texts(entries.activities) }
  const more = { needs: texts(entries.needs), agreements: texts(entries.agreements) }
  yield { name: 'public.json', text: publicJson({ ...entries, ...lists, ...more }) }
}

function* feedFiles(context: PageContext): Generator<PageFile> {
  const { data, language } = context
  // Nobody knows where the files will be.
  const feeds: FeedContext = { ...context, pageOf: () => null }
  const name = language.say('title', { name: placeOf(context) })
  yield { name: 'activities.json', text: activitiesJson(feeds) }
  yield { name: 'activities.csv', text: activitiesCsv(feeds) }
  yield { name: 'activities.ics', text: activitiesCalendar(feeds, name, data.activities) }
  yield { name: 'hsds.json', text: hsdsJson(feeds) }
  for (const activity of data.activities)
    yield {
      name: feedHref(context, `activities/${activity.id}.ics`),
      text: activitiesCalendar(feeds, activity.title, [activity]),
    }
}
