import type { Ref } from 'preact'
import { useMessages } from '#i18n/messages.ts'
import type { AgendaItem } from '#model/meeting.ts'
import { valueText } from '#model/typed.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Section } from '#ui/Card.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { PhotoButton } from '#ui/PhotoButton.tsx'
import { Photos } from '#ui/Photos.tsx'
import { TextRow } from '#ui/TextRow.tsx'
import { useRecords } from '#ui/use-records.ts'
import { FollowUps } from './FollowUps.tsx'
import { Inputs } from './Inputs.tsx'
import { SinceLast } from '#features/meetings/SinceLast.tsx'
import { goneItemsWithPhotos } from './room.ts'
import { PrivacyNote } from './PrivacyNote.tsx'
import { ItemTime } from './Time.tsx'
import type { Editing } from './use-editing.ts'
import { useLive } from './use-live.ts'
import './CurrentItem.css'

/** The point of the agenda one is at: its time, what is asked, notes, inputs and what follows from them. */
export function CurrentItem({
  meeting,
  item,
  place,
  total,
  heading,
  editing,
  beginsWithLast,
}: {
  meeting: string
  item: AgendaItem
  /** Counted from one. */
  place: number
  total: number
  heading: Ref<HTMLHeadingElement>
  editing: Editing
  /** The agenda has no point of its own for what happened since the last meeting. */
  beginsWithLast: boolean
}) {
  const t = useMessages('meetingRoom')
  const live = useLive(item.id)
  const gone = useRecords(() => goneItemsWithPhotos(meeting, item.id), [meeting, item.id])
  if (!live) return null
  const isRound = item.type === 'round' && item.question !== null
  return (
    <section class="current-item" aria-labelledby={`${item.id}-title`}>
      <div class="current-item-top">
        <p>
          {t('place', { place, total })}
          {isRound && item.title !== null && <> · {item.title}</>}
        </p>
        <h2 id={`${item.id}-title`} ref={heading} tabIndex={-1}>
          {isRound ? item.question : (item.title ?? t('untitledItem'))}
        </h2>
        {!isRound && item.question !== null && <p class="current-item-question">{item.question}</p>}
        <HeadVersions live={live} />
        <ItemTime item={item} />
      </div>
      {item.type === 'since-last' && <SinceLast meeting={meeting} />}
      {beginsWithLast && <SinceLast meeting={meeting} quiet />}
      <div class="room-notes">
        <FieldCard
          rows={[
            {
              key: 'notes',
              isFilled: true,
              row: <TextRow kind="agendaItem" record={item.id} live={live} field="notes" label={t('notes')} prose />,
            },
          ]}
        />
        <PrivacyNote />
      </div>
      <Inputs meeting={meeting} item={item.id} editing={editing} />
      <FollowUps meeting={meeting} item={item.id} editing={editing} />
      <Section title={t('photos')}>
        <Photos record={item.id} />
        {gone.map((id) => (
          <Photos key={id} record={id} />
        ))}
        <PhotoButton record={item.id} />
      </Section>
    </section>
  )
}

/** What people made of its name and its question at the same time, until someone chooses. */
function HeadVersions({ live }: { live: LiveRecord }) {
  return (
    <>
      <FieldVersions live={live} field="title" say={valueText} canChoose />
      <FieldVersions live={live} field="question" say={valueText} prose canChoose />
    </>
  )
}
