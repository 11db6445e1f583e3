import { EVIDENCE_KINDS } from '#content/checklist.ts'
import type { Norwegian } from '#content/norwegian.ts'
import { shortDay } from '#i18n/dates.ts'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Say } from '#i18n/words.ts'
import { isDay } from '#model/fields.ts'
import type { Evidence } from '#model/checklist.ts'
import { countedIn } from '#model/readiness.ts'
import type { Readiness, Standing, Turn } from '#model/readiness.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { findLiving } from './checklists.ts'
import type { Going, Point } from './checklists.ts'

/** What checklists are called and how they stand, in the language in use. */
export interface ChecklistWords {
  t: Say<'checklists'>
  /** Content in the form of Norwegian that fits the interface. */
  norwegian(text: Norwegian): string
  /** The language of that. */
  lang: 'nb' | 'nn'
  name(going: Going): string
  title(point: Point): string
  /** «4 vist · 3 sagt, ikke vist · 7 mangler» */
  counts(readiness: Readiness): string
  kind(type: string | null): string
  /** A piece of evidence in one line: «Sak 47/26 · Kommunestyret · 18. juni 2026». */
  line(evidence: Evidence): string
  /** Beneath a point in the list. */
  standing(point: Point): string
  /** «Kari: 3, først 1. mars» */
  turn(turn: Turn): string
  day(day: string): string
  was(standing: Standing): string
}

export function useChecklistWords(): ChecklistWords {
  const t = useMessages('checklists')
  const locale = useLocale()
  const lang = locale === 'nn' ? 'nn' : 'nb'
  const norwegian = (text: Norwegian) => text[lang]
  const day = (one: string) => (isDay(one) ? shortDay(one) : one)
  const line = (evidence: Evidence) => partsOf(evidence, t, day).join(' · ')
  const standing = ({ standing: how, content, evidence, item }: Point): string => {
    if (how === 'shown')
      return (
        evidence
          .map((one) => line(one.evidence))
          .filter(Boolean)
          .join('; ') || t('standingShown')
      )
    if (how === 'said') return content ? t('saidWants', { closes: norwegian(content.closes) }) : t('saidWantsOwn')
    if (how === 'not-relevant') return `${t('not-relevant')}: ${item.reason ?? ''}`
    const begun = item.state === 'under-way' ? t('under-way') : item.state === 'not-relevant' ? t('not-relevant') : null
    const known = [begun, item.owner, item.due && day(item.due)].filter(Boolean)
    return known.length > 0 ? known.join(' · ') : content ? norwegian(content.closes) : t('not-started')
  }
  return {
    t,
    norwegian,
    lang,
    name: ({ content, entry }) => (content ? content.name[locale] : (entry.name ?? t('unnamed'))),
    title: ({ content, item }) => (content ? norwegian(content.title) : (item.title ?? t('unnamedPoint'))),
    counts: (readiness) => counts(readiness, t),
    kind: (type) => EVIDENCE_KINDS.find(({ id }) => id === type)?.[locale] ?? t('evidenceUnknown'),
    line,
    standing,
    turn: ({ owner, count, due }) =>
      owner === null
        ? t('turnNobody', { count })
        : due === null
          ? t('turn', { owner, count })
          : t('turnDue', { owner, count, day: day(due) }),
    day,
    was: (how) => t(WAS[how]),
  }
}

const WAS = {
  shown: 'wasShown',
  said: 'wasSaid',
  missing: 'wasMissing',
  'not-relevant': 'wasNotRelevant',
} as const

function counts(readiness: Readiness, t: Say<'checklists'>): string {
  const { shown, said, missing, notRelevant } = readiness
  const total = countedIn(readiness)
  if (total > 0 && shown === total) return t('allShown')
  if (shown + said === 0 && notRelevant === 0) return t('notBegun', { count: total })
  const parts = [
    t('shown', { count: shown }),
    said > 0 && t('said', { count: said }),
    missing > 0 && t('missing', { count: missing }),
    notRelevant > 0 && t('notRelevant', { count: notRelevant }),
  ]
  return parts.filter(Boolean).join(' · ')
}

function partsOf(evidence: Evidence, t: Say<'checklists'>, day: (day: string) => string): string[] {
  const { type, reference, body, on, link, meeting, person, number, text } = evidence
  const met = type === 'meeting' ? findLiving(meeting) : null
  const parts = [
    type === 'decision' && reference ? t('caseShort', { number: reference }) : reference,
    met ? (stringOf(met.fields, 'title') ?? t('untitledMeeting')) : meeting && t('meetingGone'),
    met && dayIn(met, day),
    person,
    number,
    text,
    body,
    on && day(on),
    reference || text ? null : link,
  ]
  return parts.filter((part): part is string => part !== null && part !== '')
}

function dayIn({ fields }: LiveRecord, day: (day: string) => string): string | null {
  const on = stringOf(fields, 'on')
  return on && day(on)
}
