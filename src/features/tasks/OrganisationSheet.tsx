import { useEffect, useMemo, useReducer, useState } from 'preact/hooks'
import { organisationFinder } from '#db/find-organisations.ts'
import { useMessages } from '#i18n/messages.ts'
import { Row, Rows } from '#ui/Rows.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { useRecords } from '#ui/use-records.ts'
import { organisationCount, titleOf } from './tasks.ts'
import './OrganisationSheet.css'

/** So many are shown; one types more to come to the others. */
const MOST = 30

/** Which organisation it is about: found by typing, also among very many. One tap chooses, and the sheet closes. */
export function OrganisationSheet({
  chosen,
  suggested,
  onChoose,
  onClose,
}: {
  chosen: string | null
  /** Ids of those one most likely means, shown before one types. */
  suggested: readonly string[]
  onChoose: (id: string | null) => unknown
  onClose: () => void
}) {
  const t = useMessages('tasks')
  const [text, setText] = useState('')
  const [version, again] = useReducer<number, void>((times) => times + 1, 0)
  const search = organisationFinder()
  const count = useRecords(organisationCount)
  useEffect(() => {
    search.prepare()
    return search.subscribe(again)
  }, [])
  const isTyped = text.trim() !== ''
  const isReady = search.isReady()
  const found = useMemo(
    () => (isReady && (isTyped || count <= MOST) ? search.find(text, MOST) : null),
    [text, version, isReady, count],
  )
  const ids = found ? found.ids : isTyped ? [] : suggested
  const restCount = found ? found.total - found.ids.length : 0
  const said =
    count === 0
      ? t('noOrganisationsYet')
      : isTyped && !isReady
        ? t('gettingReady')
        : isTyped && ids.length === 0
          ? t('noOrganisationFound')
          : restCount > 0
            ? t('more', { count: restCount })
            : ids.length === 0
              ? t('typeToFind')
              : null
  const choose = (id: string | null) => {
    onClose()
    return onChoose(id)
  }
  return (
    <Sheet title={t('pickOrganisation')} open onClose={onClose}>
      <div class="organisation-pick">
        {count > 0 && (
          <SearchField label={t('searchOrganisations', { count })} value={text} onInput={setText} found={said} />
        )}
        {ids.length > 0 && (
          <Rows label={t('concerns')}>
            {ids.map((id) => (
              <Row
                key={id}
                title={titleOf(id) ?? t('unnamedOrganisation')}
                current={id === chosen}
                onClick={() => choose(id)}
              />
            ))}
          </Rows>
        )}
        {said && <p aria-hidden={count > 0}>{said}</p>}
        {chosen !== null && (
          <Rows>
            <Row title={t('noOrganisation')} onClick={() => choose(null)} />
          </Rows>
        )}
      </div>
    </Sheet>
  )
}
