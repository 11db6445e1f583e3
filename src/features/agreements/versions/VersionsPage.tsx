import BookmarkIcon from '@navikt/aksel-icons/svg/Bookmark.svg?raw'
import { useState } from 'preact/hooks'
import { moment } from '#i18n/dates.ts'
import { remove } from '#db/write.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useKeptText } from '#ui/use-kept-text.ts'
import { useRecords } from '#ui/use-records.ts'
import type { Work } from '#features/agreements/work.ts'
import { titleOn, useWorkWords } from '#features/agreements/work-words.ts'
import { authorOf, listVersions, saveVersion } from './versions.ts'

/** The named versions of an agreement, and naming the one that stands. */
export function VersionsPage({ work, open }: { work: Work; open: string | null }) {
  const { t } = useWorkWords()
  const canEdit = useCanEdit('agreementVersion')
  const id = work.live.record
  const versions = useRecords(() => listVersions(id), [id])
  const [isNaming, setNaming] = useState(false)
  return (
    <Page
      action={
        canEdit && (
          <Button look="primary" icon={BookmarkIcon} onClick={() => setNaming(true)}>
            {t('saveVersion')}
          </Button>
        )
      }
    >
      <PageHeader
        title={t('versions')}
        back={{ href: `/avtaler/${id}`, label: titleOn(work.document) || t('agreement') }}
        sub={t('versionsText')}
      />
      {versions.length === 0 ? (
        <EmptyState icon={BookmarkIcon} title={t('noVersions')}>
          {t(canEdit ? 'noVersionsText' : 'noVersionsForReader')}
        </EmptyState>
      ) : (
        <Rows label={t('versions')}>
          {versions.map(({ live, version: { name, madeAt } }) => (
            <Row
              key={live.record}
              title={name ?? t('unnamedVersion')}
              sub={[madeAt === null ? null : moment(madeAt), authorOf(live)].filter(Boolean).join(' · ')}
              href={`/avtaler/${id}?del=versjoner&fra=${live.record}`}
              current={live.record === open}
              chevron
            />
          ))}
        </Rows>
      )}
      {isNaming && <NameSheet work={work} count={versions.length} onClose={() => setNaming(false)} />}
    </Page>
  )
}

/** Asks what to call the version; there is a name already for who is in a hurry. */
function NameSheet({ work, count, onClose }: { work: Work; count: number; onClose: () => void }) {
  const { t } = useWorkWords()
  const [kept, keep] = useKeptText(`version ${work.live.record}`)
  const name = kept || t('versionNumber', { number: String(count + 1) })
  const [isTooLong, setTooLong] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const close = () => {
    keep('')
    onClose()
  }
  const save = async () => {
    setSaving(true)
    try {
      const called = name.trim() || t('unnamedVersion')
      const id = await saveVersion(work, called)
      if (id === null) return setTooLong(true)
      close()
      notify(t('versionSaved', { name: called }), () => remove('agreementVersion', id))
    } finally {
      setSaving(false)
    }
    return undefined
  }
  return (
    <Sheet
      title={t('saveVersion')}
      open
      onClose={close}
      actions={
        <Button look="primary" wide busy={isSaving} onClick={save}>
          {t('save')}
        </Button>
      }
    >
      <p>{t('saveVersionText')}</p>
      <TextField
        label={t('versionName')}
        value={name}
        onInput={(typed) => keep(typed === '' ? ' ' : typed)}
        maxLength={200}
        error={isTooLong ? t('versionTooLong') : null}
      />
    </Sheet>
  )
}
