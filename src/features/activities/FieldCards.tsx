import { dayOf, shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { lastDayHeld } from '#model/activity-days.ts'
import { madeAt } from '#model/made-at.ts'
import type { Activity } from '#model/activity.ts'
import { parsePoint } from '#model/links.ts'
import { Section } from '#ui/Card.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import type { FieldCardRow } from '#ui/FieldCard.tsx'
import { PointHere } from '#ui/PointHere.tsx'
import { fewRow, holdersRow, rowsFor, termsRow, textRow } from './field-rows.tsx'
import type { FieldsAt } from './field-rows.tsx'

/** Whoever came the last time is asked for so long afterwards, in days. */
const LAST_TIME_DAYS = 62

/** What it is, and who holds it. */
export function WhatCard(at: FieldsAt) {
  const t = useMessages('activities')
  return (
    <Part
      title={t('what')}
      rows={rowsFor(at, [
        textRow(at, 'summary', { hint: t('summaryHint') }),
        termsRow(at, 'type'),
        holdersRow(at),
        textRow(at, 'description', { prose: true, hint: t('descriptionHint') }),
      ])}
    />
  )
}

/** Where it is, and how one gets there and in. */
export function PlaceCard(at: FieldsAt) {
  const t = useMessages('activities')
  return (
    <Part
      title={t('where')}
      rows={rowsFor(at, [
        textRow(at, 'place', { hint: t('placeHint') }),
        textRow(at, 'address'),
        textRow(at, 'area'),
        textRow(at, 'directions', { hint: t('directionsHint') }),
        fewRow(at, 'wheelchair'),
        fewRow(at, 'isOnline'),
        textRow(at, 'point', { dir: 'ltr', hint: t('pointHint'), tidy: parsePoint, below: PointHere }),
      ])}
    />
  )
}

/** Who is welcome. */
export function ForWhomCard(at: FieldsAt) {
  const t = useMessages('activities')
  return (
    <Part
      title={t('forWhom')}
      rows={rowsFor(at, [
        termsRow(at, 'targetGroups'),
        termsRow(at, 'levels'),
        termsRow(at, 'languages'),
        fewRow(at, 'welcomesChildren'),
        textRow(at, 'ageFrom', { type: 'text', inputMode: 'numeric', dir: 'ltr' }),
        textRow(at, 'ageTo', { type: 'text', inputMode: 'numeric', dir: 'ltr' }),
      ])}
    />
  )
}

/** What it costs, and whether one signs up. */
export function JoiningCard(at: FieldsAt) {
  const t = useMessages('activities')
  return (
    <Part
      title={t('costAndJoining')}
      rows={rowsFor(at, [
        fewRow(at, 'price'),
        textRow(at, 'priceNote', { hint: t('priceNoteHint') }),
        fewRow(at, 'joining'),
        textRow(at, 'signUpAt', { hint: t('signUpHint') }),
      ])}
    />
  )
}

/** Whom to ask. Everybody may see it when the activity is public. */
export function ContactCard(at: FieldsAt) {
  const t = useMessages('activities')
  return (
    <Part
      title={t('contact')}
      rows={rowsFor(at, [
        textRow(at, 'contactName', { hint: at.canEdit ? t('contactHint') : undefined }),
        textRow(at, 'contactPhone', { type: 'tel', dir: 'ltr' }),
        textRow(at, 'contactEmail', { inputMode: 'email', dir: 'ltr' }),
        textRow(at, 'web', { inputMode: 'url', dir: 'ltr' }),
      ])}
    />
  )
}

/** What only those who organise it see. */
export function InternalCard({ activity, today, ...at }: FieldsAt & { activity: Activity | null; today: string }) {
  const t = useMessages('activities')
  const held = activity && lastDayHeld(activity.schedule, today, LAST_TIME_DAYS)
  const made = activity && madeAt(activity.id)
  // Of days before anybody had written of it here nobody has counted.
  const last = held !== null && (made === null || held >= dayOf(made)) ? held : null
  const counts: readonly FieldCardRow[] = last
    ? [
        textRow(at, `attendance/${last}`, COUNT, t('guestsOn', { when: shortDay(last) })),
        textRow(at, `hosts/${last}`, COUNT, t('hostsOn', { when: shortDay(last) })),
      ]
    : []
  return (
    <Part
      title={t('internal')}
      rows={rowsFor(at, [
        textRow(at, 'hostsNeeded', COUNT),
        fewRow(at, 'roomBooked'),
        textRow(at, 'keys'),
        fewRow(at, 'policeCertificate'),
        ...counts,
        textRow(at, 'note', { prose: true }),
        textRow(at, 'source'),
        termsRow(at, 'writtenIn'),
      ])}
    />
  )
}

const COUNT = { type: 'text', inputMode: 'numeric', dir: 'ltr' } as const

function Part({ title, rows }: { title: string; rows: readonly FieldCardRow[] }) {
  return rows.length === 0 ? null : (
    <Section title={title}>
      <FieldCard rows={rows} />
    </Section>
  )
}
