import { lazy } from 'preact-iso'
import type { ComponentType } from 'preact'
import type { LateArea } from '#i18n/bokmal.ts'
import { fetchWords } from '#i18n/locale.ts'

let aheadCount = 0

/** A screen that is fetched when it is first shown, together with what it says; `preload` fetches it ahead, if it can. */
export function later<Props>(load: () => Promise<ComponentType<Props>>, ...areas: readonly LateArea[]) {
  const fetchAll = async () => {
    const [screen] = await Promise.all([load(), fetchWords('failures', ...areas)])
    return screen
  }
  return Object.assign(lazy(fetchAll), { preload: () => fetchAhead(fetchAll) })
}

/** A part nobody has asked to see; null when it does not come: it is asked for again the next time. */
export async function fetchAhead<Part>(load: () => Promise<Part>): Promise<Part | null> {
  aheadCount += 1
  try {
    return await load()
  } catch {
    return null
  } finally {
    aheadCount -= 1
  }
}

/** Whether parts are being fetched that nobody has asked to see; that they do not come is no reason to do anything. */
export function isFetchingAhead(): boolean {
  return aheadCount > 0
}
