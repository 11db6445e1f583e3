import { useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { moment } from '#i18n/dates.ts'
import { compareDocuments, isSame } from '#model/agreement-compare.ts'
import { sharedValues } from '#model/agreement-blanks.ts'
import { documentOf } from '#model/agreement-document.ts'
import type { AgreementDocument } from '#model/agreement-document.ts'
import { lineText } from '#model/agreement-paper.ts'
import { notify } from '#session.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Select } from '#ui/Select.tsx'
import { Switch } from '#ui/Switch.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import type { Work } from '#features/agreements/work.ts'
import { onPaper, useWorkWords } from '#features/agreements/work-words.ts'
import { Difference } from './Difference.tsx'
import { listVersions, readOnce, removeVersion, returnTo } from './versions.ts'

/** One version beside another, or beside the agreement as it is now. @param to `null`: as it is now */
export function ComparePage({ work, from, to }: { work: Work; from: string; to: string | null }) {
  const { t } = useWorkWords()
  const { route } = useLocation()
  const canEdit = useCanEdit('agreement')
  const id = work.live.record
  const versions = useRecords(() => listVersions(id), [id])
  const [isWhole, setWhole] = useState(false)
  const [isTooLong, setTooLong] = useState(false)
  const back = { href: `/avtaler/${id}?del=versjoner`, label: t('versions') }
  const chosen = versions.find(({ live }) => live.record === from)
  const other = versions.find(({ live }) => live.record === to)
  const version = chosen ? readOnce(chosen.live) : null
  const { source } = work
  // A version has what all may read: what only some see would look as if it had been added since.
  const standing = useMemo(
    () => documentOf({ ...source, values: sharedValues(source.agreement, source.values) }),
    [source],
  )
  const now: AgreementDocument | null = to === null ? standing : ((other && readOnce(other.live))?.document ?? null)
  const diff = useMemo(() => {
    if (!version || !now) return null
    const words = onPaper(now.malform)
    return compareDocuments(version.document, now, (line) => lineText(line, words))
  }, [version, now])
  if (!chosen || !version)
    return (
      <Page>
        <PageHeader title={chosen?.version.name ?? t('versionUnknown')} back={back} />
        <EmptyState action={<Button href={back.href}>{t('toVersions')}</Button>}>
          {t(chosen ? 'versionUnreadable' : 'versionUnknownText')}
        </EmptyState>
      </Page>
    )
  const name = chosen.version.name ?? t('unnamedVersion')
  const go = (nextFrom: string, nextTo: string | null) =>
    route(`/avtaler/${id}?del=versjoner&fra=${nextFrom}${nextTo === null ? '' : `&til=${nextTo}`}`)
  const bring = async () => {
    const done = await returnTo(version, work, t('beforeReturn', { name }))
    if (!done) return setTooLong(true)
    notify(t('broughtBack', { name }), done.undo)
    return route(`/avtaler/${id}`)
  }
  const takeAway = async () => {
    notify(t('versionRemoved', { name }), await removeVersion(from))
    route(back.href)
  }
  const options = versions
    .filter(({ live }) => live.record !== from)
    .map(({ live, version: one }) => ({ value: live.record, label: one.name ?? t('unnamedVersion') }))
  const nothing = diff !== null && isSame(diff)
  return (
    <Page
      action={
        canEdit &&
        to === null &&
        !nothing && (
          <Button look="line" onClick={bring}>
            {t('bringBack')}
          </Button>
        )
      }
    >
      <PageHeader
        title={name}
        back={back}
        sub={chosen.version.madeAt === null ? undefined : t('savedAt', { when: moment(chosen.version.madeAt) })}
      />
      <div class="compare-page">
        <Select
          label={t('comparedWith')}
          options={options}
          value={to}
          emptyLabel={t('asItIsNow')}
          onChange={(next) => go(from, next)}
        />
        {isTooLong && (
          <Card tone="warm">
            <p role="alert">{t('returnTooLong')}</p>
          </Card>
        )}
        {diff === null ? (
          <p>{t('versionUnreadable')}</p>
        ) : nothing ? (
          <p role="status">{t('nothingDiffers')}</p>
        ) : (
          <>
            <Switch label={t('showAll')} checked={isWhole} onChange={setWhole} />
            <Difference diff={diff} isWhole={isWhole} lang={now?.malform ?? 'nb'} />
          </>
        )}
        {canEdit && (
          <Buttons>
            <Button look="quiet" onClick={takeAway}>
              {t('removeVersion')}
            </Button>
          </Buttons>
        )}
      </div>
    </Page>
  )
}
