import CheckmarkIcon from '@navikt/aksel-icons/svg/CheckmarkCircle.svg?raw'
import TrashIcon from '@navikt/aksel-icons/svg/Trash.svg?raw'
import { useLocation } from 'preact-iso'
import { useEffect, useRef } from 'preact/hooks'
import { change, takeAway } from '#db/changing.ts'
import { choose } from '#db/write.ts'
import { shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { toNeed } from '#model/need.ts'
import { valueText } from '#model/typed.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Removed, RemovedMeanwhile } from '#ui/Removed.tsx'
import { Switch } from '#ui/Switch.tsx'
import { TitleField } from '#ui/TitleField.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { findRecord } from './enquiries.ts'
import { NeedCards } from './NeedCards.tsx'
import { countEnquiriesAbout } from './needs.ts'
import { UnknownPage } from './UnknownPage.tsx'

/** Something the municipality wants help with, read and typed in where it stands. A new one comes to be with its first letter. */
export function NeedPage({ id, isNew }: { id: string; isNew: boolean }) {
  const t = useMessages('site')
  const live = useRecords(() => findRecord('need', id), [id])
  const canEdit = useCanEdit('need')
  const back = { href: '/nettside/behov', label: t('needs') }
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isNew && !live) root.current?.querySelector('textarea')?.focus()
  }, [])
  if (!live && !(isNew && canEdit)) return <UnknownPage back={back} />
  const title = (live && toNeed(live).title) ?? t(live ? 'needUnnamed' : 'newNeed')
  if (live?.fields['deletedAt'])
    return <Removed live={live} kind="need" title={title} text={t('needIsRemoved')} back={back} t={t} />
  return (
    <Page action={live && canEdit && <Confirm live={live} />}>
      <div ref={root}>
        <PageHeader
          title={title}
          titleField={canEdit && <TitleField kind="need" record={id} field="title" label={t('needName')} />}
          back={back}
          sub={live && <ConfirmedOn live={live} />}
        />
      </div>
      {live && <FieldVersions live={live} field="title" say={valueText} canChoose={canEdit} />}
      {live && <RemovedMeanwhile live={live} kind="need" text={t('deletedMeanwhile')} t={t} />}
      <NeedCards id={id} live={live} canEdit={canEdit} />
      {canEdit && live && <NeedEnd live={live} />}
    </Page>
  )
}

function ConfirmedOn({ live }: { live: LiveRecord }) {
  const t = useMessages('site')
  const { confirmedOn } = toNeed(live)
  return confirmedOn === null ? null : <>{t('confirmed', { when: shortDay(confirmedOn) })}</>
}

/** Somebody says that all of it is right, unless somebody did today. */
function Confirm({ live }: { live: LiveRecord }) {
  const t = useMessages('site')
  const today = useToday()
  const { confirmedOn } = toNeed(live)
  if (confirmedOn === today) return null
  const confirm = async () => {
    notify(t('confirmedNow'), await change('need', live.record, { confirmedOn: today }))
  }
  return (
    <Button look="primary" wide icon={CheckmarkIcon} onClick={confirm}>
      {t('confirm')}
    </Button>
  )
}

/** Who may see it, who has written about it, and its deletion. */
function NeedEnd({ live }: { live: LiveRecord }) {
  const t = useMessages('site')
  const { route } = useLocation()
  const id = live.record
  const need = toNeed(live)
  const asked = useRecords(() => countEnquiriesAbout(id), [id])
  const remove = async () => {
    const undo = await takeAway('need', id)
    route('/nettside/behov')
    notify(t('needRemoved', { name: need.title ?? t('needUnnamed') }), undo)
  }
  return (
    <>
      <Section title={t('publicSection')}>
        <Card>
          <Switch
            label={t('publicLabel')}
            hint={t('publicHint')}
            checked={need.isPublic}
            onChange={(isPublic) => choose('need', id, 'public', isPublic)}
          />
          {need.isPublic && need.title === null && <p>{t('needUntitled')}</p>}
          <FieldVersions
            live={live}
            field="public"
            say={(value) => t(value === true ? 'isPublic' : 'isInternal')}
            canChoose
          />
        </Card>
      </Section>
      {asked > 0 && <Button href="/nettside">{t('offers', { count: asked })}</Button>}
      <Button look="quiet" icon={TrashIcon} onClick={remove}>
        {t('removeNeed')}
      </Button>
    </>
  )
}
