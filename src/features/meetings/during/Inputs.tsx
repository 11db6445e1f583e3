import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { number } from '#i18n/numbers.ts'
import { NEEDS, toInput } from '#model/meeting.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { useRecords } from '#ui/use-records.ts'
import { InputFields } from './InputFields.tsx'
import { InputLine } from './InputLine.tsx'
import { inputsAt, isEmpty } from './room.ts'
import type { Editing } from './use-editing.ts'
import './Inputs.css'

/** So many are shown, and then so many more each time. */
const STEP = 20

/** What was said under an item, latest first, written in where it stands. */
export function Inputs({ meeting, item, editing }: { meeting: string; item: string; editing: Editing }) {
  const t = useMessages('meetingRoom')
  const [most, setMost] = useState(STEP)
  const all = useRecords(() => inputsAt(meeting, item), [meeting, item])
  const { input: open } = editing
  const said = all.filter((live) => live.record === open || !isEmpty(live))
  const isNew = open !== null && !all.some(({ record }) => record === open)
  const shown = said.filter((live, at) => at < most || live.record === open)
  // What is begun stands where it will stand when it is written: it is the same field then.
  const entries = [
    ...(isNew ? [{ record: open, live: null }] : []),
    ...shown.map((live) => ({ record: live.record, live })),
  ]
  if (entries.length === 0) return null
  return (
    <Section title={t('inputs')} action={<NeedCounts inputs={said} />}>
      <div class="room-list">
        {entries.map(({ record, live }) =>
          record === open || live === null ? (
            <InputFields key={record} meeting={meeting} item={item} id={record} editing={editing} />
          ) : (
            <InputLine key={record} meeting={meeting} live={live} onOpen={() => editing.openInput(record)} />
          ),
        )}
        {said.length > shown.length && (
          <Button look="quiet" onClick={() => setMost(most + STEP)}>
            {t('showMore', { count: Math.min(STEP, said.length - shown.length) })}
          </Button>
        )}
      </div>
    </Section>
  )
}

/** «Lokaler 4 · Penger 2» */
function NeedCounts({ inputs }: { inputs: readonly LiveRecord[] }) {
  const t = useMessages('meetingRoom')
  const needs = inputs.map((live) => toInput(live).need)
  const counted = NEEDS.map((need) => ({ need, count: needs.filter((one) => one === need).length }))
  return (
    <p class="need-counts">
      {counted
        .filter(({ count }) => count > 0)
        .map(({ need, count }) => `${t(need)} ${number(count)}`)
        .join(' · ')}
    </p>
  )
}
