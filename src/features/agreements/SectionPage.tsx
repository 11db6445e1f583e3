import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { AgreementSection } from '#content/agreement.ts'
import { workspace } from '#db/here.ts'
import type { SectionNow } from '#model/agreement-sections.ts'
import { stringOf } from '#model/reading.ts'
import type { Drafted } from '#page/agreement.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Removed, RemovedMeanwhile } from '#ui/Removed.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { useAgreementWords } from './agreement-words.ts'
import { findDrafted, readSection, stateOf } from './agreements.ts'
import { Advice } from './Advice.tsx'
import { Agreed } from './Agreed.tsx'
import { AgreementTitle } from './AgreementTitle.tsx'
import { Columns } from './Columns.tsx'
import { addSection } from './drafting.ts'
import { Points } from './Points.tsx'
import { SectionEnd } from './SectionEnd.tsx'
import { SectionText } from './SectionText.tsx'
import { TaskTable } from './TaskTable.tsx'
import './SectionPage.css'

/** One section of an agreement: advice, the text, what is not settled, and who agrees. */
export function SectionPage({ agreement, id }: { agreement: string; id: string }) {
  const { t } = useAgreementWords()
  const source = useRecords(() => findDrafted(agreement), [agreement])
  const live = useRecords(() => workspace().record(id), [id])
  const back = { href: `/avtaler/${agreement}`, label: t('theAgreement') }
  const at = source?.sections.findIndex((one) => one.id === id) ?? -1
  const now = source?.sections[at]
  if (source && now) return <OpenSection source={source} now={now} at={at} back={back} />
  const out = source?.removed.find((one) => one.id === id)
  const own = live && stringOf(live.fields, 'title')
  const title = own ?? out?.content?.title[source?.agreement.malform ?? 'nb'] ?? t('untitledSection')
  if (source && live?.fields['deletedAt'])
    return <Removed live={live} kind="agreementSection" title={title} text={t('sectionIsOut')} back={back} t={t} />
  return (
    <Page>
      <PageHeader title={t('unknownSectionTitle')} back={back} />
      <EmptyState action={<Button href={back.href}>{t('toAgreement')}</Button>}>{t('unknownSectionText')}</EmptyState>
    </Page>
  )
}

const WRITTEN = ['text', 'municipalityExpects', 'organisationExpects']

interface OpenProps {
  source: Drafted
  now: SectionNow<AgreementSection>
  at: number
  back: { href: string; label: string }
}

function OpenSection({ source, now, at, back }: OpenProps) {
  const words = useAgreementWords()
  const { t } = words
  const canEdit = useCanEdit('agreementSection')
  const [isWriting, setWriting] = useState(false)
  const page = useRef<HTMLDivElement>(null)
  const { agreement } = source
  const read = readSection(now, at + 1, source)
  const state = stateOf(now, read, source)
  const next = source.sections[at + 1]
  const form = now.content?.form ?? 'text'
  // It may be there for what somebody said of it, before anybody has written in it.
  const isUnbegun = now.content !== null && WRITTEN.every((field) => !Object.hasOwn(now.live?.fields ?? {}, field))
  useLayoutEffect(() => {
    if (isWriting) page.current?.querySelector<HTMLElement>('.section-writing textarea')?.focus()
  }, [isWriting])
  const writeButton = canEdit && now.live && (
    <Button look={isWriting ? 'primary' : 'line'} onClick={() => setWriting(!isWriting)}>
      {t(isWriting ? 'doneWriting' : 'writeText')}
    </Button>
  )
  return (
    <Page
      action={
        <Buttons>
          {writeButton}
          {!isWriting && (
            <Button
              look="primary"
              href={next ? `/avtaler/${agreement.id}?avsnitt=${next.id}` : back.href}
              label={next && t('nextIs', { title: titleIn(next, agreement.malform) || t('untitledSection') })}
            >
              {t(next ? 'next' : 'toAgreement')}
            </Button>
          )}
        </Buttons>
      }
    >
      <PageHeader
        title={`${read.number}. ${read.title}`}
        lang={agreement.malform}
        titleField={
          canEdit && now.live && !now.content && <AgreementTitle live={now.live} shown={t('untitledSection')} />
        }
        sub={words.standing(state, read)}
        back={back}
      />
      <div class="section-page" ref={page}>
        {now.live && <RemovedMeanwhile live={now.live} kind="agreementSection" text={t('deletedMeanwhile')} t={t} />}
        {now.content && <Advice content={now.content} />}
        {now.live && (!isUnbegun || isWriting) ? (
          <SectionText
            live={now.live}
            now={now}
            read={read}
            source={source}
            canEdit={canEdit}
            isWriting={isWriting}
            onWrite={() => setWriting(true)}
          />
        ) : (
          <EmptyState
            action={
              canEdit &&
              now.content && (
                <Button look="soft" onClick={() => now.content && addSection(now.content, source)}>
                  {t('useSuggestion')}
                </Button>
              )
            }
          >
            {t('notBegun')}
          </EmptyState>
        )}
        {now.live && form === 'expectations' && (
          <Columns live={now.live} read={read} values={source.values} canEdit={canEdit} />
        )}
        {form === 'tasks' && <TaskTable source={source} canEdit={canEdit} />}
        <Section title={t('agreedTitle')}>
          <Agreed now={now} read={read} agreement={agreement} parties={source.parties} canEdit={canEdit} />
        </Section>
        <Section title={t('points')}>
          <Points agreement={agreement.id} section={now.id} canEdit={canEdit} />
        </Section>
        {canEdit && <SectionEnd source={source} at={at} title={read.title} />}
      </div>
    </Page>
  )
}

function titleIn({ content, section }: SectionNow<AgreementSection>, malform: 'nb' | 'nn'): string | null {
  return section.title ?? content?.title[malform] ?? null
}
