import { useMemo, useRef, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { number } from '#i18n/numbers.ts'
import { NEEDS, toInput } from '#model/meeting.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { useAfterPaint } from '#ui/after-paint.ts'
import { Section } from '#ui/Card.tsx'
import { useRecords } from '#ui/use-records.ts'
import { InputFields } from './InputFields.tsx'
import { InputLine } from './InputLine.tsx'
import { inputsAt, isEmpty } from './room.ts'
import type { Editing } from './use-editing.ts'
import './Inputs.css'

/** So many are shown, and then so many more each time. */
const STEP = 20

interface InputsProps {
  meeting: string
  item: string
  editing: Editing
}

/** What was said under an item, latest first, written in where it stands. A letter is seen before what it makes of the list. */
export function Inputs(props: InputsProps) {
  const { meeting, item, editing } = props
  const all = useAfterPaint(useRecords(() => inputsAt(meeting, item), [meeting, item]))
  return useMemo(() => <InputList {...props} all={all} />, [meeting, item, editing, all])
}

function InputList({ meeting, item, editing, all }: InputsProps & { all: readonly LiveRecord[] }) {
  const t = useMessages('meetingRoom')
  const [most, setMost] = useState(STEP)
  const { input: open } = editing
  const said = all.filter((live) => live.record === open || !isEmpty(live))
  const isWritten = all.some(({ record }) => record === open)
  const begun = useRef<string | null>(null)
  if (!isWritten) begun.current = open
  /** What is begun stands first, and stays there while one writes in it, also when a colleague's clock is ahead: it is the same field then. */
  const first = open !== null && begun.current === open ? open : null
  const others = said.filter(({ record }) => record !== first)
  const shown = others.filter((live, at) => at < most || live.record === open)
  const entries = [
    ...(first === null ? [] : [{ record: first, live: null }]),
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
            <KeptLine key={record} meeting={meeting} live={live} onOpen={() => editing.openInput(record)} />
          ),
        )}
        {others.length > shown.length && (
          <Button look="quiet" onClick={() => setMost(most + STEP)}>
            {t('showMore', { count: Math.min(STEP, others.length - shown.length) })}
          </Button>
        )}
      </div>
    </Section>
  )
}

/** It is drawn again when what it shows is another. */
function KeptLine({ meeting, live, onOpen }: { meeting: string; live: LiveRecord; onOpen: () => void }) {
  const latest = useRef(onOpen)
  latest.current = onOpen
  return useMemo(() => <InputLine meeting={meeting} live={live} onOpen={() => latest.current()} />, [meeting, live])
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
