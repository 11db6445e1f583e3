import { stringOf } from '#model/reading.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Removed, RemovedMeanwhile } from '#ui/Removed.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { AgreementEnd } from './AgreementEnd.tsx'
import { AgreementFacts } from './AgreementFacts.tsx'
import { StateTag } from './AgreementList.tsx'
import { useAgreementWords } from './agreement-words.ts'
import { findAgreement, findDrafted, titleOf } from './agreements.ts'
import { AgreementTitle } from './AgreementTitle.tsx'
import { Contents } from './Contents.tsx'
import { PartnerLinks } from '#features/agreements/partner/PartnerLinks.tsx'
import { nextToWrite } from './table-of-contents.ts'
import { Points } from './Points.tsx'
import { WorkSection } from './WorkSection.tsx'
import './AgreementPage.css'

/** One agreement: what it is, its sections and how far each has come. @param open what stands beside it on a wide screen */
export function AgreementPage({ id, open }: { id: string; open: string | null }) {
  const words = useAgreementWords()
  const { t } = words
  const canEdit = useCanEdit('agreement')
  const live = useRecords(() => findAgreement(id), [id])
  const source = useRecords(() => findDrafted(id), [id])
  const back = { href: '/avtaler', label: t('title') }
  if (live?.fields['deletedAt']) {
    const name = stringOf(live.fields, 'title') ?? t('untitled')
    return <Removed live={live} kind="agreement" title={name} text={t('isRemoved')} back={back} t={t} />
  }
  if (!live || !source)
    return (
      <Page>
        <PageHeader title={t('unknownTitle')} back={back} />
        <EmptyState action={<Button href={back.href}>{t('toList')}</Button>}>{t('unknownText')}</EmptyState>
      </Page>
    )
  const next = nextToWrite(source)
  const title = titleOf(source) || t('untitled')
  return (
    <Page
      action={
        canEdit &&
        open === null &&
        next && (
          <Button look="primary" href={`/avtaler/${id}?avsnitt=${next.id}`}>
            {t('goOn')}
          </Button>
        )
      }
    >
      <PageHeader
        title={title}
        lang={source.agreement.malform}
        titleField={canEdit && <AgreementTitle live={live} shown={title} />}
        back={back}
        sub={
          <span class="agreement-sub">
            {words.type(source.agreement.type)} <StateTag state={source.agreement.state} />
          </span>
        }
      />
      <div class="agreement-page">
        <RemovedMeanwhile live={live} kind="agreement" text={t('deletedMeanwhile')} t={t} />
        <Contents source={source} open={open} canEdit={canEdit} />
        <WorkSection id={id} open={open} />
        <AgreementFacts source={source} live={live} canEdit={canEdit} />
        <Section title={t('pointsOfWhole')}>
          <Points agreement={id} section={null} canEdit={canEdit} />
        </Section>
        <PartnerLinks agreement={id} />
        {canEdit && <AgreementEnd id={id} title={title} />}
      </div>
    </Page>
  )
}
