import { useMessages } from '#i18n/messages.ts'
import { toMeeting } from '#model/meeting.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { answersOf } from './inviting.ts'

/** What one most likely wants next with a meeting: invite, send, note answers, and on the day itself go in. */
export function NextStep({ live }: { live: LiveRecord }) {
  const t = useMessages('meetings')
  const today = useToday()
  const { id, on } = toMeeting(live)
  const { invited, sent } = useRecords(() => answersOf(id), [live])
  const step =
    on !== null && on <= today
      ? ({ at: 'del=rom', label: 'toRoom' } as const)
      : invited === 0
        ? ({ at: 'vis=inviter', label: 'invite' } as const)
        : sent < invited
          ? ({ at: 'vis=send', label: 'sendTitle' } as const)
          : ({ at: 'vis=svar', label: 'noteAnswers' } as const)
  return (
    <Button look="primary" href={`/moter/${id}?${step.at}`}>
      {t(step.label)}
    </Button>
  )
}
