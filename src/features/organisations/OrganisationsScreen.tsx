import { useLocation } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import { TwoPane } from '#ui/TwoPane.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { FilterPane } from './FilterPane.tsx'
import { OrganisationList } from './OrganisationList.tsx'
import { OrganisationPage } from './OrganisationPage.tsx'
import { newRecordId } from './organisations.ts'
import { useQuery } from './use-query.ts'

/** The directory and what is open in it: side by side, or on a phone one at a time. `?ny=1` begins a new one. */
export function OrganisationsScreen({ id }: { id?: string }) {
  const { query: parameters, route } = useLocation()
  const query = useQuery()
  const canEdit = useCanEdit('organisation')
  const wantsNew = parameters['ny'] === '1' && canEdit
  useEffect(() => {
    if (wantsNew && id === undefined) route(`/organisasjoner/${newRecordId('organisation')}?ny=1`, true)
  }, [wantsNew, id])
  return (
    <TwoPane
      list={<OrganisationList query={query} openId={id ?? null} />}
      detail={
        id === undefined ? null : <OrganisationPage key={id} id={id} isNew={wantsNew} listHref={query.href(null)} />
      }
      nothingOpen={<FilterPane query={query} />}
    />
  )
}
