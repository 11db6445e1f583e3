import type { LiveRecord } from '#model/wire.ts'

/** One meeting: minutes, decisions and tasks, and what is sent. */
export function AfterMeeting({ live }: { live: LiveRecord }) {
  return <p>{live.record}</p>
}
