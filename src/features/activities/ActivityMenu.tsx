import CopyIcon from '@navikt/aksel-icons/svg/Files.svg?raw'
import ForwardIcon from '@navikt/aksel-icons/svg/ArrowRight.svg?raw'
import MenuIcon from '@navikt/aksel-icons/svg/MenuElipsisHorizontal.svg?raw'
import TrashIcon from '@navikt/aksel-icons/svg/Trash.svg?raw'
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { today } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Activity } from '#model/activity.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Icon } from '#ui/Icon.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { copyActivity, removeActivity } from './activities.ts'

/** What can be done with the activity as a whole. */
export function ActivityMenu({ live, activity, listHref }: { live: LiveRecord; activity: Activity; listHref: string }) {
  const t = useMessages('activities')
  const { route } = useLocation()
  const [isOpen, setOpen] = useState(false)
  const name = activity.title || t('unnamed')
  const copy = (how: 'copy' | 'next-season') => async () => {
    setOpen(false)
    const id = await copyActivity(live, how, today())
    route(`/aktiviteter/${id}`)
    notify(t(how === 'copy' ? 'copied' : 'continued', { name }), async () => {
      await removeActivity(id)
      route(`/aktiviteter/${live.record}`, true)
    })
  }
  const remove = async () => {
    setOpen(false)
    const undo = await removeActivity(live.record)
    route(listHref)
    notify(t('removed', { name }), undo)
  }
  return (
    <>
      <IconButton icon={MenuIcon} label={t('more')} onClick={() => setOpen(true)} />
      <Sheet title={name} open={isOpen} onClose={() => setOpen(false)}>
        <Rows>
          <Row
            start={<Icon svg={ForwardIcon} flips />}
            title={t('continueSeason')}
            sub={t('continueSeasonText')}
            onClick={copy('next-season')}
          />
          <Row start={<Icon svg={CopyIcon} />} title={t('copy')} sub={t('copyText')} onClick={copy('copy')} />
          <Row start={<Icon svg={TrashIcon} />} title={t('remove')} sub={t('removeText')} onClick={remove} />
        </Rows>
      </Sheet>
    </>
  )
}
