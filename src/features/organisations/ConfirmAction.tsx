import CheckmarkIcon from '@navikt/aksel-icons/svg/CheckmarkCircle.svg?raw'
import { today } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { confirmOrganisation } from './organisations.ts'
import { useRoleWord } from './use-role-word.ts'

/** «Bekreft at dette stemmer»: the day and who, and a way back. */
export function ConfirmAction({ live }: { live: LiveRecord }) {
  const t = useMessages('organisations')
  const by = useRoleWord()
  const confirm = async () => {
    const undo = await confirmOrganisation(live.record, today(), by)
    notify(t('confirmedNow'), undo)
  }
  return (
    <Button look="primary" icon={CheckmarkIcon} onClick={confirm}>
      {t('confirm')}
    </Button>
  )
}
