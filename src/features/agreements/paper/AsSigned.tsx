import { useMemo } from 'preact/hooks'
import { compareDocuments, isSame } from '#model/agreement-compare.ts'
import { isFilledWhenSigning, sharedValues } from '#model/agreement-blanks.ts'
import { documentOf } from '#model/agreement-document.ts'
import type { Line } from '#model/agreement-document.ts'
import { lineText } from '#model/agreement-paper.ts'
import { isSigned } from '#model/agreement.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { useRecords } from '#ui/use-records.ts'
import { listVersions, readOnce } from '#features/agreements/versions/versions.ts'
import type { Work } from '#features/agreements/work.ts'
import { onPaper, useWorkWords } from '#features/agreements/work-words.ts'

/** Whether a signed agreement still reads as it was signed: what it is put together of may have changed. */
export function AsSigned({ work: { live, source } }: { work: Work }) {
  const { t } = useWorkWords()
  const id = live.record
  const signed = useRecords(() => listVersions(id).find(({ version }) => version.isAtSigning)?.live ?? null, [id])
  const { state } = source.agreement
  const isUnchanged = useMemo(() => {
    const version = signed && isSigned(state) ? readOnce(signed) : null
    if (!version) return null
    const now = documentOf({ ...source, values: sharedValues(source.agreement, source.values) })
    const words = onPaper(now.malform)
    // Where and by whom it is signed is filled in afterwards, and changes nothing of it.
    const agreed = (line: Line): Line =>
      line.map((run) =>
        run.type === 'filled' && isFilledWhenSigning(run.name) ? { type: 'blank', name: run.name } : run,
      )
    return isSame(compareDocuments(version.document, now, (line) => lineText(agreed(line), words)))
  }, [signed, source, state])
  if (!signed || isUnchanged === null) return null
  if (isUnchanged) return <p class="page-note">{t('isAsSigned')}</p>
  return (
    <Card tone="warm">
      <h2>{t('changedSince')}</h2>
      <p>{t('changedSinceText')}</p>
      <Button href={`/avtaler/${id}?del=versjoner&fra=${signed.record}`}>{t('seeDifference')}</Button>
    </Card>
  )
}
