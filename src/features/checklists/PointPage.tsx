import { useLayoutEffect, useState } from 'preact/hooks'
import { toItem } from '#model/checklist.ts'
import { isAskedFor, isFilled } from '#model/readiness.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { RemovedMeanwhile } from '#ui/Removed.tsx'
import { Tag } from '#ui/Tag.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { AddEvidence } from './AddEvidence.tsx'
import { useChecklistWords } from './checklist-words.ts'
import { findGoing, findItem, findPoint, lastTime, previousOf } from './checklists.ts'
import type { Point } from './checklists.ts'
import { EvidenceCard } from './EvidenceCard.tsx'
import { LastTime } from './LastTime.tsx'
import { PointAbout } from './PointAbout.tsx'
import { PointEnd } from './PointEnd.tsx'
import { PointFields } from './PointFields.tsx'
import { PointTitle } from './PointTitle.tsx'
import { RemovedPoint } from './Removed.tsx'
import { addEvidence, sayState } from './saying.ts'
import { StateChoice } from './StateChoice.tsx'
import './PointPage.css'

/** One point: how it is done, what shows it, how far it has come and whose it is. */
export function PointPage({ checklist, id }: { checklist: string; id: string }) {
  const words = useChecklistWords()
  const { t } = words
  const canEdit = useCanEdit('checklistItem')
  const going = useRecords(() => findGoing(checklist), [checklist])
  const live = useRecords(() => findItem(id), [id])
  const before = useRecords(() => going && previousOf(going), [going])
  /** The piece of evidence just added: one goes on typing in it. */
  const [fresh, setFresh] = useState<string | null>(null)
  const [isAdding, setAdding] = useState(false)
  useLayoutEffect(() => {
    const card = fresh && document.querySelector(`[data-evidence="${CSS.escape(fresh)}"]`)
    if (card) card.querySelector<HTMLElement>('.row-choice, .row-field :is(input, textarea)')?.focus()
  }, [fresh])
  const back = { href: `/sjekklister/${checklist}`, label: going ? words.name(going) : t('title') }
  const point = going && findPoint(going, id)
  if (!point && live?.fields['deletedAt']) return <RemovedPoint live={live} back={back} />
  if (!going || !point)
    return (
      <Page>
        <PageHeader
          title={live ? (toItem(live).title ?? t('unknownPointTitle')) : t('unknownPointTitle')}
          back={back}
        />
        <EmptyState action={<Button href={back.href}>{t('toChecklist')}</Button>}>{t('unknownPointText')}</EmptyState>
      </Page>
    )
  const add = async (type: string) => {
    setAdding(false)
    setFresh(await addEvidence(point, type))
  }
  const asks = point.content?.asks ?? null
  const isProven = point.evidence.some(({ evidence }) => isAskedFor(evidence, asks) && isFilled(evidence))
  const last = lastTime(before, point)
  return (
    <Page
      action={
        canEdit && (
          <Buttons>
            {isProven && point.item.state !== 'done' && (
              <Button look="primary" onClick={() => sayState(point, 'done')}>
                {t('setDone')}
              </Button>
            )}
            <Button look={isProven ? 'line' : 'primary'} onClick={() => setAdding(true)}>
              {point.evidence.length > 0 ? t('addOtherEvidence') : t('addEvidence')}
            </Button>
          </Buttons>
        )
      }
    >
      <PageHeader
        title={words.title(point)}
        {...(point.content ? { lang: words.lang } : {})}
        titleField={!point.content && canEdit && <PointTitle point={point} />}
        back={back}
      />
      <div class="point-page">
        <PointStanding point={point} />
        {point.live && <RemovedMeanwhile live={point.live} kind="checklistItem" text={t('deletedMeanwhile')} t={t} />}
        <PointAbout point={point} canEdit={canEdit} />
        <Section title={t('state')}>
          <StateChoice point={point} canEdit={canEdit} />
        </Section>
        {(point.evidence.length > 0 || canEdit) && (
          <Section title={t('evidence')}>
            {point.evidence.map((each) => (
              <EvidenceCard key={each.live.record} {...each} asks={asks} canEdit={canEdit} />
            ))}
            {point.evidence.length === 0 && <p>{t('noEvidence')}</p>}
          </Section>
        )}
        <PointFields point={point} canEdit={canEdit} />
        {before && last && <LastTime going={before} point={last} />}
        {canEdit && <PointEnd going={going} point={point} />}
      </div>
      {isAdding && <AddEvidence point={point} onAdd={add} onClose={() => setAdding(false)} />}
    </Page>
  )
}

/** How it stands, in a word, and what it wants. */
function PointStanding({ point }: { point: Point }) {
  const words = useChecklistWords()
  const { t } = words
  if (point.standing === 'shown')
    return (
      <p>
        <Tag>{t('standingShown')}</Tag>
      </p>
    )
  if (point.standing !== 'said') return null
  return (
    <p class="point-said">
      <Tag tone="warm">{t('standingSaid')}</Tag> <span>{t('saidHow')}</span>
    </p>
  )
}
