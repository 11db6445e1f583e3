import type { LiveRecord } from '#model/wire.ts'

/** One meeting: what is planned: when and where, the agenda, who is invited. */
export function BeforeMeeting({ live }: { live: LiveRecord }) {
  return <p>{live.record}</p>
}
