import { choose } from '#db/write.ts'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { versionsOf } from '#model/merge.ts'
import { elementsOf, stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { Choice } from '#ui/Choice.tsx'
import type { FieldCardRow } from '#ui/FieldCard.tsx'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { ManyChoices } from '#ui/ManyChoices.tsx'
import { OrganisationPicker } from '#ui/OrganisationPicker.tsx'
import { RowChoice } from '#ui/RowChoice.tsx'
import { RowText } from '#ui/RowText.tsx'
import { elementsInDispute, SetVersions } from '#ui/SetVersions.tsx'
import { TextReading, TextRow } from '#ui/TextRow.tsx'
import type { TextRowProps } from '#ui/TextRow.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useSaving } from '#ui/use-saving.ts'
import { addNamedOrganisation } from '#db/find-organisations.ts'
import { organisationName } from './activities.ts'
import { useFieldWords } from './field-words.ts'
import type { FewField } from './field-words.ts'
import { isOneTerm, termGroups, termsInWords, termSpellings } from './terms.ts'
import type { TermField } from './terms.ts'

/** The activity whose fields are shown. */
export interface FieldsAt {
  id: string
  /** `null` while nothing has been written into it. */
  live: LiveRecord | null
  canEdit: boolean
}

type Looks = Omit<TextRowProps, 'kind' | 'record' | 'live' | 'field' | 'label'>

/** Rows for the fields of a card; one who may only read gets those with something in them. */
export function rowsFor(at: FieldsAt, rows: readonly FieldCardRow[]): readonly FieldCardRow[] {
  return at.canEdit ? rows : rows.filter(({ isFilled }) => isFilled)
}

export function textRow(at: FieldsAt, field: string, looks: Looks = {}, label?: string): FieldCardRow {
  return {
    key: field,
    isFilled: isFilled(at.live, field),
    row: <Text {...at} field={field} looks={looks} label={label} />,
  }
}

/** One of a few. */
export function fewRow(at: FieldsAt, field: FewField): FieldCardRow {
  const value = at.live?.fields[field]
  const isKnown = (value !== null && value !== undefined) || hasVersions(at.live, field)
  return { key: field, isFilled: isKnown, row: <Few {...at} field={field} /> }
}

/** Any number of our own terms; for some fields, one. */
export function termsRow(at: FieldsAt, field: TermField): FieldCardRow {
  return { key: field, isFilled: isFilled(at.live, field), row: <Terms {...at} field={field} /> }
}

/** Who holds it. */
export function holdersRow(at: FieldsAt): FieldCardRow {
  return { key: 'organisations', isFilled: isFilled(at.live, 'organisations'), row: <Holders {...at} /> }
}

function Text({
  id,
  live,
  canEdit,
  field,
  looks,
  label,
}: FieldsAt & { field: string; looks: Looks; label?: string | undefined }) {
  const words = useFieldWords()
  const name = label ?? words.label(field)
  const lang = looks.lang ?? ((live && stringOf(live.fields, 'writtenIn')) || 'no')
  const isSentence = !looks.type && (looks.inputMode ?? 'text') === 'text'
  if (!canEdit && live)
    return <TextReading live={live} field={field} label={name} lang={isSentence ? lang : undefined} />
  return (
    <TextRow
      kind="activity"
      record={id}
      live={live}
      field={field}
      label={name}
      {...looks}
      {...(isSentence ? { lang } : {})}
    />
  )
}

function Few({ id, live, canEdit, field }: FieldsAt & { field: FewField }) {
  const t = useMessages('activities')
  const words = useFieldWords()
  const [saved, saving] = useSaving()
  const value = live?.fields[field]
  const options = words.options(field)
  const at = options.findIndex((option) => option.value === value)
  const versions = live && hasVersions(live, field) && (
    <FieldVersions live={live} field={field} say={(one) => words.value(field, one)} canChoose={canEdit} />
  )
  if (!canEdit) return <RowText label={words.label(field)}>{versions || words.value(field, value)}</RowText>
  return (
    <RowChoice
      label={words.label(field)}
      value={versions ? '' : words.value(field, value)}
      saved={saved}
      below={versions}
    >
      <Choice
        label={words.label(field)}
        labelHidden
        options={options.map(({ label }, index) => ({ value: String(index), label }))}
        value={at < 0 ? null : String(at)}
        onChange={(index) => saving(choose('activity', id, field, options[Number(index)]?.value ?? null))}
      />
      {at >= 0 && (
        <Button look="quiet" onClick={() => saving(choose('activity', id, field, null))}>
          {t('takeAwayChoice')}
        </Button>
      )}
    </RowChoice>
  )
}

function Terms({ id, live, canEdit, field }: FieldsAt & { field: TermField }) {
  const t = useMessages('activities')
  const locale = useLocale()
  const words = useFieldWords()
  const [saved, saving] = useSaving()
  const isOne = isOneTerm(field)
  const one = live && stringOf(live.fields, field)
  const chosen = !live ? [] : isOne ? [one].filter((value) => value !== null) : elementsOf(live.fields, field)
  const label = words.label(field)
  const isDisputed = live !== null && (isOne ? hasVersions(live, field) : elementsInDispute(live, field).length > 0)
  const versions =
    isDisputed &&
    (isOne ? (
      <FieldVersions live={live} field={field} say={(value) => words.value(field, value)} canChoose={canEdit} />
    ) : (
      <SetVersions live={live} set={field} say={words.value} canChoose={canEdit} />
    ))
  const value = termsInWords(field, chosen, locale)
  if (!canEdit)
    return (
      <RowText label={label}>
        {value}
        {versions}
      </RowText>
    )
  const toggle = (term: string, on: boolean) =>
    saving(isOne ? choose('activity', id, field, on ? term : null) : choose('activity', id, `${field}/${term}`, on))
  return (
    <RowChoice label={label} value={isOne && isDisputed ? '' : value} saved={saved} below={versions}>
      <ManyChoices
        label={label}
        groups={termGroups(field, locale, chosen)}
        spellingsOf={(term) => termSpellings(field, term)}
        searchLabel={t('searchChoices')}
        noneFound={t('noChoices')}
        chosen={chosen}
        onToggle={toggle}
      />
    </RowChoice>
  )
}

function Holders({ id, live, canEdit: keeps }: FieldsAt) {
  const canEdit = useCanEdit('activity') && keeps // who holds it with them is for the municipality to say
  const t = useMessages('activities')
  const words = useFieldWords()
  const [saved, saving] = useSaving()
  const label = words.label('organisations')
  const chosen = live ? elementsOf(live.fields, 'organisations') : []
  const nameOf = (one: string) => organisationName(one) ?? t('unknownOrganisation')
  const versions = live && elementsInDispute(live, 'organisations').length > 0 && (
    <SetVersions live={live} set="organisations" say={words.value} canChoose={canEdit} />
  )
  if (!canEdit)
    return (
      <RowText label={label}>
        {chosen.map((one, at) => (
          <span key={one}>
            {at > 0 && ', '}
            <a href={`/organisasjoner/${one}`}>{nameOf(one)}</a>
          </span>
        ))}
        {versions}
      </RowText>
    )
  const toggle = (one: string, on: boolean) => saving(choose('activity', id, `organisations/${one}`, on))
  return (
    <RowChoice label={label} value={chosen.map(nameOf).join(', ')} saved={saved} below={versions}>
      <OrganisationPicker
        label={label}
        chosen={new Set(chosen)}
        suggested={chosen}
        onToggle={toggle}
        onAdd={async (name) => toggle(await addNamedOrganisation(name), true)}
      />
    </RowChoice>
  )
}

function hasVersions(live: LiveRecord | null, field: string): boolean {
  return live !== null && versionsOf(live, field).length > 1
}

/** Whether a field, or any element of a set, holds something or has versions to choose between. */
function isFilled(live: LiveRecord | null, field: string): boolean {
  if (!live) return false
  const value = live.fields[field]
  if ((value !== null && value !== undefined && value !== '') || hasVersions(live, field)) return true
  return elementsOf(live.fields, field).length > 0 || elementsInDispute(live, field).length > 0
}
