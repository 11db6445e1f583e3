import ChatIcon from '@navikt/aksel-icons/svg/Chat.svg?raw'
import PencilIcon from '@navikt/aksel-icons/svg/NotePencil.svg?raw'
import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { useState } from 'preact/hooks'
import { isNewFromOrganisation, SIDES, sidesOf } from '#model/agreement.ts'
import type { AgreementPoint, Side } from '#model/agreement.ts'
import type { Drafted } from '#page/agreement.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { Tag } from '#ui/Tag.tsx'
import { useRecords } from '#ui/use-records.ts'
import { AddSection } from './AddSection.tsx'
import { useAgreementWords } from './agreement-words.ts'
import { allPoints } from './agreements.ts'
import { contentsOf, typedIn, unfilledOf } from './table-of-contents.ts'
import type { ContentsLine } from './table-of-contents.ts'

/** The sections in their order with how far each has come, and what is missing in the text. */
export function Contents({ source, open, canEdit }: { source: Drafted; open: string | null; canEdit: boolean }) {
  const { t } = useAgreementWords()
  const { id } = source.agreement
  const points = useRecords(() => allPoints(id), [id])
  const [isAdding, setAdding] = useState(false)
  const lines = contentsOf(source)
  const missing = unfilledOf(lines).size
  const pointsIn = (section: string) => {
    const here = points.filter(({ point }) => point.section === section)
    return {
      open: here.filter(({ point }) => point.type === 'open' && !point.isSettled).length,
      fresh: here.filter(({ point }) => isNewFromOrganisation(point)).length,
    }
  }
  return (
    <>
      {(missing > 0 || typedIn(source).size > 0) && (
        <Rows label={t(missing > 0 ? 'missing' : 'filledOut')}>
          <Row
            start={<Icon svg={PencilIcon} />}
            title={t(missing > 0 ? 'missing' : 'filledOut')}
            sub={missing > 0 ? t('missingCount', { count: missing }) : t('nothingMissing')}
            href={`/avtaler/${id}?del=mangler`}
            current={open === 'mangler'}
            chevron
          />
        </Rows>
      )}
      <Turns agreement={id} points={points.map(({ point }) => point)} />
      <Section title={t('contents')}>
        <Rows label={t('contents')}>
          {lines.map((line) => (
            <ContentsRow
              key={line.id}
              agreement={id}
              line={line}
              points={pointsIn(line.id)}
              isOpen={line.id === open}
              lang={source.agreement.malform}
              sides={sidesOf(source.agreement)}
            />
          ))}
        </Rows>
        {canEdit && (
          <div>
            <Button icon={PlusIcon} onClick={() => setAdding(true)}>
              {t('addSection')}
            </Button>
          </div>
        )}
      </Section>
      {isAdding && <AddSection source={source} onClose={() => setAdding(false)} />}
    </>
  )
}

/** Whose move it is, and in how much. */
function Turns({ agreement, points }: { agreement: string; points: readonly AgreementPoint[] }) {
  const { t } = useAgreementWords()
  const open = points.filter(({ type, isSettled }) => type === 'open' && !isSettled)
  const fresh = points.filter(isNewFromOrganisation)
  const where = fresh.find(({ section }) => section !== null)?.section
  if (open.length === 0 && fresh.length === 0) return null
  const sides = [...SIDES, null].map((side) => {
    const count = open.filter(({ move }) => move === side).length
    return count > 0 && t('turnOf', { who: t(side ?? 'nobody'), count })
  })
  return (
    <Rows label={t('whoseMove')}>
      {fresh.length > 0 && (
        <Row
          start={<Icon svg={ChatIcon} />}
          title={t('newRemarks', { count: fresh.length })}
          sub={t(fresh.some(({ section }) => section === null) ? 'newRemarksWhole' : 'newRemarksText')}
          {...(where ? { href: `/avtaler/${agreement}?avsnitt=${where}`, chevron: true } : {})}
        />
      )}
      {open.length > 0 && (
        <Row start={<Icon svg={ChatIcon} />} title={t('whoseMove')} sub={sides.filter(Boolean).join(' · ')} />
      )}
    </Rows>
  )
}

function ContentsRow({
  agreement,
  line,
  points,
  isOpen,
  lang,
  sides,
}: {
  agreement: string
  line: ContentsLine
  points: { open: number; fresh: number }
  isOpen: boolean
  lang: 'nb' | 'nn'
  sides: readonly Side[]
}) {
  const words = useAgreementWords()
  const { read, state, isRequired } = line
  const isAgreed = sides.every((side) => read.agreed[side])
  return (
    <Row
      href={`/avtaler/${agreement}?avsnitt=${line.id}`}
      start={
        <span class="section-number" data-state={isAgreed ? 'agreed' : state}>
          {read.number}
        </span>
      }
      title={read.title}
      lang={lang}
      sub={words.standing(state, read, points)}
      end={
        isAgreed ? (
          <Tag>{words.t('agreedTag')}</Tag>
        ) : (
          isRequired && state === 'empty' && <Tag tone="warm">{words.t('required')}</Tag>
        )
      }
      current={isOpen}
    />
  )
}
