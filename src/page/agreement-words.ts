import { sayDate } from '#i18n/schedule-words.ts'
import type { PageLanguage } from './language.ts'
import type { PublicAgreement } from './public-data.ts'

const TYPES = {
  intention: 'agreementIntention',
  cooperation: 'agreementCooperation',
  preparedness: 'agreementPreparedness',
  grant: 'agreementGrant',
  declaration: 'agreementDeclaration',
} as const

export function sayAgreementType({ type }: PublicAgreement, { say }: PageLanguage): string {
  const known = type !== null && Object.hasOwn(TYPES, type) ? TYPES[type as keyof typeof TYPES] : null // by hasOwn
  return say(known ?? 'agreementOwn')
}

/** «Signert 1. september · Gjelder til 31. mars 2030», said on a day; `null` when nobody said. */
export function sayAgreementDates(
  { signedOn, from, until }: PublicAgreement,
  { say, schedule }: PageLanguage,
  today: string,
): string | null {
  const date = (day: string) => sayDate(day, schedule, today)
  const runs =
    from !== null && until !== null
      ? say('runsFromTo', { from: date(from), until: date(until) })
      : from !== null
        ? say('runsFrom', { from: date(from) })
        : until === null
          ? null
          : say('runsUntil', { until: date(until) })
  const known = [signedOn === null ? null : say('signedOn', { date: date(signedOn) }), runs].filter(Boolean)
  return known.length === 0 ? null : known.join(' · ')
}
