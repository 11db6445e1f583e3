import ClockIcon from '@navikt/aksel-icons/svg/ClockDashed.svg?raw'
import EraserIcon from '@navikt/aksel-icons/svg/Eraser.svg?raw'
import HandshakeIcon from '@navikt/aksel-icons/svg/Handshake.svg?raw'
import MenuIcon from '@navikt/aksel-icons/svg/MenuElipsisHorizontal.svg?raw'
import TrashIcon from '@navikt/aksel-icons/svg/Trash.svg?raw'
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { HistorySheet } from './HistorySheet.tsx'
import { eraseOrganisation, removeRecord, restoreRecord } from './organisations.ts'

/** What can be done with the organisation as a whole. */
export function OrganisationMenu({ live, listHref }: { live: LiveRecord; listHref: string }) {
  const t = useMessages('organisations')
  const { route } = useLocation()
  const [open, setOpen] = useState<'menu' | 'history' | 'erase' | null>(null)
  const close = () => setOpen(null)
  const name = stringOf(live.fields, 'name') ?? t('unnamed')
  const remove = async () => {
    close()
    await removeRecord('organisation', live.record)
    route(listHref)
    notify(t('removed', { name }), () => restoreRecord('organisation', live.record))
  }
  const erase = async () => {
    close()
    await eraseOrganisation(live.record)
    route(listHref)
    notify(t('erased', { name }))
  }
  return (
    <>
      <IconButton icon={MenuIcon} label={t('more')} onClick={() => setOpen('menu')} />
      <Sheet title={name} open={open === 'menu'} onClose={close}>
        <Rows>
          <Row
            start={<Icon svg={HandshakeIcon} />}
            title={t('newAgreement')}
            sub={t('newAgreementText')}
            href={`/avtaler/ny?org=${live.record}`}
          />
          <Row
            start={<Icon svg={ClockIcon} />}
            title={t('history')}
            sub={t('historyText')}
            onClick={() => setOpen('history')}
          />
          <Row start={<Icon svg={TrashIcon} />} title={t('remove')} sub={t('removeText')} onClick={remove} />
          <Row
            start={<Icon svg={EraserIcon} />}
            title={t('erase')}
            sub={t('eraseText')}
            onClick={() => setOpen('erase')}
          />
        </Rows>
      </Sheet>
      {open === 'history' && <HistorySheet live={live} onClose={close} />}
      <Sheet
        title={t('eraseTitle')}
        open={open === 'erase'}
        onClose={close}
        actions={
          <Buttons>
            <Button onClick={close}>{t('eraseCancel')}</Button>
            <Button look="danger" onClick={erase}>
              {t('erase')}
            </Button>
          </Buttons>
        }
      >
        <p>{t('eraseWarning', { name })}</p>
      </Sheet>
    </>
  )
}
