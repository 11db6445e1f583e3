import { workspace } from '#db/here.ts'
import { agendaOf, partsOf } from '#features/meetings/meetings.ts'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import { Section } from '#ui/Card.tsx'
import { PhotoButton } from '#ui/PhotoButton.tsx'
import { Photos } from '#ui/Photos.tsx'
import { useRecords } from '#ui/use-records.ts'

/** Photos of the whole meeting and those taken at its items; new ones are of the meeting. Uses the words `photos`. */
export function Pictures({ meeting }: { meeting: string }) {
  const t = useMessages('photos')
  const parts = useRecords(() => photographed(meeting), [meeting])
  return (
    <Section title={t('photos')}>
      {parts.map((id) => (
        <Photos key={id} record={id} />
      ))}
      <PhotoButton record={meeting} />
    </Section>
  )
}

/** Ids of what there are photos of, in the order of the agenda. */
function photographed(meeting: string): string[] {
  const taken = new Set(
    workspace()
      .all('attachment')
      .map(({ fields }) => stringOf(fields, 'record')),
  )
  const parts = [...agendaOf(meeting).map(({ id }) => id), ...partsOf(meeting, 'input').map(({ record }) => record)]
  return [meeting, ...parts].filter((id) => taken.has(id))
}
