import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { useCallback, useEffect, useMemo, useReducer, useState } from 'preact/hooks'
import { livingOrganisation, organisationFinder } from '#db/find-organisations.ts'
import { workspace } from '#db/here.ts'
import { useMessages } from '#i18n/messages.ts'
import { fold } from '#model/fold.ts'
import { stringOf } from '#model/reading.ts'
import { Icon } from './Icon.tsx'
import { PickRow } from './PickRow.tsx'
import { SearchField } from './SearchField.tsx'
import { useRecords } from './use-records.ts'
import { WindowedList } from './WindowedList.tsx'
import './OrganisationPicker.css'

export interface OrganisationPickerProps {
  /** What one picks for: «Til stede». Read aloud. */
  label: string
  /** Ids of those that are picked. */
  chosen: ReadonlySet<string>
  onToggle: (id: string, on: boolean) => unknown
  /** Adds one that is not in the directory, and picks it; without it, nobody can be added here. */
  onAdd?: (name: string) => unknown
  /** Ids shown while nothing is typed, in their order. */
  suggested?: readonly string[]
  /** One more line about each; the area it is in when absent. */
  noteOf?: (id: string) => string | null
  autofocus?: boolean
}

/** So many best hits are shown; then one types another letter. */
const MOST = 40

/** Points out organisations: a few letters and a tap each, also one that nobody knew. Uses the words `picking`. */
export function OrganisationPicker(props: OrganisationPickerProps) {
  const { label, chosen, onToggle, onAdd, suggested = NOBODY, noteOf = areaOf, autofocus } = props
  const t = useMessages('picking')
  const [text, setText] = useState('')
  const typed = text.trim()
  const { ids, isReady } = useFound(typed)
  const shown = typed === '' ? suggested : ids
  const total = useRecords(() => workspace().all('organisation').length)
  const [said, setSaid] = useState('')
  const toggle = (id: string, on: boolean) => {
    setSaid(t(on ? 'picked' : 'unpicked', { name: nameOf(id) }))
    if (on) setText('') // the next one
    return onToggle(id, on)
  }
  const row = useCallback(
    (id: string, tabIndex: number | undefined) => (
      <PickRow
        name={nameOf(id)}
        note={noteOf(id)}
        on={chosen.has(id)}
        tabIndex={tabIndex}
        onToggle={(on) => toggle(id, on)}
      />
    ),
    [chosen, noteOf, onToggle, t],
  )
  const isKnown = typed !== '' && ids.some((id) => fold(nameOf(id)) === fold(typed))
  return (
    <div class="organisation-picker">
      <SearchField
        label={t('search', { count: total })}
        value={text}
        onInput={setText}
        autofocus={autofocus ?? false}
      />
      <div class="ds-sr-only" role="status">
        {said}
      </div>
      {typed !== '' && !isReady && <p class="organisation-picker-note">{t('gettingReady')}</p>}
      {shown.length > 0 && (
        <WindowedList
          name={`pick ${label} ${typed}`}
          label={label}
          items={shown}
          keyOf={itself}
          row={row}
          rowHeight={56}
        />
      )}
      {typed !== '' && isReady && ids.length === 0 && <p class="organisation-picker-note">{t('noneFound')}</p>}
      {typed !== '' && isReady && ids.length === MOST && <p class="organisation-picker-note">{t('more')}</p>}
      {onAdd && typed !== '' && !isKnown && (
        <button
          type="button"
          class="organisation-picker-add"
          onClick={() => {
            setText('')
            setSaid(t('picked', { name: typed }))
            return onAdd(typed)
          }}
        >
          <Icon svg={PlusIcon} />
          <span>{t('add', { name: typed })}</span>
        </button>
      )}
    </div>
  )
}

const NOBODY: readonly string[] = []

/** Who is found by what is typed, again whenever somebody changes. */
function useFound(typed: string): { ids: readonly string[]; isReady: boolean } {
  const finder = organisationFinder()
  const [count, again] = useReducer<number, void>((times) => times + 1, 0)
  useEffect(() => {
    finder.prepare()
    return finder.subscribe(again)
  }, [finder])
  const ids = useMemo(() => (typed === '' ? NOBODY : finder.find(typed, MOST).ids), [finder, typed, count])
  return { ids, isReady: finder.isReady() }
}

function itself(id: string): string {
  return id
}

function nameOf(id: string): string {
  const record = workspace().record(id)
  return (record && stringOf(record.fields, 'name')) ?? ''
}

function areaOf(id: string): string | null {
  const record = livingOrganisation(id)
  return record && stringOf(record.fields, 'area')
}
