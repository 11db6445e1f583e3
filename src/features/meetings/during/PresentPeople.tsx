import MinusIcon from '@navikt/aksel-icons/svg/Minus.svg?raw'
import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import XMarkIcon from '@navikt/aksel-icons/svg/XMark.svg?raw'
import { useCallback } from 'preact/hooks'
import { workspace } from '#db/here.ts'
import { useMessages } from '#i18n/messages.ts'
import { number } from '#i18n/numbers.ts'
import { elementsOf, stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { FieldCard } from '#ui/FieldCard.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { TextRow } from '#ui/TextRow.tsx'
import { useRecords } from '#ui/use-records.ts'
import { WindowedList } from '#ui/WindowedList.tsx'
import { presentInOrder } from './names.ts'
import { setPeople, setPresent } from './room.ts'

/** Those present, how many came from each, and guests from elsewhere. */
export function PresentPeople({ live }: { live: LiveRecord }) {
  const t = useMessages('meetingRoom')
  const meeting = live.record
  const present = elementsOf(live.fields, 'present')
  const records = useRecords(
    () => presentInOrder(present.flatMap((id) => workspace().record(id) ?? [])),
    [present.join()],
  )
  const counted = present.map((id) => live.fields[`people/${id}`]).filter((count) => typeof count === 'number')
  const row = useCallback(
    (organisation: LiveRecord) => (
      <PresentRow meeting={meeting} organisation={organisation} people={live.fields[`people/${organisation.record}`]} />
    ),
    [live, t],
  )
  return (
    <>
      <p class="attendance-sum" role="status">
        {t('presentLine', { count: present.length })}
        {counted.length > 0 && <> · {t('presentPeople', { count: counted.reduce((sum, count) => sum + count, 0) })}</>}
      </p>
      <FieldCard
        rows={[
          {
            key: 'guests',
            isFilled: true,
            row: (
              <TextRow
                kind="meeting"
                record={meeting}
                live={live}
                field="guests"
                label={t('guests')}
                hint={t('guestsHint')}
                prose
              />
            ),
          },
        ]}
      />
      {records.length === 0 ? (
        <p class="attendance-sum">{t('nonePresent')}</p>
      ) : (
        <WindowedList
          name={`present ${meeting}`}
          label={t('present')}
          items={records}
          keyOf={idOf}
          row={row}
          rowHeight={64}
        />
      )}
    </>
  )
}

function PresentRow({ meeting, organisation, people }: { meeting: string; organisation: LiveRecord; people: unknown }) {
  const t = useMessages('meetingRoom')
  const id = organisation.record
  const name = stringOf(organisation.fields, 'name') ?? t('nameless')
  const count = typeof people === 'number' ? people : null
  const takeOut = async () => {
    await setPresent(meeting, id, false)
    notify(t('unticked', { name }), () => setPresent(meeting, id, true))
  }
  return (
    <div class="row present-row">
      <span class="row-words">
        <b dir="auto">{name}</b>
      </span>
      <span class="stepper" role="group" aria-label={t('peopleFrom', { name })}>
        <IconButton
          icon={MinusIcon}
          label={t('fewer', { name })}
          onClick={() => setPeople(meeting, id, count === null || count <= 1 ? null : count - 1)}
        />
        <output>{count === null ? '–' : number(count)}</output>
        <IconButton
          icon={PlusIcon}
          label={t('more', { name })}
          onClick={() => setPeople(meeting, id, (count ?? 0) + 1)}
        />
      </span>
      <IconButton icon={XMarkIcon} label={t('notHere', { name })} onClick={takeOut} />
    </div>
  )
}

function idOf({ record }: LiveRecord): string {
  return record
}
