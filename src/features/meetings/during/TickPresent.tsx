import { useCallback, useMemo } from 'preact/hooks'
import { workspace } from '#db/here.ts'
import { useMessages } from '#i18n/messages.ts'
import { ANSWERS } from '#model/meeting.ts'
import { elementsOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { OrganisationPicker } from '#ui/OrganisationPicker.tsx'
import { useRecords } from '#ui/use-records.ts'
import { everyoneInOrder } from './names.ts'
import { addPresent, setPresent } from './room.ts'

/** More are not looked through: one types a few letters. */
const FEW = 3_000
const NOBODY: readonly LiveRecord[] = []
const WORDS = { yes: 'coming', maybe: 'maybe', no: 'notComing' } as const

/** Ticks those who come: the invited first, then all; a search, and those nobody knew. */
export function TickPresent({ live }: { live: LiveRecord }) {
  const t = useMessages('meetingRoom')
  const meeting = live.record
  const present = elementsOf(live.fields, 'present')
  const invited = elementsOf(live.fields, 'invited')
  const everyone = useRecords(() => {
    const all = workspace().all('organisation')
    return all.length > FEW ? NOBODY : everyoneInOrder(all)
  })
  const suggested = useMemo(() => {
    const isInvited = new Set(invited)
    const ids = everyone.length > 0 ? everyone.map(({ record }) => record) : [...new Set([...invited, ...present])]
    return [...ids.filter((id) => isInvited.has(id)), ...ids.filter((id) => !isInvited.has(id))]
  }, [everyone, invited.join(), everyone.length > 0 ? '' : present.join()])
  const answers = useRecords(() => workspace().record(meeting)?.fields ?? {}, [meeting])
  const noteOf = useCallback(
    (id: string) => {
      const answer = ANSWERS.find((one) => one === answers[`answers/${id}`])
      return answer ? t(WORDS[answer]) : answers[`invited/${id}`] === true ? t('invitedNote') : null
    },
    [answers, t],
  )
  return (
    <OrganisationPicker
      label={t('present')}
      chosen={new Set(present)}
      suggested={suggested}
      noteOf={noteOf}
      onToggle={(id, on) => setPresent(meeting, id, on)}
      onAdd={(name) => addPresent(meeting, name)}
    />
  )
}
