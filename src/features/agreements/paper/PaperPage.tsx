import { useState } from 'preact/hooks'
import { versionsOf } from '#model/merge.ts'
import { gapCount, gapsOf } from '#model/agreement-paper.ts'
import { write } from '#db/write.ts'
import { Button } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'
import { DocumentBody } from '#ui/DocumentBody.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Switch } from '#ui/Switch.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useToday } from '#ui/use-today.ts'
import { AgreementRow } from '#features/agreements/AgreementRow.tsx'
import type { Work } from '#features/agreements/work.ts'
import { onPaper, titleOn, useWorkWords } from '#features/agreements/work-words.ts'
import { AsSigned } from './AsSigned.tsx'
import { ExportRows } from './ExportRows.tsx'
import { onPaperNow } from './exporting.ts'
import { SignedCopy } from './SignedCopy.tsx'
import './PaperPage.css'

/** The agreement on paper: what is open in it, its files, the signed copy, the archive, and what everyone may read. */
export function PaperPage({ work }: { work: Work }) {
  const { t } = useWorkWords()
  const canEdit = useCanEdit('agreement')
  const today = useToday()
  const [isShown, setShown] = useState(false)
  const { live, document } = work
  const id = live.record
  const paper = onPaperNow(work, today)
  return (
    <Page>
      <PageHeader
        title={t('paper')}
        back={{ href: `/avtaler/${id}`, label: titleOn(document) || t('agreement') }}
        sub={t('paperText')}
      />
      <div class="paper-page">
        <AsSigned work={work} />
        <Open work={work} />
        <ExportRows paper={paper} />
        <Section title={t('looks')}>
          <details class="paper-preview" onToggle={(event) => setShown(event.currentTarget.open)}>
            <summary>{t('showText')}</summary>
            {isShown && (
              <article class="document-paper" aria-label={t('looks')} lang={document.malform}>
                <DocumentBody blocks={paper.blocks} top={3} split={paper.split} />
              </article>
            )}
          </details>
        </Section>
        <SignedCopy record={id} canEdit={canEdit} />
        <Archive work={work} canEdit={canEdit} />
        <Summary work={work} canEdit={canEdit} />
      </div>
    </Page>
  )
}

/** Names what nobody has filled in, before it is sent to anyone. */
function Open({ work: { live, source, document } }: { work: Work }) {
  const { t } = useWorkWords()
  const gaps = gapsOf(document)
  const { blanks, sections, incomplete, disputed } = gaps
  if (gapCount(gaps) === 0) return null
  const titles = (some: typeof sections) => some.map(({ number, title }) => `${number}. ${title}`)
  const words = onPaper(source.agreement.malform)
  const lang = source.agreement.malform
  return (
    <Card tone="warm">
      <div class="paper-open" role="status">
        <h2>{t('openTitle')}</h2>
        <p>{t('openText')}</p>
        {blanks.length > 0 && (
          <Named
            intro={t('openBlanks', { count: blanks.length })}
            names={blanks.map((name) => words.blank(name) ?? name)}
            lang={lang}
          />
        )}
        {sections.length > 0 && (
          <Named intro={t('openSections', { count: sections.length })} names={titles(sections)} lang={lang} />
        )}
        {incomplete.length > 0 && <Named intro={t('openIncomplete')} names={titles(incomplete)} lang={lang} />}
        {disputed.length > 0 && <Named intro={t('openDisputed')} names={titles(disputed)} lang={lang} />}
        {blanks.length > 0 ? (
          <Button href={`/avtaler/${live.record}?del=mangler`}>{t('fillBlanks')}</Button>
        ) : (
          <Button href={`/avtaler/${live.record}`}>{t('toAgreement')}</Button>
        )}
      </div>
    </Card>
  )
}

/** So many are named at once; the others when one asks. */
const FIRST_FEW = 6

function Named({ intro, names, lang }: { intro: string; names: readonly string[]; lang: 'nb' | 'nn' }) {
  const { t } = useWorkWords()
  const list = (some: readonly string[]) => <span lang={lang}>{some.join(', ')}</span>
  const rest = names.slice(FIRST_FEW)
  return (
    <div>
      <p>
        {intro} {list(names.slice(0, FIRST_FEW))}
      </p>
      {rest.length > 0 && (
        <details>
          <summary>{t('andMore', { count: rest.length })}</summary>
          <p>{list(rest)}</p>
        </details>
      )}
    </div>
  )
}

function Archive({ work: { live }, canEdit }: { work: Work; canEdit: boolean }) {
  const { t } = useWorkWords()
  const { archiveReference, archivedOn } = live.fields
  if (!canEdit && !archiveReference && !archivedOn) return null
  return (
    <Section title={t('archive')}>
      <FieldCard
        rows={(['archiveReference', 'archivedOn'] as const)
          .filter((field) => canEdit || Boolean(live.fields[field]))
          .map((field) => ({
            key: field,
            isFilled: Boolean(live.fields[field]),
            row: <AgreementRow live={live} field={field} canEdit={canEdit} />,
          }))}
      />
      <p class="page-note">{t(archiveReference && archivedOn ? 'isArchived' : 'notArchived')}</p>
    </Section>
  )
}

/** What everyone may read; nothing of it before both have signed. */
function Summary({ work: { live, source }, canEdit }: { work: Work; canEdit: boolean }) {
  const { t } = useWorkWords()
  const { summary, isPublic, state } = source.agreement
  if (!canEdit && summary === null) return null
  const isSigned = state === 'signed' || state === 'running'
  return (
    <Section title={t('summaryTitle')}>
      <FieldCard
        rows={[
          {
            key: 'summary',
            isFilled: summary !== null,
            row: <AgreementRow live={live} field="summary" canEdit={canEdit} />,
          },
        ]}
      />
      {canEdit && (
        <Card>
          <Switch
            label={t('public')}
            hint={t(!isPublic ? 'publicHint' : isSigned ? 'publicNow' : 'publicLater')}
            checked={isPublic}
            onChange={(checked) => write({ kind: 'agreement', record: live.record, set: { public: checked } })}
          />
          {versionsOf(live, 'public').length > 1 && (
            <FieldVersions
              live={live}
              field="public"
              say={(value) => t(value === true ? 'isPublic' : 'isPrivate')}
              canChoose
            />
          )}
        </Card>
      )}
    </Section>
  )
}
