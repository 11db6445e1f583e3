import { useState } from 'preact/hooks'
import type { Drafted } from '#page/agreement.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { useAgreementWords } from './agreement-words.ts'
import { blankOf } from './blanks.ts'
import { findDrafted, nameOf } from './agreements.ts'
import { BlankField } from './BlankField.tsx'
import { contentsOf, typedIn, unfilledOf } from './table-of-contents.ts'

/** What is still missing in the text: typed once, it stands everywhere. */
export function BlanksPage({ agreement }: { agreement: string }) {
  const { t } = useAgreementWords()
  const source = useRecords(() => findDrafted(agreement), [agreement])
  const back = { href: `/avtaler/${agreement}`, label: t('theAgreement') }
  return (
    <Page
      action={
        <Button look="primary" wide href={back.href}>
          {t('doneFilling')}
        </Button>
      }
    >
      <PageHeader title={t('missing')} sub={t('missingHint')} back={back} />
      {source && <Missing source={source} />}
    </Page>
  )
}

function Missing({ source }: { source: Drafted }) {
  const words = useAgreementWords()
  const { t } = words
  const canEdit = useCanEdit('agreement')
  const unfilled = unfilledOf(contentsOf(source))
  /** Stays where it is while one fills it. */
  const [begun] = useState(() => [...unfilled.keys()])
  const names = [...new Set([...begun, ...unfilled.keys()])]
  const filled = [...typedIn(source)].filter((name) => !names.includes(name))
  if (names.length === 0 && filled.length === 0)
    return <EmptyState title={t('nothingMissing')}>{t('nothingMissingText')}</EmptyState>
  const fromDirectory = names.filter((name) => blankOf(name)?.filledBy === 'directory' && unfilled.has(name))
  const party = source.agreement.parties[0]
  return (
    <>
      {names.map((name) => {
        const sections = (unfilled.get(name) ?? []).map(({ read }) => `${read.number}. ${read.title}`).join(', ')
        const hint = sections === '' ? t('filledIn') : t('standsIn', { sections })
        return canEdit ? (
          <BlankField key={name} name={name} source={source} hint={hint} />
        ) : (
          <p key={name}>{[words.blank(name), hint].join(' · ')}</p>
        )
      })}
      {names.length === 0 && <p>{t('nothingMissing')}.</p>}
      {filled.length > 0 && (
        <Section title={t('filledOut')}>
          {filled.map((name) =>
            canEdit ? (
              <BlankField key={name} name={name} source={source} />
            ) : (
              <p key={name}>{[words.blank(name), source.values.get(name)].join(' · ')}</p>
            ),
          )}
        </Section>
      )}
      {fromDirectory.length > 0 && party !== undefined && (
        <Section title={t('fromDirectory')}>
          <p>{t('fromDirectoryText')}</p>
          <div>
            <Button href={`/organisasjoner/${party}`}>{t('openParty', { name: nameOf(party) })}</Button>
          </div>
        </Section>
      )}
    </>
  )
}
