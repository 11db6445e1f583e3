import { choose } from '#db/write.ts'
import { shortDay, today } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Evidence } from '#model/checklist.ts'
import { PhotoButton } from '#ui/PhotoButton.tsx'
import { Photos } from '#ui/Photos.tsx'
import { findLiving } from './checklists.ts'

/** The photos of a piece of evidence. One who may only read does not get them, so the evidence says in words that they are there. */
export function EvidencePhotos({ evidence: { id }, canEdit }: { evidence: Evidence; canEdit: boolean }) {
  const t = useMessages('checklists')
  const onAdded = () => {
    if (findLiving(id)?.fields['reference']) return
    void choose('evidence', id, 'reference', t('photoAdded', { day: shortDay(today(), 0) }))
  }
  return (
    <>
      <Photos record={id} readOnly={!canEdit} />
      {canEdit && <PhotoButton record={id} onAdded={onAdded} />}
    </>
  )
}
