import { ago } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { lastContactOf } from './conversations.ts'

/** «Sist kontakt 3. november (telefon)»; nothing when nobody has noted any. */
export function LastContact({ organisation }: { organisation: string }) {
  const t = useMessages('upkeep')
  const day = useToday()
  const last = useRecords(() => lastContactOf(organisation, day), [organisation, day])
  return last && <p class="page-note">{t('lastContact', { when: ago(last.on), way: t(last.way) })}</p>
}
