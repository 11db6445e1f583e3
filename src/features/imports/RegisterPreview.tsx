import CheckmarkIcon from '@navikt/aksel-icons/svg/CheckmarkCircle.svg?raw'
import { useMemo, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { EraseSheet } from './EraseSheet.tsx'
import { startImport } from './import-run.ts'
import { ImportPage } from './ImportPage.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { nameOfMunicipality } from './municipality.ts'
import { keptIn, wantedOf } from './preview.ts'
import { choose, closePreview } from './register-job.ts'
import type { RegisterJob } from './register-job.ts'
import { actionInWords, partsInWords } from './sum-words.ts'

/** What came from the register, compared with what is here; nothing is done yet. */
export function RegisterPreview({ preview }: { preview: NonNullable<RegisterJob['preview']> }) {
  const t = useMessages('imports')
  const { items, choices } = preview
  const label = nameOfMunicipality(preview.municipality)
  const { sum } = choices
  const kept = useMemo(() => keptIn(items), [items])
  const [isAsking, setAsking] = useState(false)
  const put = async () => {
    await startImport(wantedOf(items, choices), { source: 'register', label, manner: 'follow' })
    closePreview()
  }
  const isSame = useMemo(() => items.every(({ group }) => group === 'same'), [items])
  if (isSame)
    return (
      <ImportPage
        title={t('registerTitle')}
        sub={label}
        action={
          <Button look="soft" onClick={closePreview}>
            {t('close')}
          </Button>
        }
      >
        <EmptyState icon={CheckmarkIcon} title={t('nothingNew')}>
          {items.length === 0 ? t('nothingAtAll') : t('nothingNewText', { count: items.length })}
        </EmptyState>
        {kept > 0 && <p class="import-text">{t('kept', { count: kept })}</p>}
      </ImportPage>
    )
  return (
    <ImportPage
      title={t('registerTitle')}
      sub={[label, partsInWords(sum, t)].filter(Boolean).join(' · ')}
      action={
        <div class="import-actions">
          <Button
            look="primary"
            disabled={sum.added + sum.updated + sum.removed + sum.erased === 0}
            onClick={() => (sum.erased > 0 ? setAsking(true) : put())}
          >
            {actionInWords(sum, t)}
          </Button>
          <Button look="line" onClick={closePreview}>
            {t('cancelFetch')}
          </Button>
        </div>
      }
    >
      <ImportPreview manner="follow" items={items} choices={choices} onChoose={choose} />
      {isAsking && <EraseSheet count={sum.erased} onErase={put} onClose={() => setAsking(false)} />}
    </ImportPage>
  )
}
