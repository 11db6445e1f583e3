import CheckmarkIcon from '@navikt/aksel-icons/svg/CheckmarkCircle.svg?raw'
import { today } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { MainAction } from '#ui/Page.tsx'
import { useSession } from '#ui/use-session.ts'
import { confirmOrganisation } from './organisations.ts'
import { confirmation } from './standing.ts'

/** «Bekreft at dette stemmer»: the day and who, and a way back. Confirmed once a day is enough. */
export function ConfirmAction({ live }: { live: LiveRecord }) {
  const t = useMessages('organisations')
  const role = useSession((session) => session.role)
  const day = today()
  if (confirmation(stringOf(live.fields, 'confirmedOn'), day) === 'today') return null
  const confirm = async () => {
    const undo = await confirmOrganisation(live.record, day, t(role === 'coordinator' ? 'coordinator' : 'colleague'))
    notify(t('confirmedNow'), undo)
  }
  return (
    <MainAction>
      <Button look="primary" icon={CheckmarkIcon} onClick={confirm}>
        {t('confirm')}
      </Button>
    </MainAction>
  )
}
