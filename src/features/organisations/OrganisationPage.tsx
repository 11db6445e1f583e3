import { today } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import { publicAddress } from '#sync/public-address.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { PublicSwitch } from '#ui/PublicSwitch.tsx'
import { useCanEdit, useKeeps } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { ConfirmAction } from './ConfirmAction.tsx'
import { ContactPersons } from './ContactPersons.tsx'
import { Conversations } from '#features/organisations/conversations/Conversations.tsx'
import { NoteOffer, NoteOfferAloud } from '#features/organisations/conversations/NoteOffer.tsx'
import { useConversationLog } from '#features/organisations/conversations/use-conversation-log.ts'
import { DeletedMeanwhile } from './DeletedMeanwhile.tsx'
import { DoesCard, FactsCard, NoteCard, ReachCard } from './FieldCards.tsx'
import { Fetching, useFetching } from './Fetching.tsx'
import { LooksLike } from './LooksLike.tsx'
import { OrganisationActivities } from './OrganisationActivities.tsx'
import { OrganisationHeader } from './OrganisationHeader.tsx'
import { findOrganisation } from './organisations.ts'
import { RemovedOrganisation } from './RemovedOrganisation.tsx'
import { confirmation } from './standing.ts'

export interface OrganisationPageProps {
  id: string
  /** It comes to be when something is written into it. */
  isNew: boolean
  /** The list one came from. */
  listHref: string
}

/** One organisation: all we know, read and typed in where it stands. */
export function OrganisationPage({ id, isNew, listHref }: OrganisationPageProps) {
  const canEdit = useCanEdit('organisation')
  const keeps = useKeeps('organisation')
  const live = useRecords(() => findOrganisation(id), [id])
  const t = useMessages('organisations')
  const log = useConversationLog(id)
  const back = { href: listHref, label: t('title') }
  if (!live && !isNew) return <UnknownOrganisation back={back} />
  if (live?.fields['deletedAt']) return <RemovedOrganisation live={live} back={back} />
  const isConfirmed = live !== null && confirmation(stringOf(live.fields, 'confirmedOn'), today()) === 'today'
  const actions = live && (
    <>
      {canEdit && <NoteOffer log={log} />}
      {!isConfirmed && <ConfirmAction live={live} />}
    </>
  )
  return (
    <Page action={live && keeps && ((canEdit && log.reached) || !isConfirmed) && actions}>
      <OrganisationHeader id={id} live={live} back={back} isNew={isNew} onReach={log.onReach} />
      {live && <DeletedMeanwhile live={live} />}
      {live && canEdit && <NoteOfferAloud log={log} />}
      {live && canEdit && <LooksLike live={live} />}
      <DoesCard id={id} live={live} canEdit={keeps} />
      {keeps && <p class="page-note">{t('tapToEdit')}</p>}
      {live && canEdit && <ContactPersons organisation={id} onReach={log.onReach} />}
      {live && canEdit && <Conversations log={log} />}
      {live && <OrganisationActivities id={id} canEdit={canEdit} />}
      <ReachCard id={id} live={live} canEdit={keeps} />
      <FactsCard id={id} live={live} canEdit={keeps} />
      {canEdit && <NoteCard id={id} live={live} canEdit />}
      {canEdit && (
        <PublicSwitch
          kind="organisation"
          {...{ id, live, t }}
          address={publicAddress()}
          page={`organisasjoner#${id}`}
        />
      )}
    </Page>
  )
}

function UnknownOrganisation({ back }: { back: { href: string; label: string } }) {
  const t = useMessages('organisations')
  const isFetching = useFetching() !== null
  return (
    <Page>
      <PageHeader title={isFetching ? t('title') : t('unknownTitle')} back={back} />
      {isFetching ? (
        <Fetching />
      ) : (
        <EmptyState action={<Button href={back.href}>{t('toList')}</Button>}>{t('unknownText')}</EmptyState>
      )}
    </Page>
  )
}
