import { useState } from 'preact/hooks'
import { undoable } from '#db/changing.ts'
import { write } from '#db/write.ts'
import { shortDay, today } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { isDay } from '#model/fields.ts'
import { versionsOf } from '#model/merge.ts'
import { retentionFrom } from '#model/periods.ts'
import type { Kind } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { TextField } from '#ui/TextField.tsx'
import { recordName } from './record-words.ts'

/** Somebody needs it longer: until which day. */
export function KeepSheet({ live, kind, onClose }: { live: LiveRecord; kind: Kind; onClose: () => void }) {
  const t = useMessages('privacy')
  const [until, setUntil] = useState(retentionFrom(today()))
  const [isWrong, setWrong] = useState(false)
  const keep = async () => {
    if (!isDay(until) || until <= today()) {
      setWrong(true)
      return
    }
    const seen = { retainUntil: versionsOf(live, 'retainUntil').map(({ id }) => id) }
    onClose()
    const undo = await undoable([{ kind, record: live.record, fields: ['retainUntil'] }], () =>
      write({ kind, record: live.record, set: { retainUntil: until }, seen }),
    )
    notify(t('kept', { name: recordName(live), day: shortDay(until) }), undo)
  }
  return (
    <Sheet
      title={t('keepTitle')}
      open
      onClose={onClose}
      actions={
        <Buttons>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" onClick={keep}>
            {t('keepNow')}
          </Button>
        </Buttons>
      }
    >
      <p dir="auto">
        <b>{recordName(live)}</b>
      </p>
      <TextField
        label={t('keepUntil')}
        hint={t('keepHint')}
        type="date"
        value={until}
        onInput={(day) => {
          setUntil(day)
          setWrong(false)
        }}
        error={isWrong ? t('keepPast') : null}
      />
    </Sheet>
  )
}
