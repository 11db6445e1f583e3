import { Note } from '#features/meetings/Note.tsx'
import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { useCallback, useMemo, useState } from 'preact/hooks'
import { addNamedOrganisation, livingOrganisation } from '#db/find-organisations.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Chosen } from '#model/facets.ts'
import { fold } from '#model/fold.ts'
import { elementsOf, stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Chip, ChipLine } from '#ui/Chips.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { PickRow } from '#ui/PickRow.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { WindowedList } from '#ui/WindowedList.tsx'
import { FilterValues } from './FilterValues.tsx'
import { organisationLine, valueName } from './filter-words.ts'
import { INVITE_FILTERS } from './invite-index.ts'
import type { InviteFilter } from './invite-index.ts'
import { attendanceOf, invite, neverPresent } from './inviting.ts'
import { useInvitable } from './use-invitable.ts'
import './InvitePage.css'

/** Inviting more at once is hardly what one means, and more than one record should carry. */
const MOST = 2_000

/** Who should come? Narrow, tap, or invite all that are shown. */
export function InvitePage({ live }: { live: LiveRecord }) {
  const t = useMessages('meetings')
  const meeting = live.record
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const [only, setOnly] = useState<'rare' | 'invited' | null>(null)
  const [open, setOpen] = useState<InviteFilter | null>(null)
  const invited = useMemo(() => new Set(elementsOf(live.fields, 'invited')), [live])
  // Who is invited when one asks for them stays in the list while one taps.
  const narrowed = useMemo(
    () => (only === null ? null : new Set(only === 'rare' ? neverPresent() : invited)),
    [only, only === 'invited' ? null : meeting],
  )
  const { ids, total, facets, within } = useInvitable(text, chosen, narrowed)
  const rare = useMemo(() => neverPresent().length, [live])
  const toggle = useCallback((id: string, on: boolean) => invite(meeting, [id], on), [meeting])
  const row = useCallback(
    (id: string, tabIndex: number | undefined) => {
      const record = livingOrganisation(id)
      const past = attendanceOf(id)
      const note = [
        record && organisationLine(record),
        past && t('attendance', { present: past.present, count: past.invited }),
      ]
      return (
        <PickRow
          name={(record && stringOf(record.fields, 'name')) ?? t('unnamed')}
          note={note.filter(Boolean).join(' · ') || null}
          on={invited.has(id)}
          tabIndex={tabIndex}
          onToggle={(on) => toggle(id, on)}
        />
      )
    },
    [invited, toggle, t],
  )
  const rest = useMemo(() => ids.filter((id) => !invited.has(id)), [ids, invited])
  const inviteAll = async () => {
    const undo = await invite(meeting, rest, true)
    notify(t('allInvited', { count: rest.length }), undo)
  }
  const add = async () => {
    const name = text.trim()
    setText('')
    await invite(meeting, [await addNamedOrganisation(name)], true)
    notify(t('addedAndInvited', { name }))
  }
  const isNew = text.trim() !== '' && !ids.some((id) => fold(nameOf(id)) === fold(text))
  const choose = (filter: InviteFilter, values: readonly string[]) => {
    const next = new Map(chosen)
    if (values.length > 0) next.set(filter, values)
    else next.delete(filter)
    setChosen(next)
  }
  return (
    <Page
      action={
        <Button look="primary" href={`/moter/${meeting}?del=for`}>
          {t('invitedDone', { count: invited.size })}
        </Button>
      }
    >
      <PageHeader
        title={t('invite')}
        back={{ href: `/moter/${meeting}?del=for`, label: stringOf(live.fields, 'title') ?? t('untitled') }}
      />
      <SearchField
        label={t('searchInvitable')}
        value={text}
        onInput={setText}
        found={text === '' ? null : t('found', { count: total })}
      />
      <ChipLine label={t('showOnly')}>
        {INVITE_FILTERS.map((filter) => {
          const values = chosen.get(filter) ?? []
          return (
            <Chip key={filter} on={values.length > 0} opens onClick={() => setOpen(filter)}>
              {values.length === 1 ? valueName(filter, values[0] ?? '') : t(`filter-${filter}`)}
              {values.length > 1 && ` ${values.length}`}
            </Chip>
          )
        })}
        {rare > 0 && (
          <Chip on={only === 'rare'} count={rare} onClick={() => setOnly(only === 'rare' ? null : 'rare')}>
            {t('rare')}
          </Chip>
        )}
        {invited.size > 0 && (
          <Chip on={only === 'invited'} onClick={() => setOnly(only === 'invited' ? null : 'invited')}>
            {t('onlyInvited')}
          </Chip>
        )}
      </ChipLine>
      {only === 'rare' && <Note tone="warm">{t('rareHint')}</Note>}
      <div class="invite-count">
        <span>{t('found', { count: total })}</span>
        {rest.length > 0 &&
          rest.length <= MOST &&
          (text !== '' || chosen.size > 0 || only !== null || total <= MOST) && (
            <Button look="quiet" onClick={inviteAll}>
              {t('inviteAll', { count: rest.length })}
            </Button>
          )}
      </div>
      {ids.length > 0 ? (
        <WindowedList
          name={`invite ${meeting} ${text} ${only ?? ''} ${JSON.stringify([...chosen])}`}
          label={t('organisations')}
          items={ids}
          keyOf={itself}
          row={row}
          rowHeight={68}
        />
      ) : (
        <Note>{t(facets === null && chosen.size > 0 ? 'gettingReady' : 'nobodyFits')}</Note>
      )}
      {isNew && (
        <Button icon={PlusIcon} wide onClick={add}>
          {t('addAndInvite', { name: text.trim() })}
        </Button>
      )}
      {open !== null && (
        <FilterValues
          filter={open}
          chosen={chosen}
          facets={facets}
          within={within}
          total={total}
          onChoose={(values) => choose(open, values)}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  )
}

function itself(id: string): string {
  return id
}

function nameOf(id: string): string {
  const record = livingOrganisation(id)
  return (record && stringOf(record.fields, 'name')) ?? ''
}
