import { shortDay, today } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { extendContact, removeContact } from './due-contacts.ts'
import './RetentionChoice.css'

/** A contact person that was kept as long as agreed: extended or deleted, one tap each. */
export function RetentionChoice({ live }: { live: LiveRecord }) {
  const t = useMessages('upkeep')
  const words = useMessages('organisations')
  const name = stringOf(live.fields, 'name') ?? words('unnamed')
  const extend = async () => {
    const { until, undo } = await extendContact(live, today())
    notify(t('extended', { name, day: shortDay(until) }), undo)
  }
  const remove = async () => {
    notify(t('contactRemoved', { name }), await removeContact(live.record))
  }
  return (
    <div class="retention-choice">
      <Button look="soft" label={t('extendWhom', { name })} onClick={extend}>
        {t('extend')}
      </Button>
      <Button look="line" label={t('removeWhom', { name })} onClick={remove}>
        {t('removeContact')}
      </Button>
    </div>
  )
}
