import XMarkIcon from '@navikt/aksel-icons/svg/XMark.svg?raw'
import { takeAway } from '#db/changing.ts'
import type { Evidence } from '#model/checklist.ts'
import { isWeb, webHref } from '#model/fields.ts'
import { isAskedFor, isFilled } from '#model/readiness.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { RemovedMeanwhile } from '#ui/Removed.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useChecklistWords } from './checklist-words.ts'
import { findLiving } from './checklists.ts'
import { EvidencePhotos } from './EvidencePhotos.tsx'
import { EvidenceRow, rowsOf } from './EvidenceRow.tsx'
import { MeetingRow } from './MeetingRow.tsx'

/** One thing that shows, or is to show, that a point is done; typed in where it stands. */
export function EvidenceCard({
  live,
  evidence,
  asks,
  canEdit,
}: {
  live: LiveRecord
  evidence: Evidence
  asks: readonly string[] | null
  canEdit: boolean
}) {
  const words = useChecklistWords()
  const { t } = words
  const meeting = useRecords(() => findLiving(evidence.meeting), [evidence.meeting])
  const kind = words.kind(evidence.type)
  const counts = isFilled(evidence)
  const isAsked = isAskedFor(evidence, asks)
  const remove = async () => notify(t('evidenceRemoved', { what: kind }), await takeAway('evidence', live.record))
  const fields = rowsOf(evidence)
  return (
    <div class="evidence" role="group" aria-label={kind} data-evidence={live.record}>
      <div class="evidence-top">
        <b>{kind}</b>
        <small data-waits={!counts || undefined}>
          {!isAsked ? t('evidenceBeside') : counts ? t('evidenceCounts') : t('evidenceEmpty')}
        </small>
        {canEdit && <IconButton icon={XMarkIcon} label={t('removeEvidence', { what: kind })} onClick={remove} />}
      </div>
      <RemovedMeanwhile live={live} kind="evidence" text={t('deletedMeanwhile')} t={t} />
      <FieldCard
        rows={[
          ...(evidence.type === 'meeting'
            ? [
                {
                  key: 'meeting',
                  isFilled: evidence.meeting !== null,
                  row: <MeetingRow live={live} meeting={meeting} canEdit={canEdit} />,
                },
              ]
            : []),
          ...fields
            .filter(({ field }) => canEdit || evidence[field] !== null)
            .map((looks) => ({
              key: looks.field,
              isFilled: evidence[looks.field] !== null,
              row: <EvidenceRow live={live} looks={looks} canEdit={canEdit} />,
            })),
        ]}
      />
      {evidence.type === 'photo' && <EvidencePhotos evidence={evidence} canEdit={canEdit} />}
      {evidence.link !== null && isWeb(evidence.link) && (
        <p>
          <Button look="quiet" href={webHref(evidence.link)} target="_blank">
            {t('openLink')}
          </Button>
        </p>
      )}
      {meeting && (
        <p>
          <Button look="quiet" href={`/moter/${meeting.record}`}>
            {t('openMeeting')}
          </Button>
        </p>
      )}
    </div>
  )
}
