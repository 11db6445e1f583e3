import BuildingsIcon from '@navikt/aksel-icons/svg/Buildings3.svg?raw'
import { useMemo } from 'preact/hooks'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { TwoPane } from '#ui/TwoPane.tsx'
import { useGrowingRows } from '#ui/use-growing-rows.ts'
import type { PublicOrganisation } from '#page/public-data.ts'
import { useVisit } from './here.ts'
import { useLanguage } from './language.ts'
import type { VisitLanguage } from './language.ts'
import { OrganisationPage } from './OrganisationPage.tsx'
import { placeHref } from './places.ts'
import { useQuery } from './query.ts'
import type { Query } from './query.ts'
import { Typed } from './Typed.tsx'
import type { VisitIndex } from './visit-index.ts'
import { joined } from './words.ts'

/** Everyone there is, and who is open: side by side, or on a phone one at a time. */
export function OrganisationsScreen({ space, id, index }: { space: string; id: string | null; index: VisitIndex }) {
  const { say } = useLanguage()
  const query = useQuery(placeHref(space, 'organisasjoner'))
  return (
    <TwoPane
      list={<List {...{ index, query }} openId={id} />}
      detail={id === null ? null : <OrganisationPage key={id} {...{ id, index, space }} listHref={query.href(null)} />}
      nothingOpen={<EmptyState icon={BuildingsIcon}>{say('intro')}</EmptyState>}
    />
  )
}

function List({ index, query, openId }: { index: VisitIndex; query: Query; openId: string | null }) {
  const language = useLanguage()
  const { t, say } = language
  const version = useVisit((visit) => visit.version)
  const { organisations } = index.data
  const text = query.text.trim()
  const found = useMemo(() => (text === '' ? null : index.findOrganisations(text)), [index, text, version])
  const shown = useMemo(
    () => (found ? found.ids.flatMap((id) => index.organisation(id) ?? []) : organisations),
    [found, organisations],
  )
  const { most, root, end } = useGrowingRows(`visit organisations ${text}`, shown.length)
  const isPreparing = text !== '' && !found
  const said = isPreparing
    ? t('searchSoon')
    : !found
      ? null
      : shown.length === 0
        ? t('none')
        : t('found', { count: shown.length })
  return (
    <Page>
      <PageHeader title={say('organisations')} />
      {organisations.length === 0 ? (
        <EmptyState icon={BuildingsIcon}>{say('noOrganisations')}</EmptyState>
      ) : (
        <>
          <SearchField
            label={t('searchOrganisations')}
            clearLabel={t('clearSearch')}
            value={query.text}
            onInput={query.set}
            found={said}
          />
          {said !== null && shown.length > 0 && (
            <p class="visit-quiet" aria-hidden="true">
              {joined([said, found?.forgiving === true && t('almost')])}
            </p>
          )}
          {shown.length === 0 ? (
            <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
          ) : (
            <div ref={root}>
              <Rows label={say('organisations')}>
                {shown.slice(0, most).map((one) => (
                  <Row
                    key={one.id}
                    href={query.href(one.id)}
                    onClick={query.settle}
                    current={one.id === openId}
                    title={<Typed text={one.name} />}
                    sub={sayOrganisation(one, language)}
                  />
                ))}
              </Rows>
              <div ref={end} />
            </div>
          )}
        </>
      )}
    </Page>
  )
}

/** What it is and what it does. */
function sayOrganisation({ kind, contributes }: PublicOrganisation, { nameOf }: VisitLanguage): string {
  return joined([kind && nameOf('kinds', kind), ...contributes.map((id) => nameOf('contributions', id))])
}
