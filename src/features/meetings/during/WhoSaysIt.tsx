import { useCallback, useState } from 'preact/hooks'
import { findMeeting, organisationName } from '#features/meetings/meetings.ts'
import { useMessages } from '#i18n/messages.ts'
import { Chip, ChipLine } from '#ui/Chips.tsx'
import { OrganisationPicker } from '#ui/OrganisationPicker.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { useRecords } from '#ui/use-records.ts'
import { presentLatestFirst } from './names.ts'
import { addPresent } from './room.ts'

/** So many of those present stand ready to be tapped. */
const READY = 12

/** Whose input it is: a tap among those who came last, or a search among all. */
export function WhoSaysIt({
  meeting,
  chosen,
  onChoose,
}: {
  meeting: string
  /** Id of an organisation. */
  chosen: string | null
  onChoose: (organisation: string | null) => unknown
}) {
  const t = useMessages('meetingRoom')
  const [isOpen, setOpen] = useState(false)
  const present = useRecords(() => {
    const live = findMeeting(meeting)
    return live ? presentLatestFirst(live) : []
  }, [meeting])
  const ready = [...new Set([...(chosen === null ? [] : [chosen]), ...present.slice(0, READY)])]
  const names = useRecords(() => ready.map((id) => organisationName(id)), [ready.join()])
  const close = useCallback(() => setOpen(false), [])
  const pick = (id: string) => {
    close()
    return onChoose(id)
  }
  return (
    <>
      <ChipLine label={t('who')}>
        {ready.map((id, at) => (
          <Chip key={id} on={id === chosen} onClick={() => onChoose(id === chosen ? null : id)}>
            {names[at] ?? t('nameless')}
          </Chip>
        ))}
        <Chip opens onClick={() => setOpen(true)}>
          {ready.length === 0 ? t('who') : t('others')}
        </Chip>
      </ChipLine>
      <Sheet title={t('who')} open={isOpen} onClose={close}>
        <OrganisationPicker
          label={t('who')}
          chosen={new Set(chosen === null ? [] : [chosen])}
          suggested={present}
          onToggle={pick}
          onAdd={async (name) => pick(await addPresent(meeting, name))}
          autofocus
        />
      </Sheet>
    </>
  )
}
