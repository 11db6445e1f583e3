import { versionsOf } from '#model/merge.ts'
import type { Json } from '#model/fields.ts'
import type { LiveRecord } from '#model/wire.ts'
import { FieldVersions } from './FieldVersions.tsx'

/** The elements of a set about which people said different things at the same time, each with a choice. Uses the words `doubts`. */
export function SetVersions({
  live,
  set,
  say,
  canChoose,
}: {
  live: LiveRecord
  set: string
  /** An element with its value as one would say it. */
  say: (field: string, value: Json | undefined) => string
  canChoose: boolean
}) {
  return (
    <>
      {elementsInDispute(live, set).map((field) => (
        <FieldVersions key={field} live={live} field={field} say={(value) => say(field, value)} canChoose={canChoose} />
      ))}
    </>
  )
}

/** The elements of a set that people both took in and out, or gave different values, at the same time. */
export function elementsInDispute(live: LiveRecord, set: string): string[] {
  const fields = Object.keys(live.marks).filter((field) => field.startsWith(`${set}/`))
  return fields.filter((field) => versionsOf(live, field).length > 1)
}
