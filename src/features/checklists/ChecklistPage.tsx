import ClipboardIcon from '@navikt/aksel-icons/svg/Clipboard.svg?raw'
import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { ChecklistEnd } from './ChecklistEnd.tsx'
import { ChecklistFields } from './ChecklistFields.tsx'
import { useChecklistWords } from './checklist-words.ts'
import { findChecklist, findGoing, newerThan, previousOf } from './checklists.ts'
import { PointGroups } from './PointGroups.tsx'
import { PointOrder } from './PointOrder.tsx'
import { RemovedChecklist } from './Removed.tsx'
import { newPointId } from './saying.ts'
import { StandingBar } from './StandingBar.tsx'
import './ChecklistPage.css'

/** One checklist: its points, what shows each, and what is missing. */
export function ChecklistPage({ id, openPoint }: { id: string; openPoint: string | null }) {
  const words = useChecklistWords()
  const { t } = words
  const { route } = useLocation()
  const canEdit = useCanEdit('checklist')
  const live = useRecords(() => findChecklist(id), [id])
  const going = useRecords(() => findGoing(id), [id])
  const previous = useRecords(() => going && previousOf(going), [going])
  const newer = useRecords(() => newerThan(id), [id])
  const [isOrdering, setOrdering] = useState(false)
  const back = { href: '/sjekklister', label: t('title') }
  if (live?.fields['deletedAt']) return <RemovedChecklist live={live} back={back} />
  if (!going)
    return (
      <Page>
        <PageHeader title={t('unknownTitle')} back={back} />
        <EmptyState action={<Button href={back.href}>{t('toList')}</Button>}>{t('unknownText')}</EmptyState>
      </Page>
    )
  const add = () => route(`/sjekklister/${id}?punkt=${newPointId(id)}`)
  const { term } = going.entry
  return (
    <Page
      action={
        canEdit &&
        (isOrdering ? (
          <Button look="primary" onClick={() => setOrdering(false)}>
            {t('reorderDone')}
          </Button>
        ) : (
          <Button look={going.content ? 'line' : 'primary'} icon={PlusIcon} onClick={add}>
            {t('addPoint')}
          </Button>
        ))
      }
    >
      <PageHeader
        title={term === null ? words.name(going) : `${words.name(going)} · ${term}`}
        sub={going.points.length > 0 ? words.counts(going.readiness) : undefined}
        back={back}
      />
      <div class="checklist-page">
        <StandingBar readiness={going.readiness} />
        {going.content && <p lang={words.lang}>{words.norwegian(going.content.summary)}</p>}
        {going.entry.agreement !== null && (
          <p>
            <a href={`/avtaler/${going.entry.agreement}`}>{t('openItsAgreement')}</a>
          </p>
        )}
        {newer !== null && (
          <p class="checklist-newer">
            {t('superseded')} <a href={`/sjekklister/${newer}`}>{t('seeNewer')}</a>
          </p>
        )}
        {going.points.length === 0 && (
          <EmptyState icon={ClipboardIcon} title={t('noPoints')}>
            {t('noPointsText')}
          </EmptyState>
        )}
        {isOrdering ? (
          <PointOrder going={going} />
        ) : (
          <PointGroups going={going} previous={previous} openPoint={openPoint} canEdit={canEdit} />
        )}
        {!isOrdering && <ChecklistFields going={going} canEdit={canEdit} />}
        {!isOrdering && <ChecklistEnd going={going} canEdit={canEdit} onOrder={() => setOrdering(true)} />}
      </div>
    </Page>
  )
}
