import CheckmarkIcon from '@navikt/aksel-icons/svg/CheckmarkCircle.svg?raw'
import { findOrganisation } from '#features/organisations/organisations.ts'
import { useCanEdit } from '#features/organisations/use-can-edit.ts'
import { shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { toContact } from '#model/contact.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { RowContent } from '#ui/Rows.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { dueContacts } from './due-contacts.ts'
import { RetentionChoice } from './RetentionChoice.tsx'

/** So many are shown; the others come as these are decided. */
const MOST = 50

/** Every contact person that was kept as long as agreed: one decides, one after another. */
export function DueContactsScreen() {
  const t = useMessages('upkeep')
  const canEdit = useCanEdit()
  const day = useToday()
  const due = useRecords(() => (canEdit ? dueContacts(day) : []), [day, canEdit])
  const back = { href: '/organisasjoner', label: t('toList') }
  if (due.length === 0)
    return (
      <Page>
        <PageHeader title={t('dueTitle')} back={back} />
        <EmptyState
          icon={CheckmarkIcon}
          title={canEdit ? t('noneDueTitle') : undefined}
          action={<Button href="/">{t('toHome')}</Button>}
        >
          {t(canEdit ? 'noneDue' : 'dueReader')}
        </EmptyState>
      </Page>
    )
  return (
    <Page>
      <PageHeader title={t('dueTitle')} sub={t('dueText')} back={back} />
      <div class="rows" role="list" aria-label={t('dueTitle')}>
        {due.slice(0, MOST).map((live) => (
          <DueContact key={live.record} live={live} />
        ))}
      </div>
      {due.length > MOST && <p class="page-note">{t('dueFirst', { shown: MOST, count: due.length })}</p>}
    </Page>
  )
}

/** The row goes away: the focus to the same button of the next one, of the last of all to the page's heading. */
function focusNext(button: HTMLElement): void {
  const row = button.closest('[role=listitem]')
  const next = row?.nextElementSibling ?? row?.previousElementSibling
  const at = [...(row?.querySelectorAll('button') ?? [])].findIndex((one) => one === button)
  const heading = button.closest('.page')?.querySelector<HTMLElement>('h1')
  ;(next?.querySelectorAll('button')[at] ?? heading)?.focus()
}

function DueContact({ live }: { live: LiveRecord }) {
  const t = useMessages('upkeep')
  const words = useMessages('organisations')
  const { name, role, organisation, retainUntil } = toContact(live)
  const employer = useRecords(() => findOrganisation(organisation ?? ''), [organisation])
  const employerName = employer && (stringOf(employer.fields, 'name') ?? words('unnamed'))
  return (
    <div role="listitem" class="due-contact">
      <RowContent
        title={name || words('unnamed')}
        sub={
          <>
            {[role, employerName].filter(Boolean).join(' · ')}
            {retainUntil && <span class="due-since">{t('dueSince', { day: shortDay(retainUntil) })}</span>}
          </>
        }
        chevron={employer !== null}
        {...(employer ? { href: `/organisasjoner/${encodeURIComponent(employer.record)}` } : {})}
      />
      <RetentionChoice live={live} onDecide={focusNext} />
    </div>
  )
}
