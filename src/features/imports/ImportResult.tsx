import type { ComponentChildren } from 'preact'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Progress } from '#ui/Progress.tsx'
import { closeResult, stopImport, undo } from './import-run.ts'
import type { ImportRun, Outcome, Source } from './import-run.ts'
import { ImportPage } from './ImportPage.tsx'
import { undoneInWords } from './sum-words.ts'

/** An import, or the undoing of one, on its way. One may leave; it goes on. */
export function ImportDoing({ title, doing }: { title: string; doing: NonNullable<ImportRun['doing']> }) {
  const t = useMessages('imports')
  const { what, done, total, isStopping } = doing
  return (
    <ImportPage title={title}>
      <Progress label={t(what, { done, total })} value={done} max={total} />
      {what === 'writing' && (
        <div class="import-actions">
          <Button busy={isStopping} onClick={stopImport}>
            {t(isStopping ? 'stopping' : 'stop')}
          </Button>
        </div>
      )}
    </ImportPage>
  )
}

/** What came of it, and the way back. */
export function ImportResult({
  title,
  source,
  result,
  failure,
  onClose = () => closeResult(source),
  children,
}: {
  title: string
  source: Source
  onClose?: () => void
  /** What is left to do. */
  children?: ComponentChildren
} & Outcome) {
  const t = useMessages('imports')
  const failed = useMessages('failures')
  const { added = 0, changed = 0, removed = 0, erased = 0 } = result ?? {}
  const lines = [
    added > 0 && t('doneAdded', { count: added }),
    changed > 0 && t('doneChanged', { count: changed }),
    removed > 0 && t('doneRemoved', { count: removed }),
    erased > 0 && t('doneErased', { count: erased }),
  ].filter((line) => line !== false)
  const canUndo = result !== null && !result.undone && added + changed + removed > 0
  return (
    <ImportPage
      title={title}
      action={
        <Button look="primary" href="/organisasjoner" onClick={onClose}>
          {t('seeDirectory')}
        </Button>
      }
    >
      {failure && (
        <Card tone="red">
          <p role="alert">{failed(failure)}</p>
        </Card>
      )}
      {result && (
        <Card tone={result.isWhole ? 'accent' : 'warm'}>
          <div class="import-done" role="status">
            {result.undone ? (
              <b>{undoneInWords(result.undone.stayed, t)}</b>
            ) : (
              <>
                <b>{t(result.isWhole ? 'doneTitle' : 'stoppedTitle')}</b>
                {lines.length === 0 ? (
                  <span>{t('doneNothing')}</span>
                ) : (
                  lines.map((line) => <span key={line}>{line}</span>)
                )}
                {!result.isWhole && <span>{t('stoppedText')}</span>}
              </>
            )}
          </div>
        </Card>
      )}
      <div class="import-actions">
        {canUndo && <Button onClick={() => undo(result.id, source)}>{t(erased > 0 ? 'undoRest' : 'undo')}</Button>}
        <Button look="quiet" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      {children}
    </ImportPage>
  )
}
