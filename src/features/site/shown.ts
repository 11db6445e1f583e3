import { workspace } from '#db/here.ts'
import { locale } from '#i18n/locale.ts'
import { isNeedOver, toNeed } from '#model/need.ts'
import { KINDS } from '#model/records.ts'
import { isInForceOn, isShownOn } from '#page/public-json.ts'

/** How much of the workbook everyone can see. */
export interface Shown {
  organisations: number
  activities: number
  /** Public, and not shown: nobody has confirmed them for a year. */
  hidden: number
  needs: number
  /** Signed, and chosen for everyone to know of. */
  agreements: number
}

export function countShown(today: string): Shown {
  const shown: Shown = { organisations: 0, activities: 0, hidden: 0, needs: 0, agreements: 0 }
  for (const { fields } of workspace().all('organisation')) if (fields['public'] === true) shown.organisations += 1
  for (const { fields } of workspace().all('activity')) {
    if (fields['public'] !== true || (fields['title'] ?? '') === '') continue
    if (isShownOn(fields, today)) shown.activities += 1
    else shown.hidden += 1
  }
  for (const live of workspace().all('need')) {
    const need = toNeed(live)
    if (need.isPublic && !isNeedOver(need, today)) shown.needs += 1
  }
  for (const { fields } of workspace().all('agreement'))
    if (KINDS.agreement.isPublic(fields) && isInForceOn(fields, today)) shown.agreements += 1
  return shown
}

/** The line that shows the week on another site, in the language in use. */
export function embedTag(address: string): string {
  return `<script async src="${address}week.js?sprak=${locale()}"></script>`
}

/** What was answered in one month. */
export interface FoundMonth {
  /** `2026-11` */
  month: string
  yes: number
  no: number
}

const MONTHS = 12

/** What people have answered on the page, the latest month first; the last twelve there are. */
export function foundByMonth(): FoundMonth[] {
  const number = (value: unknown) => (typeof value === 'number' ? value : 0)
  return workspace()
    .all('found')
    .flatMap(({ record, fields }) => {
      const [, month] = /^fnd_(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(record) ?? []
      return month === undefined ? [] : [{ month, yes: number(fields['yes']), no: number(fields['no']) }]
    })
    .filter(({ yes, no }) => yes + no > 0)
    .sort((one, two) => (one.month < two.month ? 1 : -1))
    .slice(0, MONTHS)
}
