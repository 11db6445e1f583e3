import ClipboardIcon from '@navikt/aksel-icons/svg/ClipboardCheckmark.svg?raw'
import { useLocation } from 'preact-iso'
import { notify } from '#session.ts'
import { remove } from '#db/write.ts'
import { Icon } from '#ui/Icon.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useRecords } from '#ui/use-records.ts'
import type { Work } from '#features/agreements/work.ts'
import { titleOn, useWorkWords } from '#features/agreements/work-words.ts'
import { beginChecklist, checklistOf } from './stating.ts'

/** The checklist that follows the agreement: opened, or begun for it. */
export function ChecklistRow({ work, canEdit }: { work: Work; canEdit: boolean }) {
  const { t } = useWorkWords()
  const { live } = work
  const { route } = useLocation()
  const checklist = useRecords(() => checklistOf(live.record), [live.record])
  if (!checklist && !canEdit) return null
  const begin = async () => {
    const id = await beginChecklist(live.record, titleOn(work.document))
    notify(t('checklistBegun'), () => remove('checklist', id))
    route(`/sjekklister/${id}`)
  }
  const start = <Icon svg={ClipboardIcon} />
  return (
    <Rows label={t('checklist')}>
      {checklist ? (
        <Row
          start={start}
          title={t('checklist')}
          sub={t('checklistOpen')}
          href={`/sjekklister/${checklist.record}`}
          chevron
        />
      ) : (
        <Row start={start} title={t('checklistBegin')} sub={t('checklistBeginText')} onClick={begin} chevron />
      )}
    </Rows>
  )
}
