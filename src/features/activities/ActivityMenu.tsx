import CopyIcon from '@navikt/aksel-icons/svg/Files.svg?raw'
import ForwardIcon from '@navikt/aksel-icons/svg/ArrowRight.svg?raw'
import MenuIcon from '@navikt/aksel-icons/svg/MenuElipsisHorizontal.svg?raw'
import TrashIcon from '@navikt/aksel-icons/svg/Trash.svg?raw'
import { useLocation } from 'preact-iso'
import { useMemo, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import type { Activity } from '#model/activity.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Icon } from '#ui/Icon.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { continuationOf, continueActivity, copyActivity, removeActivity } from './activities.ts'

/** What can be done with the activity as a whole. */
export function ActivityMenu({ live, activity, listHref }: { live: LiveRecord; activity: Activity; listHref: string }) {
  const t = useMessages('activities')
  const { route } = useLocation()
  const [isOpen, setOpen] = useState(false)
  const name = activity.title || t('unnamed')
  const next = useMemo(() => (isOpen ? continuationOf(live.record) : null), [isOpen, live.record])
  const go = (id: string, said: string) => {
    route(`/aktiviteter/${id}`)
    notify(said, async () => {
      await removeActivity(id)
      route(`/aktiviteter/${live.record}`, true)
    })
  }
  const copy = async () => {
    setOpen(false)
    go(await copyActivity(live), t('copied'))
  }
  const carryOn = async () => {
    setOpen(false)
    const { id, isNew } = await continueActivity(live)
    if (isNew) return go(id, t('continued', { name }))
    route(`/aktiviteter/${id}`)
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
            title={t(next === null ? 'continueSeason' : 'seeNextSeason')}
            sub={t(next === null ? 'continueSeasonText' : 'seeNextSeasonText')}
            onClick={carryOn}
          />
          <Row start={<Icon svg={CopyIcon} />} title={t('copy')} sub={t('copyText')} onClick={copy} />
          <Row start={<Icon svg={TrashIcon} />} title={t('remove')} sub={t('removeText')} onClick={remove} />
        </Rows>
      </Sheet>
    </>
  )
}
