import CalendarIcon from '@navikt/aksel-icons/svg/Calendar.svg?raw'
import { useState } from 'preact/hooks'
import { yearLater } from '#model/agreement-dates.ts'
import { choose } from '#db/write.ts'
import { stringOf } from '#model/reading.ts'
import { notify } from '#session.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { Tag } from '#ui/Tag.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { AgreementRow } from '#features/agreements/AgreementRow.tsx'
import { findAgreement } from '#features/agreements/agreements.ts'
import type { Work } from '#features/agreements/work.ts'
import { titleOn, useWorkWords } from '#features/agreements/work-words.ts'
import { CalendarSheet } from './CalendarSheet.tsx'
import { datedOf, makeTasks, moveTasks } from './date-tasks.ts'
import type { Dated } from './date-tasks.ts'

/** The dates that matter, what is to be done by them, and their way into tasks and the calendar. */
export function DatesPage({ work }: { work: Work }) {
  const words = useWorkWords()
  const { t } = words
  const today = useToday()
  const canEdit = useCanEdit('agreement')
  const dated = useRecords(() => datedOf(work.source.agreement, today), [work, today])
  const [isCalendar, setCalendar] = useState(false)
  const { live } = work
  const id = live.record
  const without = dated.filter(({ standing, date }) => standing === 'none' && date.on >= today)
  const make = async () => {
    const undo = await makeTasks(work, without)
    notify(t('tasksMade', { count: without.length }), undo)
  }
  const fields = (
    ['from', 'until', 'noticeMonths', 'evaluateOn', 'reportBy', 'councilOn', 'hearingUntil'] as const
  ).map((field) => ({
    key: field,
    isFilled: Boolean(live.fields[field]),
    row: <AgreementRow live={live} field={field} canEdit={canEdit} />,
  }))
  const shown = canEdit ? fields : fields.filter(({ isFilled }) => isFilled)
  const counted = dated.find(({ date }) => date.key === 'new-council' && date.isCounted)?.date.on ?? null
  return (
    <Page
      action={
        canEdit &&
        without.length > 0 && (
          <Button look="primary" onClick={make}>
            {t('makeTasks', { count: without.length })}
          </Button>
        )
      }
    >
      <PageHeader
        title={t('dates')}
        back={{ href: `/avtaler/${id}`, label: titleOn(work.document) || t('agreement') }}
        sub={t('datesText')}
      />
      {dated.length > 0 && (
        <Section title={t('whatComes')}>
          <Rows label={t('whatComes')}>
            {dated.map((one) => (
              <DateRow key={one.date.key} dated={one} today={today} />
            ))}
          </Rows>
          <Moved dated={dated} canEdit={canEdit} />
          <Buttons>
            <Button icon={CalendarIcon} onClick={() => setCalendar(true)}>
              {t('toCalendar')}
            </Button>
            {canEdit && <NextEvaluation work={work} today={today} />}
          </Buttons>
        </Section>
      )}
      {shown.length > 0 && (
        <Section title={t('theDates')}>
          <FieldCard rows={shown} />
          {counted !== null && <p class="page-note">{t('councilCounted', { day: words.day(counted) })}</p>}
        </Section>
      )}
      {isCalendar && <CalendarSheet work={work} dated={dated} onClose={() => setCalendar(false)} />}
    </Page>
  )
}

function DateRow({ dated: { date, content, live, standing }, today }: { dated: Dated; today: string }) {
  const { t, locale, norwegian, day } = useWorkWords()
  const owner = live && stringOf(live.fields, 'owner')
  const task =
    standing === 'none'
      ? t('noTask')
      : standing === 'done'
        ? t('taskDone')
        : owner
          ? t('taskOf', { owner })
          : t('hasTask')
  const isPast = date.on < today && standing !== 'done'
  return (
    <Row
      title={content.name[locale]}
      sub={
        <>
          {day(date.on)} · {task}
          <br />
          {norwegian(content.todo)}
        </>
      }
      end={isPast && <Tag tone="warm">{t('overdue')}</Tag>}
      {...(live ? { href: `/oppgaver/${live.record}`, chevron: true } : {})}
    />
  )
}

/** Tasks somebody has given another day than the agreement has. */
function Moved({ dated, canEdit }: { dated: readonly Dated[]; canEdit: boolean }) {
  const { t, locale, day } = useWorkWords()
  const moved = dated.filter(({ standing }) => standing === 'moved')
  return (
    <>
      {moved.map((one) => {
        const due = one.live && stringOf(one.live.fields, 'due')
        const move = async () => notify(t('taskMoved'), await moveTasks([one]))
        return (
          <div key={one.date.key}>
            <p>
              {due === null
                ? t('taskUndated', { date: one.content.name[locale] })
                : t('taskElsewhere', { date: one.content.name[locale], day: day(due) })}
            </p>
            {canEdit && <Button onClick={move}>{t('moveTask', { day: day(one.date.on) })}</Button>}
          </div>
        )
      })}
    </>
  )
}

/** An evaluation that is over leads to the next. */
function NextEvaluation({ work: { live, source }, today }: { work: Work; today: string }) {
  const { t, day } = useWorkWords()
  const { evaluateOn, from } = source.agreement
  if (evaluateOn !== null && evaluateOn > today) return null
  const base = evaluateOn ?? from ?? today
  let next = yearLater(base)
  while (next <= today) next = yearLater(next)
  const set = async () => {
    await choose('agreement', live.record, 'evaluateOn', next)
    notify(t('evaluationSet', { day: day(next) }), async () => {
      const now = findAgreement(live.record)?.fields['evaluateOn']
      if (now === next) await choose('agreement', live.record, 'evaluateOn', evaluateOn)
    })
  }
  return <Button onClick={set}>{t('setEvaluation', { day: day(next) })}</Button>
}
