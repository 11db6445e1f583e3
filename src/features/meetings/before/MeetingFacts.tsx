import { useLocation } from 'preact-iso'
import { useEffect, useRef } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { valueText } from '#model/typed.ts'
import type { LiveRecord } from '#model/wire.ts'
import { FieldCard } from '#ui/FieldCard.tsx'
import { TextRow } from '#ui/TextRow.tsx'
import type { TextRowProps } from '#ui/TextRow.tsx'
import { SeriesChoice } from './SeriesChoice.tsx'

type Looks = Pick<TextRowProps, 'type' | 'inputMode' | 'dir' | 'hint'>

const DAY: Looks = { type: 'date', dir: 'ltr' }
const TIME: Looks = { type: 'time', dir: 'ltr' }

const FIELDS = [
  { field: 'title', label: 'meetingTitle' },
  { field: 'on', label: 'day', ...DAY },
  { field: 'from', label: 'from', ...TIME },
  { field: 'until', label: 'until', ...TIME },
  { field: 'place', label: 'place' },
  { field: 'online', label: 'online', inputMode: 'url', dir: 'ltr' },
  { field: 'calledBy', label: 'calledBy' },
  { field: 'answerBy', label: 'answerBy', ...DAY },
  { field: 'seats', label: 'seats', inputMode: 'numeric' },
  { field: 'interpreter', label: 'interpreter' },
] as const satisfies readonly (Looks & { field: string; label: string })[]

const ALWAYS: ReadonlySet<string> = new Set(['on', 'from', 'until', 'place'])

/** When, where, who calls it: typed in where it stands. `?felt=answerBy` is the field one came for. */
export function MeetingFacts({ live }: { live: LiveRecord }) {
  const t = useMessages('meetings')
  const { felt } = useLocation().query
  const asked = FIELDS.find(({ field }) => field === felt)
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!asked) return
    // After the focus has gone to the heading of the screen one has come to.
    const timer = setTimeout(() => {
      const labels = [...(card.current?.querySelectorAll('label') ?? [])]
      const label = labels.find(({ textContent }) => textContent?.trim() === t(asked.label))
      document.getElementById(label?.htmlFor ?? '')?.focus()
    })
    return () => clearTimeout(timer)
  }, [asked])
  // When and where stand first also while they are empty.
  const isFilled = (field: string) => ALWAYS.has(field) || valueText(live.fields[field]) !== ''
  return (
    <div ref={card}>
      <FieldCard
        rows={[
          ...FIELDS.map(({ field, label, ...looks }) => ({
            key: field,
            isFilled: isFilled(field),
            row: (
              <TextRow
                kind="meeting"
                record={live.record}
                live={live}
                field={field}
                label={t(label)}
                {...looks}
                {...(field === 'interpreter' ? { hint: t('interpreterHint') } : {})}
              />
            ),
          })),
          { key: 'series', isFilled: isFilled('series'), row: <SeriesChoice live={live} /> },
        ]}
      />
    </div>
  )
}
