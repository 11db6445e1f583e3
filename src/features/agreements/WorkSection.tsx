import BookmarkIcon from '@navikt/aksel-icons/svg/Bookmark.svg?raw'
import CalendarIcon from '@navikt/aksel-icons/svg/Calendar.svg?raw'
import PaperIcon from '@navikt/aksel-icons/svg/FileText.svg?raw'
import WayIcon from '@navikt/aksel-icons/svg/HikingTrailSign.svg?raw'
import { AGREEMENT_STATES } from '#content/agreements/states.ts'
import { gapCount, gapsOf } from '#model/agreement-paper.ts'
import { needStanding, stateIndex } from '#model/agreement-needs.ts'
import { Section } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { datedOf } from '#features/agreements/dates/date-tasks.ts'
import { listVersions } from '#features/agreements/versions/versions.ts'
import { findWork, needsOf } from './work.ts'
import type { WorkPart } from './WorkPage.tsx'
import { useWorkWords } from './work-words.ts'

/** What is done with an agreement beside writing it, each with how it stands. @param open what stands beside it */
export function WorkSection({ id, open }: { id: string; open: string | null }) {
  const { t, locale, day } = useWorkWords()
  const today = useToday()
  const canEdit = useCanEdit('agreement')
  const work = useRecords(() => findWork(id), [id])
  const dated = useRecords(() => (work ? datedOf(work.source.agreement, today) : []), [work, today])
  const needs = useRecords(() => work && needsOf(work, canEdit), [work, canEdit])
  const versions = useRecords(() => listVersions(id), [id])
  if (!work || !needs) return null
  const next = AGREEMENT_STATES[stateIndex(AGREEMENT_STATES, work.source.agreement.state) + 1]
  const missing = next?.needs.filter(({ key }) => needStanding(key, needs) === 'missing').length ?? 0
  const late = dated.findLast(({ date, standing }) => date.on < today && standing !== 'done')
  const coming = dated.find(({ date, standing }) => date.on >= today && standing !== 'done')
  const openCount = gapCount(gapsOf(work.document))
  const [latest] = versions
  const row = (part: WorkPart, icon: string, title: string, sub: string) => (
    <Row
      start={<Icon svg={icon} />}
      title={title}
      sub={sub}
      href={`/avtaler/${id}?del=${part}`}
      current={open === part}
      chevron
    />
  )
  return (
    <Section title={t('work')}>
      <Rows label={t('work')}>
        {row(
          'vei',
          WayIcon,
          t('way'),
          !next
            ? t('wayOver')
            : t(missing > 0 ? 'wayNextMissing' : 'wayNextReady', { state: next.name[locale], count: missing }),
        )}
        {row(
          'datoer',
          CalendarIcon,
          t('dates'),
          coming
            ? t('datesNext', { what: coming.content.name[locale], day: day(coming.date.on) })
            : late
              ? t('datesLate', { what: late.content.name[locale], day: day(late.date.on) })
              : t(dated.length > 0 ? 'datesDone' : 'datesNone'),
        )}
        {row(
          'versjoner',
          BookmarkIcon,
          t('versions'),
          latest ? t('versionsLatest', { name: latest.version.name ?? t('unnamedVersion') }) : t('noVersions'),
        )}
        {row('dokument', PaperIcon, t('paper'), openCount > 0 ? t('paperOpen', { count: openCount }) : t('paperReady'))}
      </Rows>
    </Section>
  )
}
