import HandshakeIcon from '@navikt/aksel-icons/svg/Handshake.svg?raw'
import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { useState } from 'preact/hooks'
import { fold } from '#model/fold.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { Tag } from '#ui/Tag.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { useAgreementWords } from './agreement-words.ts'
import { listAgreements } from './agreements.ts'
import type { Listed } from './agreements.ts'

/** From here one can search. */
const LONG = 8

/** Every agreement, with how far it has come. */
export function AgreementList({ openId }: { openId: string | null }) {
  const { t } = useAgreementWords()
  const canEdit = useCanEdit('agreement')
  const all = useRecords(listAgreements)
  const [text, setText] = useState('')
  const action = canEdit && (
    <Button look="primary" icon={PlusIcon} href="/avtaler/ny">
      {t('newAgreement')}
    </Button>
  )
  if (all.length === 0)
    return (
      <Page action={action}>
        <PageHeader title={t('title')} />
        <EmptyState icon={HandshakeIcon} title={t('noneTitle')}>
          {t(canEdit ? 'noneText' : 'noneForReader')}
        </EmptyState>
      </Page>
    )
  const wanted = fold(text)
  const found = all.filter(
    ({ title, parties }) => wanted === '' || fold([title, ...parties].join(' ')).includes(wanted),
  )
  return (
    <Page action={action}>
      <PageHeader title={t('title')} />
      {all.length >= LONG && (
        <SearchField
          label={t('search', { count: all.length })}
          value={text}
          onInput={setText}
          found={text === '' ? null : t('found', { count: found.length })}
        />
      )}
      {found.length > 0 ? (
        <Rows label={t('title')}>
          {found.map((listed) => (
            <AgreementRow key={listed.agreement.id} listed={listed} isOpen={listed.agreement.id === openId} />
          ))}
        </Rows>
      ) : (
        <p>{t('noneFound', { text })}</p>
      )}
    </Page>
  )
}

function AgreementRow({ listed, isOpen }: { listed: Listed; isOpen: boolean }) {
  const words = useAgreementWords()
  const { agreement, title, openPoints, newRemarks } = listed
  return (
    <Row
      href={`/avtaler/${agreement.id}`}
      title={title || words.t('untitled')}
      lang={agreement.malform}
      sub={[
        words.type(agreement.type),
        newRemarks > 0 && words.t('newRemarks', { count: newRemarks }),
        openPoints > 0 && words.t('openPoints', { count: openPoints }),
      ]
        .filter(Boolean)
        .join(' · ')}
      end={<StateTag state={agreement.state} />}
      current={isOpen}
    />
  )
}

const TONES: Readonly<Record<string, 'blue' | 'accent' | 'warm' | 'plain'>> = {
  hearing: 'blue',
  decided: 'blue',
  signed: 'accent',
  running: 'accent',
  ended: 'plain',
}

/** How far an agreement has come, in a word. */
export function StateTag({ state }: { state: string }) {
  const words = useAgreementWords()
  return <Tag tone={(Object.hasOwn(TONES, state) ? TONES[state] : null) ?? 'warm'}>{words.state(state)}</Tag>
}
