import PencilIcon from '@navikt/aksel-icons/svg/NotePencil.svg?raw'
import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { useState } from 'preact/hooks'
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
import { contentsOf, unfilledOf } from './table-of-contents.ts'
import type { ContentsLine } from './table-of-contents.ts'

/** The sections in their order with how far each has come, and what is missing in the text. */
export function Contents({ source, open, canEdit }: { source: Drafted; open: string | null; canEdit: boolean }) {
  const { t } = useAgreementWords()
  const { id } = source.agreement
  const points = useRecords(() => allPoints(id), [id])
  const [isAdding, setAdding] = useState(false)
  const lines = contentsOf(source)
  const missing = unfilledOf(lines).size
  const openIn = (section: string) =>
    points.filter(({ point }) => point.section === section && point.type === 'open' && !point.isSettled).length
  return (
    <>
      {missing > 0 && (
        <Rows label={t('missing')}>
          <Row
            start={<Icon svg={PencilIcon} />}
            title={t('missing')}
            sub={t('missingCount', { count: missing })}
            href={`/avtaler/${id}?del=mangler`}
            current={open === 'mangler'}
            chevron
          />
        </Rows>
      )}
      <Section title={t('contents')}>
        <Rows label={t('contents')}>
          {lines.map((line) => (
            <ContentsRow
              key={line.id}
              agreement={id}
              line={line}
              openPoints={openIn(line.id)}
              isOpen={line.id === open}
              lang={source.agreement.malform}
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

function ContentsRow({
  agreement,
  line,
  openPoints,
  isOpen,
  lang,
}: {
  agreement: string
  line: ContentsLine
  openPoints: number
  isOpen: boolean
  lang: 'nb' | 'nn'
}) {
  const words = useAgreementWords()
  const { read, state, isRequired } = line
  const isAgreed = read.agreed.municipality && read.agreed.organisation
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
      sub={words.standing(state, read, openPoints)}
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
