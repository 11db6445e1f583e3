import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import type { Json } from '#model/fields.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Progress } from '#ui/Progress.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useKeptText } from '#ui/use-kept-text.ts'
import { ChangeSheet } from './ChangeSheet.tsx'
import { ExportSheet } from './ExportSheet.tsx'
import { changeAll, removeAll } from './mass.ts'
import type { TypedForMany } from './ChangeSheet.tsx'
import type { Done, OnProgress } from './mass.ts'
import type { Selection } from './use-selection.ts'
import './SelectionActions.css'

/** From here one is told how far it has come. */
const LONG = 200

type Work = 'working' | 'undoing' | 'exporting'

/** What can be done with those one has chosen. Each can be taken back as a whole. */
export function SelectionActions({ selection }: { selection: Selection }) {
  const t = useMessages('finding')
  const canEdit = useCanEdit('organisation')
  const [open, setOpen] = useState<'change' | 'export' | null>(null)
  const [work, setWork] = useState<{ what: Work; done: number; total: number } | null>(null)
  const [area, setArea] = useKeptText('change area')
  const [tags, setTags] = useKeptText('change tags')
  const setTyped = (typed: TypedForMany) => {
    setArea(typed.area)
    setTags(typed.tags)
  }
  const { records } = selection
  const total = records.length
  const close = () => setOpen(null)

  /** Runs something that may take long, and says how far it has come. */
  const run = async <T,>(what: Work, count: number, job: (onProgress: OnProgress) => Promise<T>): Promise<T> => {
    if (count >= LONG) setWork({ what, done: 0, total: count })
    try {
      return await job((done) => count >= LONG && setWork({ what, done, total: count }))
    } finally {
      setWork(null)
    }
  }
  /** Says what is done and gives a way back, also when not all could be done or taken back. @throws why not */
  const tell = (done: Done, key: 'changed' | 'deleted') => {
    const { count, undo, cause } = done
    notify(t(key, { count }), async () => {
      try {
        await run('undoing', count, undo)
      } catch (why) {
        tell({ ...done, cause: null }, key)
        throw why
      }
    })
    if (cause !== null) throw cause
  }
  const change = async (values: Readonly<Record<string, Json>>) => {
    close()
    const done = await run('working', total, (onProgress) => changeAll(records, values, onProgress))
    if ('area' in values) setArea('')
    if (Object.keys(values).some((field) => field.startsWith('tags/'))) setTags('')
    if (done.count === 0) notify(t('nothingChanged'))
    else tell(done, 'changed')
  }
  const remove = async () => {
    const done = await run('working', total, (onProgress) => removeAll(records, onProgress))
    selection.clear()
    tell(done, 'deleted')
  }
  if (work) {
    const { what, ...how } = work
    return <Progress label={t(what, how)} value={how.done} max={how.total} />
  }
  return (
    <>
      <div class="selection-actions">
        {canEdit && (
          <Button look="primary" disabled={total === 0} onClick={() => setOpen('change')}>
            {t('change')}
          </Button>
        )}
        <Button look={canEdit ? 'soft' : 'primary'} disabled={total === 0} onClick={() => setOpen('export')}>
          {t('export')}
        </Button>
        {canEdit && (
          <Button disabled={total === 0} onClick={remove}>
            {t('delete')}
          </Button>
        )}
      </div>
      {open === 'change' && (
        <ChangeSheet count={total} typed={{ area, tags }} onTyped={setTyped} onChange={change} onClose={close} />
      )}
      {open === 'export' && (
        <ExportSheet records={records} run={(job) => run('exporting', total, job)} onClose={close} />
      )}
    </>
  )
}
