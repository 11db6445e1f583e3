import { shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { isDay } from '#model/fields.ts'
import type { Json } from '#model/fields.ts'
import { versionsOf } from '#model/merge.ts'
import { valueText } from '#model/typed.ts'
import type { LiveRecord } from '#model/wire.ts'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { titleOf } from './tasks.ts'

/** Fields two may have given different values at the same time, and somebody must choose. */
const CHOSEN = ['text', 'note', 'owner', 'due', 'concerns'] as const

/** Whether two wrote in it at the same time, and nobody has chosen. */
export function isDisputed(live: LiveRecord): boolean {
  return CHOSEN.some((field) => versionsOf(live, field).length > 1)
}

/** What people wrote in the same field of a task at the same time, and a choice; days and organisations by name. */
export function TaskVersions({ live, field, prose = false }: { live: LiveRecord; field: string; prose?: boolean }) {
  const t = useMessages('tasks')
  const say = (value: Json | undefined) => {
    const said = valueText(value)
    if (field === 'due' && isDay(said)) return shortDay(said)
    return field === 'concerns' && said !== '' ? (titleOf(said) ?? t('unnamedOrganisation')) : said
  }
  return <FieldVersions live={live} field={field} say={say} prose={prose} canChoose />
}
