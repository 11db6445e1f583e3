import { useState } from 'preact/hooks'
import { durationWords } from '#features/meetings/duration-words.ts'
import { agendaOf } from '#features/meetings/meetings.ts'
import { useMessages } from '#i18n/messages.ts'
import { clockTimes, minutesBetween, timeAfter, totalMinutes } from '#model/agenda.ts'
import type { AgendaItem } from '#model/meeting.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { useRecords } from '#ui/use-records.ts'
import { write } from '#db/write.ts'
import { timeWords } from '#features/meetings/when.ts'
import { addItem, mayRemoveItem, moveItem, removeItem } from './agenda.ts'
import { AgendaRow } from './AgendaRow.tsx'
import { useDragOrder } from './use-drag-order.ts'
import './Agenda.css'

export interface AgendaProps {
  /** The meeting, or the template, whose agenda it is. */
  meeting: string
  /** When it begins and ends, `HH:MM`. */
  from?: string | null
  until?: string | null
}

/** An agenda, written and put in order where it stands: what, how long, and when that is. */
export function Agenda({ meeting, from = null, until = null }: AgendaProps) {
  const t = useMessages('meetings')
  const items = useRecords(() => agendaOf(meeting), [meeting])
  const [said, setSaid] = useState('')
  const [opened, setOpened] = useState<string | null>(null)
  const [fresh, setFresh] = useState<string | null>(null)
  const nameOf = (item: AgendaItem) => item.title ?? t('untitledItem')
  const move = async (id: string, place: number) => {
    const item = items.find((one) => one.id === id)
    const to = Math.min(Math.max(place, 0), items.length - 1)
    if (!item || items[to]?.id === id) return
    await moveItem(meeting, id, to)
    setSaid(t('moved', { item: nameOf(item), place: to + 1, total: items.length }))
  }
  const { listRef, rowOf } = useDragOrder((id, place) => void move(id, place))
  const times = from === null ? null : clockTimes(items, from)
  const remove = async (item: AgendaItem) => {
    if (!mayRemoveItem(meeting, item)) return notify(t('itemNoted'))
    const undo = await removeItem(item.id)
    setOpened(null)
    notify(t('itemRemoved', { item: nameOf(item) }), undo)
  }
  const add = async (type: AgendaItem['type']) => {
    const title = type === 'break' ? t('break') : null
    setFresh(await addItem(meeting, { type, title, minutes: type === 'item' ? 10 : type === 'round' ? 15 : 10 }))
  }
  return (
    <div class="agenda">
      {items.length > 0 && (
        <ol class="agenda-items" ref={listRef}>
          {items.map((item, at) => (
            <AgendaRow
              key={item.id}
              item={item}
              name={nameOf(item)}
              place={at}
              total={items.length}
              time={times?.[at] ?? null}
              isOpen={opened === item.id}
              isFresh={fresh === item.id}
              drag={rowOf(item.id, at)}
              onOpen={(isOpen) => setOpened(isOpen ? item.id : null)}
              onMove={(place) => move(item.id, place)}
              onRemove={() => remove(item)}
            />
          ))}
        </ol>
      )}
      <div class="ds-sr-only" role="status">
        {said}
      </div>
      <div class="agenda-add">
        <Button look="quiet" onClick={() => add('item')}>
          {t('addItem')}
        </Button>
        <Button look="quiet" onClick={() => add('round')}>
          {t('addRound')}
        </Button>
        <Button look="quiet" onClick={() => add('break')}>
          {t('addBreak')}
        </Button>
      </div>
      {items.length > 0 && <Total meeting={meeting} total={totalMinutes(items)} from={from} until={until} />}
    </div>
  )
}

/** How long it all takes, against the time there is. */
function Total({
  meeting,
  total,
  from,
  until,
}: {
  meeting: string
  total: number
  from: string | null
  until: string | null
}) {
  const t = useMessages('meetings')
  if (from === null) return <p class="agenda-total">{t('total', { total: durationWords(total) })}</p>
  const end = timeAfter(from, total)
  if (until === null)
    return (
      <p class="agenda-total">
        {t('totalUntil', { total: durationWords(total), time: timeWords(end) })}{' '}
        <Button look="quiet" onClick={() => write({ kind: 'meeting', record: meeting, set: { until: end } })}>
          {t('endThen', { time: timeWords(end) })}
        </Button>
      </p>
    )
  const room = minutesBetween(from, until)
  const left = room - total
  return (
    <p class="agenda-total" data-over={left < 0 || undefined}>
      {t('totalOf', { total: durationWords(total), room: durationWords(room) })}
      {' · '}
      {left === 0 ? t('fits') : t(left > 0 ? 'left' : 'over', { minutes: durationWords(Math.abs(left)) })}
    </p>
  )
}
