import { useMessages } from '#i18n/messages.ts'
import { closeFile, planAgain } from './file-job.ts'
import type { FileJob } from './file-job.ts'
import { ChooseFile } from './FilePick.tsx'
import { RowsToMend } from './FileProblems.tsx'
import { closeResult } from './import-run.ts'
import type { Outcome } from './import-run.ts'
import { ImportResult } from './ImportResult.tsx'
import { rowsOut } from './mend-file.ts'

/** What came of a file, the way back, and what is left to mend. */
export function FileResult({ job, result, failure }: { job: FileJob } & Outcome) {
  const t = useMessages('files')
  const isLeft = rowsOut(job.rows).length > 0
  const close = () => {
    closeResult('file')
    // What was stopped goes on from where it is; what is whole is done with.
    if (result?.isWhole && !result.undone) closeFile()
    else void planAgain()
  }
  return (
    <ImportResult title={t('title')} source="file" result={result} failure={failure} onClose={close}>
      {isLeft && (
        <>
          <RowsToMend job={job} />
          <div class="import-actions">
            <ChooseFile look="line" label={t('mended')} onChosen={() => closeResult('file')} />
          </div>
        </>
      )}
    </ImportResult>
  )
}
