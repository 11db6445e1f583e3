import MagnifyingGlassIcon from '@navikt/aksel-icons/svg/MagnifyingGlass.svg?raw'
import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { useLocation } from 'preact-iso'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { addOrganisation } from './organisations.ts'
import type { Query } from './use-query.ts'

/** Nobody is found: how to look otherwise, or to add whom one searched for. */
export function NoneFound({ query }: { query: Query }) {
  const t = useMessages('organisations')
  const words = useMessages('finding')
  const canEdit = useCanEdit('organisation')
  const { route } = useLocation()
  const name = query.text.trim()
  if (query.chosen.size > 0)
    return (
      <EmptyState
        title={name === '' ? undefined : t('foundNoneTitle', { query: name })}
        action={<Button onClick={() => query.open('')}>{t('showEveryone')}</Button>}
      >
        {words('noneWithThese')} {words('noneWithTheseText')}
      </EmptyState>
    )
  const add = async () => {
    const id = await addOrganisation(name)
    query.set('')
    route(`/organisasjoner/${id}`)
  }
  return (
    <EmptyState
      icon={MagnifyingGlassIcon}
      title={t('foundNoneTitle', { query: name })}
      action={
        canEdit && (
          <Button look="soft" icon={PlusIcon} onClick={add}>
            {t('addNamed', { name })}
          </Button>
        )
      }
    >
      {t('foundNoneText')}
    </EmptyState>
  )
}
