import type { LiveRecord } from '#model/wire.ts'

/** One meeting: the meeting itself, in the room. */
export function DuringMeeting({ live }: { live: LiveRecord }) {
  return <p>{live.record}</p>
}
