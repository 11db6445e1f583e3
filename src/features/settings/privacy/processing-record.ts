import { capital, shortDay } from '#i18n/dates.ts'
import { fieldName } from '#i18n/field-names.ts'
import { messages } from '#i18n/messages.ts'
import type { Block } from '#model/minutes-text.ts'
import { oneLine } from '#model/minutes-text.ts'
import type { Municipality } from '#model/municipality.ts'
import { ENQUIRY_DAYS, RETENTION_YEARS } from '#model/periods.ts'
import { processingFacts } from '#model/processing.ts'
import type { ProcessingFacts } from '#model/processing.ts'
import type { Kind } from '#model/records.ts'
import { CLOCKS, FOLLOWING } from '#model/retention.ts'
import type { Clocked } from '#model/retention.ts'
import { kindWord, roleWord, sinceWord } from './record-words.ts'

/** On paper a day has its year, also when it is this one. */
const LONG_AGO = 0

interface About {
  municipality: Municipality | null
  /** Where the endpoint stands; `null` while this device is alone. */
  host: string | null
  today: string
}

/** What the municipality's record of processing activities needs (GDPR article 30), from the tables the app and endpoint follow. */
export function processingRecord({ municipality, host, today }: About): Block[] {
  const t = messages('processing')
  const contact = [municipality?.contactName, municipality?.contactPhone, municipality?.contactEmail].filter(Boolean)
  const who = [municipality?.name, municipality?.number].filter(Boolean).join(', ')
  return [
    { type: 'heading', level: 1, text: t('recordTitle') },
    factList([
      [t('controller'), oneLine(who) || t('noMunicipality')],
      [t('contactPoint'), oneLine(contact.join(', ')) || t('toFill')],
      [t('protectionOfficer'), t('toFill')],
      [t('processor'), host === null ? t('toFill') : t('processorText', { host })],
      [t('asOf'), shortDay(today, LONG_AGO)],
      [t('version'), `Brobygger ${__APP_VERSION__}`],
    ]),
    paragraph(t('recordIntro')),
    ...processingFacts().flatMap(activityBlocks),
    heading(t('members')),
    factList([
      [t('purpose'), t('membersWhy')],
      [t('basis'), t('membersBasis')],
      [t('persons'), t('membersWho')],
      [t('data'), t('membersData')],
      [t('recipients'), t('coordinator')],
      [t('retention'), t('membersTime')],
    ]),
    heading(t('retention')),
    list([t('keptWarned'), t('keptTrash')]),
    heading(t('special')),
    list([t('specialText'), t('specialWarn'), t('specialPolice')]),
    heading(t('where30')),
    list([host === null ? t('whereAlone') : t('whereEndpoint', { host }), t('whereDevices'), t('whereBackup')]),
    heading(t('outside')),
    list([t('outsideRegisters'), t('outsideNone')]),
    heading(t('transfers')),
    paragraph(t('transfersText')),
    heading(t('security')),
    list([
      t('securityKeys'),
      t('securityRoles'),
      t('securityTransport'),
      t('securityRevoke'),
      t('securityErase'),
      t('securityLog'),
      t('securityDevice'),
    ]),
    heading(t('rights')),
    paragraph(t('rightsText')),
  ]
}

function activityBlocks(facts: ProcessingFacts): Block[] {
  const t = messages('processing')
  const { activity, kinds, persons, fields, readers, publicFields, clocked } = facts
  const isAgreements = kinds.includes('agreement')
  const recipients = [...readers.map(roleWord), ...(isAgreements ? [t('partner')] : [])].join(', ')
  const isOpen = publicFields.length > 0
  return [
    heading(t(activity)),
    factList([
      [t('purpose'), t(`${activity}Why`)],
      [t('basis'), t(`${activity}Basis`)],
      [t('persons'), persons.length === 0 ? t('nobody') : persons.map((one) => t(one)).join(', ')],
      [t('data'), `${kinds.map(kindWord).join(', ')}. ${capital(names(fields))}.`],
      [t('recipients'), isOpen ? `${recipients}. ${t('everyoneFields', { fields: names(publicFields) })}` : recipients],
      [t('retention'), retentionWords(kinds, clocked)],
    ]),
  ]
}

function retentionWords(kinds: readonly Kind[], clocked: readonly Clocked[]): string {
  const t = messages('processing')
  const lines = clocked.map((kind) => {
    const { since, archive, by } = CLOCKS[kind]
    const limit =
      by === 'endpoint'
        ? t('keptEnquiries', { kind: kindWord(kind), count: ENQUIRY_DAYS })
        : t('keptYears', { kind: kindWord(kind), count: RETENTION_YEARS, since: sinceWord(since) })
    return archive ? `${limit}. ${t('keptArchive')}` : `${limit}.`
  })
  const rest = kinds.filter((kind) => !clocked.some((one) => one === kind))
  const parts = rest.filter((kind) => FOLLOWING.has(kind)).map(kindWord)
  const others = rest.filter((kind) => !FOLLOWING.has(kind)).map(kindWord)
  return [
    ...lines,
    ...(parts.length > 0 ? [t('keptWith', { kinds: parts.join(', ') })] : []),
    ...(others.length > 0 ? [t('keptOther', { kinds: others.join(', ') })] : []),
  ].join(' ')
}

/** Each name once: several kinds have a name, a note, a telephone number. */
function names(fields: readonly string[]): string {
  return [...new Set(fields.map(fieldName))].join(', ')
}

const heading = (text: string): Block => ({ type: 'heading', level: 2, text })
const paragraph = (text: string): Block => ({ type: 'paragraph', text })
const list = (items: string[]): Block => ({ type: 'list', ordered: false, items })
const factList = (facts: [name: string, value: string][]): Block =>
  list(facts.map(([name, value]) => `${name}: ${value}`))
