import { shortDay, today } from '#i18n/dates.ts'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { elementsOf, stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { RowContent } from '#ui/Rows.tsx'
import { Tag } from '#ui/Tag.tsx'
import { choiceLabel, choicesInWords } from './choices.ts'
import { useFieldWords } from './field-words.ts'
import { contactsOf } from './organisations.ts'
import { whereFound } from './search-entry.ts'
import { confirmation, doubtfulField, hasVersions } from './standing.ts'
import { organisationHref } from './use-query.ts'
import './OrganisationRow.css'

/** So much of what an organisation contributes has room in a row. */
const FIRST_FEW = 3

export interface OrganisationRowProps {
  record: LiveRecord
  /** What was searched for; empty in the whole list. */
  query: string
  isOpen: boolean
  onOpen: () => void
  tabIndex: number | undefined
}

/** One organisation in the list: what it is, what it contributes, and whether something is the matter. */
export function OrganisationRow({ record, query, isOpen, onOpen, tabIndex }: OrganisationRowProps) {
  const t = useMessages('organisations')
  const locale = useLocale()
  const { fields } = record
  const kind = stringOf(fields, 'kind')
  const contributes = choicesInWords('contributes', elementsOf(fields, 'contributes').slice(0, FIRST_FEW), locale)
  const shown = [kind && choiceLabel('kind', kind, locale), contributes.toLocaleLowerCase(locale), stringOf(fields, 'area')]
  const sub = shown.filter(Boolean).slice(0, 2).join(' · ')
  return (
    <RowContent
      href={organisationHref(record.record, query)}
      onClick={onOpen}
      current={isOpen}
      tabIndex={tabIndex}
      title={<span class="row-title">{stringOf(fields, 'name') ?? t('unnamed')}</span>}
      sub={<Sub record={record} query={query} text={sub} />}
      end={<Standing record={record} />}
    />
  )
}

/** The row's second line, and where the hit is when it is in neither. */
function Sub({ record, query, text }: { record: LiveRecord; query: string; text: string }) {
  const t = useMessages('organisations')
  const words = useFieldWords()
  const found = query === '' ? null : whereFound(record, contactsOf(record.record), text, query)
  return (
    <>
      {text}
      {found && (
        <span class="row-found">
          {`${found.field === 'contact' ? t('contact') : words.label(found.field)}: ${found.text}`}
        </span>
      )}
    </>
  )
}

/** What is the matter, the most urgent only; nothing when all is well. */
function Standing({ record }: { record: LiveRecord }) {
  const t = useMessages('organisations')
  const words = useFieldWords()
  if (hasVersions(record)) return <Tag tone="warm">{t('twoVersions')}</Tag>
  const doubtful = doubtfulField(record)
  if (doubtful) return <Tag tone="warm">{t('check', { field: words.inSentence(doubtful) })}</Tag>
  const confirmedOn = stringOf(record.fields, 'confirmedOn')
  const confirmed = confirmation(confirmedOn, today())
  if (confirmed === 'never') return <Tag tone="plain">{t('neverConfirmed')}</Tag>
  if (confirmed === 'old' && confirmedOn) return <Tag tone="plain">{t('confirmed', { when: shortDay(confirmedOn) })}</Tag>
  return null
}
