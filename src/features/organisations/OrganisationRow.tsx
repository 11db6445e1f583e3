import { shortDay, today } from '#i18n/dates.ts'
import { useLocale } from '#i18n/locale.ts'
import type { Locale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Say } from '#i18n/words.ts'
import { elementsOf, stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { RowContent } from '#ui/Rows.tsx'
import { Tag } from '#ui/Tag.tsx'
import { choiceLabel, choicesInWords, inSentence } from './choices.ts'
import { useFieldWords } from './field-words.ts'
import type { FieldWords } from './field-words.ts'
import { contactsOf } from './organisations.ts'
import { whereFound } from './search-entry.ts'
import { SelectableRow } from './SelectableRow.tsx'
import { confirmation, doubtfulField, hasVersions } from './standing.ts'
import type { Query } from './use-query.ts'
import type { Selection } from './use-selection.ts'
import './OrganisationRow.css'

/** So much of what an organisation contributes has room in a row. */
const FIRST_FEW = 3

/** What rows say things with: asked for once for all of them, since there may be many in a frame. */
export interface RowWords {
  t: Say<'organisations'>
  fields: FieldWords
  locale: Locale
  day: string
}

export function useRowWords(): RowWords {
  return { t: useMessages('organisations'), fields: useFieldWords(), locale: useLocale(), day: today() }
}

export interface OrganisationRowProps {
  record: LiveRecord
  query: Query
  isOpen: boolean
  tabIndex: number | undefined
  words: RowWords
  /** While one chooses among the rows; else `null`. */
  selection: Selection | null
}

/** One organisation in the list: what it is, what it contributes, and whether something is the matter. */
export function OrganisationRow({ record, query, isOpen, tabIndex, words, selection }: OrganisationRowProps) {
  const { fields } = record
  const sub = whatTheyAre(record, words.locale)
  const found = query.text === '' ? null : whereFound(record, contactsOf(record.record), sub, query.text)
  const label = found && (found.field === 'contact' ? words.t('contact') : words.fields.label(found.field))
  const title = (
    <span class="organisation-row">
      <span>{stringOf(fields, 'name') ?? words.t('unnamed')}</span>
      {standing(record, words)}
    </span>
  )
  const below = (
    <>
      {sub}
      {found && <span class="row-found">{`${label}: ${found.text}`}</span>}
    </>
  )
  if (selection)
    return (
      <SelectableRow
        on={selection.has(record)}
        title={title}
        sub={below}
        tabIndex={tabIndex}
        onToggle={() => selection.toggle(record)}
      />
    )
  return (
    <RowContent
      href={query.href(record.record)}
      onClick={query.settle}
      current={isOpen}
      tabIndex={tabIndex}
      title={title}
      sub={below}
    />
  )
}

/**
 * «Frivilligsentral · språkkafé, leksehjelp»; where they are, when we do not know both. Of one of whom nobody has said either,
 * the register's category.
 */
function whatTheyAre({ fields }: LiveRecord, locale: Locale): string {
  const kind = stringOf(fields, 'kind')
  const contributes = choicesInWords('contributes', elementsOf(fields, 'contributes'), locale, FIRST_FEW)
  const isAfterKind = kind !== null && contributes !== ''
  const isUnknown = kind === null && contributes === ''
  const parts = [
    kind && choiceLabel('kind', kind, locale),
    isAfterKind ? inSentence(contributes, locale) : contributes,
    isUnknown && choicesInWords('icnpo', elementsOf(fields, 'icnpo'), locale, 1),
    stringOf(fields, 'area'),
  ]
  return parts.filter(Boolean).slice(0, 2).join(' · ')
}

/** What is the matter, the most urgent only; nothing when all is well. */
function standing(record: LiveRecord, { t, fields, day }: RowWords) {
  if (hasVersions(record)) return <Tag tone="warm">{t('twoVersions')}</Tag>
  const doubtful = doubtfulField(record)
  if (doubtful) return <Tag tone="warm">{t('check', { field: fields.inSentence(doubtful) })}</Tag>
  const confirmedOn = stringOf(record.fields, 'confirmedOn')
  const confirmed = confirmation(confirmedOn, day)
  if (confirmed === 'never') return <Tag tone="plain">{t('neverConfirmed')}</Tag>
  if (confirmed === 'old' && confirmedOn)
    return <Tag tone="plain">{t('confirmed', { when: shortDay(confirmedOn) })}</Tag>
  return null
}
