import { useEffect, useRef } from 'preact/hooks'
import { shortDay, today } from '#i18n/dates.ts'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { toOrganisation } from '#model/organisation.ts'
import type { LiveRecord } from '#model/wire.ts'
import { PageHeader } from '#ui/Page.tsx'
import { Tag } from '#ui/Tag.tsx'
import { TitleField } from '#ui/TitleField.tsx'
import { useCanEdit, useKeeps } from '#ui/use-can-edit.ts'
import { authorOf } from './authors.ts'
import { choiceLabel } from './choices.ts'
import { LastContact } from '#features/organisations/conversations/LastContact.tsx'
import type { Reached } from '#features/organisations/conversations/use-conversation-log.ts'
import { FieldVersions } from './FieldVersions.tsx'
import { OrganisationMenu } from './OrganisationMenu.tsx'
import { QuickActions } from './QuickActions.tsx'
import { confirmation } from './standing.ts'
import './OrganisationHeader.css'

export interface OrganisationHeaderProps {
  id: string
  live: LiveRecord | null
  back: { href: string; label: string }
  isNew: boolean
  /** They were called or written to from here. */
  onReach: (reached: Reached) => void
}

/** Who it is, and what one most often wants to do with them. */
export function OrganisationHeader({ id, live, back, isNew, onReach }: OrganisationHeaderProps) {
  const t = useMessages('organisations')
  const locale = useLocale()
  const canEdit = useCanEdit('organisation')
  const keeps = useKeeps('organisation')
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isNew && !live) root.current?.querySelector('textarea')?.focus()
  }, [])
  const organisation = live && toOrganisation(live)
  const sub =
    organisation &&
    [organisation.kind && choiceLabel('kind', organisation.kind, locale), organisation.area].filter(Boolean).join(' · ')
  return (
    <div class="organisation-header" ref={root}>
      <PageHeader
        title={organisation?.name || t(live ? 'unnamed' : 'add')}
        titleField={keeps && <TitleField kind="organisation" record={id} field="name" label={t('nameField')} />}
        sub={sub}
        back={back}
        actions={live && canEdit && <OrganisationMenu live={live} listHref={back.href} />}
      />
      {live && <FieldVersions live={live} field="name" canChoose={keeps} />}
      {live && <Confirmation live={live} />}
      {canEdit && <LastContact organisation={id} />}
      {organisation && <QuickActions organisation={organisation} onReach={onReach} />}
    </div>
  )
}

/** When someone last said that the entry is right. */
function Confirmation({ live }: { live: LiveRecord }) {
  const t = useMessages('organisations')
  const { confirmedOn } = toOrganisation(live)
  const confirmedBy = authorOf(live, 'confirmedOn', 'confirmedBy')
  const state = confirmation(confirmedOn, today())
  if (state === 'never' || confirmedOn === null)
    return (
      <p>
        <Tag tone="plain">{t('neverConfirmed')}</Tag>
      </p>
    )
  const when = state === 'today' ? t('today') : shortDay(confirmedOn)
  return (
    <p>
      <Tag tone={state === 'old' ? 'warm' : state === 'today' ? 'accent' : 'plain'}>
        {confirmedBy ? t('confirmedBy', { when, who: confirmedBy }) : t('confirmed', { when })}
      </Tag>
    </p>
  )
}
