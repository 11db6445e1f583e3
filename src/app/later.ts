import { lazy } from 'preact-iso'
import type { ComponentType } from 'preact'
import type { LateArea } from '#i18n/bokmal.ts'
import { fetchWords } from '#i18n/locale.ts'

let aheadCount = 0

/** A screen that is fetched when it is first shown, together with what it says; `preload` fetches it ahead, if it can. */
export function later<Props>(load: () => Promise<ComponentType<Props>>, ...areas: readonly LateArea[]) {
  const fetchAll = async () => {
    const [screen] = await Promise.all([load(), fetchWords(...areas)])
    return screen
  }
  const preload = async () => {
    aheadCount += 1
    await fetchAll().catch(() => undefined) // it is asked for again when it is shown
    aheadCount -= 1
  }
  return Object.assign(lazy(fetchAll), { preload })
}

/** Whether parts are being fetched that nobody has asked to see; that they do not come is no reason to do anything. */
export function isFetchingAhead(): boolean {
  return aheadCount > 0
}
