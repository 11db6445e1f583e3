import CheckmarkIcon from '@navikt/aksel-icons/svg/CheckmarkCircle.svg?raw'
import { useMessages } from '#i18n/messages.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useAlike } from '#ui/use-alike.ts'
import { useRecords } from '#ui/use-records.ts'
import { Decided } from './Decided.tsx'
import { nameOf } from './duplicates.ts'
import { usePairWords } from './pair-words.ts'
import './Duplicates.css'

/** As many pairs as anyone looks through at a time. */
const SHOWN_MOST = 100

/** Pairs that may be one organisation, most alike first. */
export function DuplicateList() {
  const t = useMessages('duplicates')
  const words = usePairWords()
  const alike = useAlike(true)
  const pairs = alike.pairs()
  const shown = pairs.slice(0, SHOWN_MOST)
  const names = useRecords(
    () => new Map(shown.flatMap(({ one, other }) => [one, other]).map((id) => [id, nameOf(id) ?? t('unnamed')])),
    [pairs],
  )
  const rest = t('more', { shown: shown.length, count: pairs.length })
  return (
    <Page>
      <PageHeader
        title={t('title')}
        back={{ href: '/organisasjoner', label: t('organisations') }}
        sub={shown.length > 0 && t('intro')}
      />
      <div class="duplicates">
        <p role="status" class="duplicates-note">
          {!alike.isReady() && t('searching')}
        </p>
        {shown.length > 0 && (
          <Rows label={t('title')}>
            {shown.map((pair) => (
              <Row
                key={`${pair.one} ${pair.other}`}
                href={`/organisasjoner/dubletter?en=${pair.one}&annen=${pair.other}`}
                title={
                  <>
                    <span>{names.get(pair.one)}</span>
                    <span>{names.get(pair.other)}</span>
                  </>
                }
                sub={`${words.sureness(pair.score)}: ${words.why(pair)}`}
                chevron
              />
            ))}
          </Rows>
        )}
        {pairs.length > shown.length && <p class="duplicates-note">{rest}</p>}
        {alike.isReady() && pairs.length === 0 && (
          <EmptyState icon={CheckmarkIcon} title={t('noneTitle')}>
            {t('noneText')}
          </EmptyState>
        )}
        <Decided />
      </div>
    </Page>
  )
}
