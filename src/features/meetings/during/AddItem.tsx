import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { useEffect, useRef, useState } from 'preact/hooks'
import { agendaOf, newRecordId } from '#features/meetings/meetings.ts'
import { useMessages } from '#i18n/messages.ts'
import { keyBetween } from '#model/order-key.ts'
import { Button } from '#ui/Button.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { TextRow } from '#ui/TextRow.tsx'
import { useLive } from './use-live.ts'
import { begin } from './room.ts'

/** A point nobody had thought of, last on the agenda. It is there as soon as one has written a letter. */
export function AddItem({ meeting }: { meeting: string }) {
  const t = useMessages('meetingRoom')
  const [id, setId] = useState<string | null>(null)
  if (id !== null) return <NewItem meeting={meeting} id={id} onClose={() => setId(null)} />
  return (
    <Button look="quiet" icon={PlusIcon} onClick={() => setId(newRecordId('agendaItem'))}>
      {t('addItem')}
    </Button>
  )
}

function NewItem({ meeting, id, onClose }: { meeting: string; id: string; onClose: () => void }) {
  const t = useMessages('meetingRoom')
  const root = useRef<HTMLDivElement>(null)
  const live = useLive(id)
  useEffect(() => root.current?.querySelector('textarea')?.focus(), [])
  const begun = () =>
    begin('agendaItem', id, { meeting, order: keyBetween(agendaOf(meeting).at(-1)?.order ?? '', null), type: 'item' })
  return (
    <div
      ref={root}
      role="group"
      aria-label={t('newItem')}
      onInput={begun}
      onFocusOut={(event) => root.current?.contains(event.relatedTarget as Node | null) || onClose()} // a related target is a node
    >
      <FieldCard
        rows={[
          {
            key: 'title',
            isFilled: true,
            row: <TextRow kind="agendaItem" record={id} live={live} field="title" label={t('itemTitle')} />,
          },
        ]}
      />
    </div>
  )
}
