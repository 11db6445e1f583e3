import MagnifyingGlassIcon from '@navikt/aksel-icons/svg/MagnifyingGlass.svg?raw'
import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { useLocation } from 'preact-iso'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { addOrganisation } from './organisations.ts'
import { useCanEdit } from './use-can-edit.ts'
import type { Query } from './use-query.ts'

/** Nobody is found: how to look otherwise, or to add whom one searched for. */
export function NoneFound({ query }: { query: Query }) {
  const t = useMessages('organisations')
  const canEdit = useCanEdit()
  const { route } = useLocation()
  const name = query.text.trim()
  if (query.only)
    return (
      <EmptyState action={<Button onClick={() => query.show(null)}>{t('showEveryone')}</Button>}>
        {name === '' ? t('noneOfThese') : t('foundNoneTitle', { query: name })}
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
