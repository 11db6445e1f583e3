import { lazy } from 'preact-iso'
import type { ComponentType } from 'preact'
import type { LateArea } from '#i18n/bokmal.ts'
import { fetchWords } from '#i18n/locale.ts'

/** A screen that is fetched when it is first shown, together with what it says. */
export function later<Props>(load: () => Promise<ComponentType<Props>>, ...areas: readonly LateArea[]) {
  return lazy(async () => {
    const [screen] = await Promise.all([load(), fetchWords(...areas)])
    return screen
  })
}
