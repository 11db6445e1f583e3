import { moment, shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { isDay } from '#model/fields.ts'
import type { Json } from '#model/fields.ts'
import { versionsOf } from '#model/merge.ts'
import { valueText } from '#model/typed.ts'
import type { LiveRecord, Version } from '#model/wire.ts'
import { Versions } from '#ui/Versions.tsx'
import { isOwnVersion, setTaskField, titleOf } from './tasks.ts'

/** Fields two may have given different values at the same time, and somebody must choose. */
const CHOSEN = ['text', 'note', 'owner', 'due', 'concerns'] as const

/** Whether two wrote in it at the same time, and nobody has chosen. */
export function isDisputed(live: LiveRecord): boolean {
  return CHOSEN.some((field) => versionsOf(live, field).length > 1)
}

/** What people wrote in the same field at the same time, and a choice; nothing when there is one version only. */
export function TaskVersions({ live, field, prose = false }: { live: LiveRecord; field: string; prose?: boolean }) {
  const t = useMessages('tasks')
  const versions = versionsOf(live, field)
  if (versions.length < 2) return null
  const settle = (value: Json) => setTaskField(live.record, field, value)
  const text = (value: Json) => {
    const said = valueText(value)
    if (field === 'due' && isDay(said)) return shortDay(said)
    return field === 'concerns' && said !== '' ? (titleOf(said) ?? t('unnamedOrganisation')) : said
  }
  return (
    <Versions
      versions={versions.map(({ id, value, by, at }) => {
        const isMine = isOwnVersion(id)
        return { id, isMine, who: isMine ? t('you') : by || t('someone'), when: moment(at), text: text(value) }
      })}
      onChoose={({ id }) => settle(versions.find((version) => version.id === id)?.value ?? null)}
      onBoth={prose ? () => settle(inOrderOfTime(versions).join('\n\n')) : undefined}
    />
  )
}

function inOrderOfTime(versions: readonly Version[]): string[] {
  const texts = [...versions].sort((one, two) => one.at - two.at).map((version) => version.value)
  return texts.filter((text) => typeof text === 'string')
}
