import type { ComponentChildren } from 'preact'
import { isOwnVersion } from '#db/here.ts'
import { choose } from '#db/write.ts'
import { moment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Json } from '#model/fields.ts'
import { versionsOf } from '#model/merge.ts'
import type { Kind } from '#model/records.ts'
import type { LiveRecord, Version } from '#model/wire.ts'
import { Versions } from './Versions.tsx'

export interface FieldVersionsProps {
  live: LiveRecord
  field: string
  /** A value as one would say it: labels, not ids. */
  say: (value: Json | undefined) => string
  /** Running text: all versions can be kept, one after another. */
  prose?: boolean
  canChoose: boolean
}

/** What people wrote in the same field at the same time, and a choice; nothing when there is one version only. */
export function FieldVersions({ live, field, say, prose = false, canChoose }: FieldVersionsProps): ComponentChildren {
  const t = useMessages('doubts')
  const versions = versionsOf(live, field)
  if (versions.length < 2) return null
  const settle = (value: Version['value']) => choose(live.kind as Kind, live.record, field, value) // only kinds we know are shown
  const both = () => settle(inOrderOfTime(versions).join('\n\n'))
  return (
    <Versions
      versions={versions.map(({ id, value, by, at }) => {
        const isMine = isOwnVersion(id)
        return { id, isMine, who: isMine ? t('you') : by || t('someone'), when: moment(at), text: say(value) }
      })}
      onChoose={({ id }) => settle(versions.find((version) => version.id === id)?.value ?? null)}
      onBoth={prose ? both : undefined}
      canChoose={canChoose}
    />
  )
}

function inOrderOfTime(versions: readonly Version[]): string[] {
  const texts = [...versions].sort((one, two) => one.at - two.at).map((version) => version.value)
  return texts.filter((text) => typeof text === 'string')
}
