import BookmarkIcon from '@navikt/aksel-icons/svg/Bookmark.svg?raw'
import PencilIcon from '@navikt/aksel-icons/svg/Pencil.svg?raw'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Chip } from '#ui/Chips.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { useFilterWords } from './filter-words.ts'
import type { Query } from './use-query.ts'
import { listViews, saveView } from './views.ts'
import { ViewSheet } from './ViewSheet.tsx'

/** Among the filters: the saved view one looks at, and the way to change it. */
export function OpenView({ query }: { query: Query }) {
  const t = useMessages('finding')
  const canEdit = useCanEdit('view')
  const [editing, setEditing] = useState<string | null>(null)
  const views = useRecords(listViews)
  const address = query.address()
  const view = views.find((one) => one.address === address && address !== '')
  const edited = views.find(({ id }) => id === editing)
  const name = view?.name ?? t('unnamedView')
  const start = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (view) start.current?.parentElement?.scrollTo({ left: 0 }) // it stands first
  }, [view?.id])
  return (
    <>
      <span ref={start} hidden />
      {view && (
        <Chip on icon={BookmarkIcon} onClick={() => query.open('')}>
          {name}
        </Chip>
      )}
      {view && canEdit && (
        <Chip icon={PencilIcon} label={t('editView', { name })} opens onClick={() => setEditing(view.id)}>
          {t('change')}
        </Chip>
      )}
      {edited && <ViewSheet view={edited} onClose={() => setEditing(null)} />}
    </>
  )
}

/** The other saved views, one tap each; and the way to save what one looks at now. */
export function OtherViews({ query }: { query: Query }) {
  const t = useMessages('finding')
  const words = useFilterWords()
  const canEdit = useCanEdit('view')
  const [naming, setNaming] = useState<string | null>(null)
  const views = useRecords(listViews)
  const address = query.address()
  const isSaved = views.some((view) => view.address === address)
  const named = views.find(({ id }) => id === naming)
  const place = useRef<HTMLSpanElement>(null)
  const wasNaming = useRef(false)
  useEffect(() => {
    // What was pressed to save it is gone: the view itself stands first now.
    if (wasNaming.current && naming === null) place.current?.parentElement?.querySelector('button')?.focus()
    wasNaming.current = naming !== null
  }, [naming])
  const save = async () => {
    const values = [...query.chosen].flatMap(([filter, chosen]) =>
      chosen.map((value) => words.valueName(filter, value)),
    )
    const id = await saveView([query.text.trim(), ...values].filter(Boolean).join(', '), address)
    setNaming(id)
  }
  return (
    <>
      {canEdit && address !== '' && !isSaved && (
        <Chip icon={BookmarkIcon} onClick={save}>
          {t('saveView')}
        </Chip>
      )}
      {views
        .filter((view) => view.address !== address)
        .map((view) => (
          <Chip key={view.id} icon={BookmarkIcon} onClick={() => query.open(view.address)}>
            {view.name ?? t('unnamedView')}
          </Chip>
        ))}
      <span ref={place} hidden />
      {named && <ViewSheet view={named} onClose={() => setNaming(null)} />}
    </>
  )
}
