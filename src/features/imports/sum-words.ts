import type { Say } from '#i18n/words.ts'
import type { Sum } from './preview.ts'

/** The main action, «Legg inn 212 organisasjoner»; of several kinds, what they come to is said by `partsInWords`. */
export function actionInWords({ added, updated, removed, erased }: Sum, t: Say<'imports'>): string {
  const kinds = [added, updated, removed, erased].filter((count) => count > 0).length
  if (kinds > 1) return t('several', { count: added + updated + removed + erased })
  if (erased > 0) return t('erase', { count: erased })
  if (removed > 0) return t('remove', { count: removed })
  return updated > 0 ? t('update', { count: updated }) : t('put', { count: added })
}

/** «212 nye · 10 oppdateres · 3 slettes» when there are several kinds; empty when the action says it all. */
export function partsInWords({ added, updated, removed, erased }: Sum, t: Say<'imports'>): string {
  const parts = [
    added > 0 && t('partPut', { count: added }),
    updated > 0 && t('partUpdate', { count: updated }),
    removed > 0 && t('partRemove', { count: removed }),
    erased > 0 && t('partErase', { count: erased }),
  ].filter((part) => part !== false)
  return parts.length > 1 ? parts.join(' · ') : ''
}

export function undoneInWords(stayed: number, t: Say<'imports'>): string {
  return stayed > 0 ? t('undoneStayed', { count: stayed }) : t('undone')
}
