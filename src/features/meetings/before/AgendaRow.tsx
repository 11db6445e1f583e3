import ArrowDownIcon from '@navikt/aksel-icons/svg/ArrowDown.svg?raw'
import ArrowUpIcon from '@navikt/aksel-icons/svg/ArrowUp.svg?raw'
import DragIcon from '@navikt/aksel-icons/svg/DragVertical.svg?raw'
import { useEffect, useRef } from 'preact/hooks'
import { workspace } from '#db/here.ts'
import { timeWords } from '#features/meetings/when.ts'
import { useMessages } from '#i18n/messages.ts'
import type { AgendaItem } from '#model/meeting.ts'
import { valueText } from '#model/typed.ts'
import { Button } from '#ui/Button.tsx'
import { Chips } from '#ui/Chips.tsx'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { GrowingText } from '#ui/GrowingText.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Theirs } from '#ui/Theirs.tsx'
import { useDoubtWords } from '#ui/use-doubt-words.ts'
import { useDraft } from '#ui/use-draft.ts'
import type { DraftField } from '#ui/use-draft.ts'
import { useRecords } from '#ui/use-records.ts'
import { setItemType } from './agenda.ts'
import type { DragRow } from './use-drag-order.ts'

const TYPES = ['item', 'round', 'since-last', 'break'] as const

export interface AgendaRowProps {
  item: AgendaItem
  /** What it is called, also when it has no title. */
  name: string
  /** From 0. */
  place: number
  total: number
  /** When it begins, `HH:MM`. */
  time: string | null
  isOpen: boolean
  /** It was made just now: one writes its title. */
  isFresh: boolean
  drag: DragRow
  onOpen: (isOpen: boolean) => void
  onMove: (place: number) => unknown
  onRemove: () => unknown
}

/** One point of an agenda: when, what, how long, what is asked. Its handle is dragged, pressed, or moved by arrows. */
export function AgendaRow(props: AgendaRowProps) {
  const { item, name, place, total, time, isOpen, isFresh, drag, onOpen, onMove, onRemove } = props
  const t = useMessages('meetings')
  const row = useRef<HTMLLIElement>(null)
  const at = { kind: 'agendaItem' as const, record: item.id }
  const title = useDraft({ ...at, field: 'title' })
  const minutes = useDraft({ ...at, field: 'minutes' })
  const question = useDraft({ ...at, field: 'question' })
  useEffect(() => {
    if (isFresh) row.current?.querySelector('textarea')?.focus()
  }, [isFresh])
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.key === 'ArrowUp' ? place - 1 : event.key === 'ArrowDown' ? place + 1 : null
    if (to === null) return
    event.preventDefault()
    const handle = event.currentTarget as HTMLElement // the handle it is on
    void Promise.resolve(onMove(to)).then(() => handle.focus()) // it was moved on the page
  }
  return (
    <li
      class="agenda-row"
      ref={row}
      data-type={item.type}
      data-dragged={drag.isDragged || undefined}
      style={drag.style}
    >
      <button
        type="button"
        class="agenda-handle"
        aria-label={t('handle', { item: name, place: place + 1, total })}
        aria-expanded={isOpen}
        onKeyDown={onKeyDown}
        onClick={() => drag.wasDragged() || onOpen(!isOpen)}
        {...drag.handle}
      >
        <Icon svg={DragIcon} />
      </button>
      <div class="agenda-words">
        {time !== null && <span class="agenda-time">{timeWords(time)}</span>}
        <GrowingText
          takesBreaks={false}
          value={title.text}
          onInput={title.onInput}
          onFocus={title.onFocus}
          onBlur={title.onBlur}
          aria-label={t('itemTitle', { place: place + 1 })}
          placeholder={t('itemTitlePlaceholder')}
          dir="auto"
        />
        {(item.type === 'round' || question.text !== '') && (
          <GrowingText
            class="agenda-question"
            takesBreaks
            value={question.text}
            onInput={question.onInput}
            onFocus={question.onFocus}
            onBlur={question.onBlur}
            aria-label={t('questionOf', { item: name })}
            placeholder={t('questionPlaceholder')}
            dir="auto"
          />
        )}
        <FieldTroubles draft={title} field="title" />
        <FieldTroubles draft={question} field="question" />
        <FieldTroubles draft={minutes} field="minutes" />
        <Standing id={item.id} />
      </div>
      <label class="agenda-minutes">
        <input
          type="text"
          inputMode="numeric"
          value={minutes.text}
          onInput={minutes.onInput}
          onFocus={minutes.onFocus}
          onBlur={minutes.onBlur}
          aria-label={t('minutesOf', { item: name })}
          size={3}
          autocomplete="off"
        />
        <span aria-hidden="true">{t('min')}</span>
      </label>
      {isOpen && (
        <div class="agenda-tools">
          <Chips
            label={t('typeOf', { item: name })}
            options={TYPES.map((type) => ({ value: type, label: t(`type-${type}`) }))}
            chosen={[item.type]}
            onToggle={(type) => setItemType(item.id, TYPES.find((one) => one === type) ?? 'item')}
          />
          <div class="agenda-buttons">
            <Button look="line" icon={ArrowUpIcon} disabled={place === 0} onClick={() => onMove(place - 1)}>
              {t('moveUp')}
            </Button>
            <Button look="line" icon={ArrowDownIcon} disabled={place === total - 1} onClick={() => onMove(place + 1)}>
              {t('moveDown')}
            </Button>
            <Button look="line" label={t('removeItem', { item: name })} onClick={onRemove}>
              {t('remove')}
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}

/** What people wrote of a point at the same time, until someone chooses. */
function Standing({ id }: { id: string }) {
  const live = useRecords(() => workspace().record(id), [id])
  if (!live) return null
  return (
    <>
      <FieldVersions live={live} field="title" say={valueText} canChoose />
      <FieldVersions live={live} field="question" say={valueText} prose canChoose />
      <FieldVersions live={live} field="minutes" say={valueText} canChoose />
    </>
  )
}

/** What seems wrong with what was typed, and what a colleague wrote meanwhile. */
function FieldTroubles({ draft, field }: { draft: DraftField; field: string }) {
  const doubt = useDoubtWords()(field, draft)
  return (
    <>
      {doubt !== null && !draft.isFocused && (
        <p class="agenda-error" role="status">
          {doubt}
        </p>
      )}
      <Theirs draft={draft} />
    </>
  )
}
