import { capital, dayOf, longMoment, shortDay } from '#i18n/dates.ts'
import { messages } from '#i18n/messages.ts'
import type { Block } from '#model/minutes-text.ts'
import { compact, oneLine } from '#model/minutes-text.ts'
import type { Municipality } from '#model/municipality.ts'
import type { Person } from '#model/person-search.ts'
import { ACTIVITIES } from '#model/processing.ts'
import type { Role } from '#model/records.ts'
import type { AccessEntry } from './access.ts'
import { roleWord } from './record-words.ts'

/** On paper a day has its year, also when it is this one. */
const LONG_AGO = 0

/** A member of the workbook who has the person's name. Times are ms since 1970. */
export interface Membership {
  name: string
  role: Role
  joinedAt: number
  devices: { name: string; lastSeenAt: number | null }[]
}

/** All that is told of one person. */
export interface AccessReport {
  person: Person
  /** ms since 1970. */
  madeAt: number
  municipality: Municipality | null
  entries: readonly AccessEntry[]
  /** Of how many entries the history did not come; `null`: it was not asked for. */
  historyMissing: number | null
  /** `null`: the list of members was not fetched. */
  memberships: readonly Membership[] | null
}

/** What it does not cover, a sentence each: whoever asks must be able to believe the rest. */
export function notCovered({ person, historyMissing, memberships }: AccessReport): string[] {
  const t = messages('processing')
  return [
    ...(historyMissing === null ? [t('notHistory')] : []),
    ...(historyMissing !== null && historyMissing > 0 ? [t('notHistoryAll', { count: historyMissing })] : []),
    ...(memberships === null ? [t('notMembers')] : []),
    t('notAuthor'),
    t('notNickname', { searched: searchedFor(person) }),
    t('notPictures'),
    t('notUnsent'),
    t('notErased'),
    t('notElsewhere'),
  ]
}

function searchedFor({ name, phone, email }: Person): string {
  return [name, phone, email]
    .map(oneLine)
    .filter((part) => part !== '')
    .join(', ')
}

/** The report as a document. */
export function reportBlocks(report: AccessReport): Block[] {
  const t = messages('processing')
  const { person, madeAt, municipality, entries, memberships } = report
  const about = entries.filter((entry) => entry.isAbout)
  const named = entries.filter((entry) => !entry.isAbout)
  const activities = ACTIVITIES.filter((activity) => entries.some((entry) => entry.activity === activity))
  return [
    { type: 'heading', level: 1, text: t('reportTitle') },
    list([
      `${t('subject')}: ${searchedFor(person) || t('subjectUnknown')}`,
      `${t('madeOn')}: ${longMoment(madeAt, LONG_AGO)}`,
      `${t('controller')}: ${oneLine(municipality?.name ?? '') || t('noMunicipality')}`,
    ]),
    { type: 'paragraph', text: t('reportIntro') },
    ...(entries.length === 0 && !memberships?.length ? [paragraph(t('nothingFound'))] : []),
    ...(about.length > 0 ? [heading(t('aboutYou')), ...about.flatMap(entryBlocks)] : []),
    ...(named.length > 0 ? [heading(t('namedIn')), ...named.flatMap(entryBlocks)] : []),
    ...(memberships ?? []).flatMap(memberBlocks),
    ...(activities.length > 0
      ? [
          heading(t('purpose')),
          list(
            activities.map(
              (activity) => `${t(activity)}: ${t(`${activity}Why`)}\n${t('basis')}: ${t(`${activity}Basis`)}`,
            ),
          ),
        ]
      : []),
    heading(t('sources')),
    paragraph(`${t('sourcesText')} ${t('noDecisions')}`),
    heading(t('notCovered')),
    list(notCovered(report)),
    heading(t('yourRights')),
    list([t('rightCorrect'), t('rightObject'), t('rightComplain'), ...askUs(municipality)]),
  ]
}

function entryBlocks(entry: AccessEntry): Block[] {
  const t = messages('processing')
  const facts = [
    ...(entry.where.length > 0 ? [`${t('where')}: ${entry.where.join(' · ')}`] : []),
    `${t('since')}: ${entry.since === null ? t('unknown') : shortDay(entry.since, LONG_AGO)}`,
    `${t('purpose')}: ${t(entry.activity)}`,
    `${t('whoSees')}: ${entry.readers.join(', ')}`,
    `${t('until')}: ${entry.until}`,
    ...(entry.isDeleted ? [t('isDeleted')] : []),
  ]
  const values = entry.values.map(({ field, value }) => `${capital(field)}: ${compact(value)}`)
  const wrote = entry.wrote.length > 0 ? [t('youWrote', { fields: entry.wrote.join(', ') })] : []
  return [
    { type: 'heading', level: 3, text: `${entry.kindWord}: ${entry.name}` },
    ...(values.length + wrote.length > 0 ? [list([...values, ...wrote])] : []),
    paragraph(facts.join('\n')),
    ...(entry.history.length > 0 ? [paragraph(`${t('history')}:`), list(historyLines(entry))] : []),
  ]
}

/** «fredag 27. november 2026 kl. 09.43, Kari: navn, telefon»: what was written at once stands together. */
function historyLines({ history }: AccessEntry): string[] {
  const edits = new Map<string, Set<string>>()
  for (const { at, by, what } of history) {
    const who = `${longMoment(at, LONG_AGO)}, ${oneLine(by) || messages('processing')('unknown')}`
    edits.set(who, (edits.get(who) ?? new Set()).add(what))
  }
  return [...edits].map(([who, what]) => `${who}: ${[...what].join(', ')}`)
}

function memberBlocks({ name, role, joinedAt, devices }: Membership): Block[] {
  const t = messages('processing')
  const lines = devices.map((device) =>
    t('memberSeen', {
      name: oneLine(device.name),
      day: device.lastSeenAt === null ? t('unknown') : shortDay(dayOf(device.lastSeenAt), LONG_AGO),
    }),
  )
  return [
    heading(t('memberTitle')),
    list([
      `${oneLine(name)}, ${roleWord(role)}`,
      `${t('memberJoined')}: ${shortDay(dayOf(joinedAt), LONG_AGO)}`,
      ...(lines.length > 0 ? [`${t('memberDevices')}: ${lines.join('; ')}`] : []),
    ]),
    paragraph(`${t('membersWhy')} ${t('membersBasis')} ${t('membersTime')}`),
  ]
}

function askUs(municipality: Municipality | null): string[] {
  const t = messages('processing')
  const parts = [municipality?.contactName, municipality?.contactPhone, municipality?.contactEmail].filter(Boolean)
  return parts.length === 0 ? [] : [`${t('askUs')}: ${oneLine(parts.join(', '))}`]
}

/** The same for programs to read. */
export function reportJson(report: AccessReport): string {
  const t = messages('processing')
  const { person, madeAt, municipality, entries, memberships, historyMissing } = report
  return JSON.stringify(
    {
      format: 'brobygger-access',
      version: 1,
      madeAt: new Date(madeAt).toISOString(),
      controller: municipality?.name ?? null,
      person,
      entries: entries.map(({ history, ...entry }) => ({
        ...entry,
        purpose: t(`${entry.activity}Why`),
        legalBasis: t(`${entry.activity}Basis`),
        history: history.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
      })),
      memberships,
      isHistoryWhole: historyMissing === 0,
      notCovered: notCovered(report),
    },
    null,
    2,
  )
}

const heading = (text: string): Block => ({ type: 'heading', level: 2, text })
const paragraph = (text: string): Block => ({ type: 'paragraph', text })
const list = (items: string[]): Block => ({ type: 'list', ordered: false, items })
