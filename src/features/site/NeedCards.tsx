import { CONTRIBUTIONS } from '#content/contributions.ts'
import { LANGUAGES } from '#content/languages.ts'
import { SYNONYMS } from '#content/synonyms.ts'
import type { Term } from '#content/term.ts'
import { choose } from '#db/write.ts'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { versionsOf } from '#model/merge.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import type { FieldCardRow } from '#ui/FieldCard.tsx'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { ManyChoices } from '#ui/ManyChoices.tsx'
import { RowChoice } from '#ui/RowChoice.tsx'
import { RowText } from '#ui/RowText.tsx'
import { TextReading, TextRow } from '#ui/TextRow.tsx'
import type { TextRowProps } from '#ui/TextRow.tsx'
import { useSaving } from '#ui/use-saving.ts'

interface NeedAt {
  id: string
  /** `null` while nothing has been written into it. */
  live: LiveRecord | null
  canEdit: boolean
}

type Looks = Pick<TextRowProps, 'type' | 'inputMode' | 'prose' | 'hint' | 'dir'>

/** What help is wanted and whom to ask; one who may only read sees what is filled in. */
export function NeedCards(at: NeedAt) {
  const t = useMessages('site')
  return (
    <>
      <Part
        {...at}
        title={t('whatHelp')}
        rows={[
          termRow(at, 'type', t('needType'), HELP),
          textRow(at, 'description', t('needDescription'), { prose: true }),
          textRow(at, 'how', t('needHow'), { prose: true, hint: t('needHowHint') }),
          textRow(at, 'resources', t('needResources'), { prose: true, hint: t('needResourcesHint') }),
          textRow(at, 'endsOn', t('needEndsOn'), { type: 'date' }),
          termRow(at, 'writtenIn', t('needWrittenIn'), LANGUAGE),
        ]}
      />
      <Part
        {...at}
        title={t('whoToAsk')}
        rows={[
          textRow(at, 'contactName', t('needContactName')),
          textRow(at, 'contactPhone', t('contactPhone'), { type: 'tel', dir: 'ltr' }),
          textRow(at, 'contactEmail', t('contactEmail'), { inputMode: 'email', dir: 'ltr' }),
        ]}
      />
    </>
  )
}

function Part({ title, rows, canEdit }: NeedAt & { title: string; rows: readonly FieldCardRow[] }) {
  const shown = canEdit ? rows : rows.filter((row) => row.isFilled)
  if (shown.length === 0) return null
  return (
    <Section title={title}>
      <FieldCard rows={shown} />
    </Section>
  )
}

function textRow({ id, live, canEdit }: NeedAt, field: string, label: string, looks: Looks = {}): FieldCardRow {
  const lang = looks.type || looks.inputMode ? undefined : ((live && stringOf(live.fields, 'writtenIn')) ?? 'no')
  return {
    key: field,
    isFilled: isFilled(live, field),
    row:
      !canEdit && live ? (
        <TextReading live={live} field={field} label={label} lang={lang} />
      ) : (
        <TextRow kind="need" record={id} live={live} field={field} label={label} lang={lang} {...looks} />
      ),
  }
}

/** One of our own terms. */
function termRow(at: NeedAt, field: string, label: string, source: TermSource): FieldCardRow {
  return { key: field, isFilled: isFilled(at.live, field), row: <OneTerm {...at} {...{ field, label, source }} /> }
}

interface TermSource {
  terms: readonly Term[]
  /** By what name people's own words for them are kept (content/synonyms.ts). */
  synonyms: string
}

/** What organisations contribute with too: so that those who can help find it. */
const HELP: TermSource = { terms: CONTRIBUTIONS, synonyms: 'contributes' }
const LANGUAGE: TermSource = { terms: LANGUAGES, synonyms: 'languages' }

function OneTerm(props: NeedAt & { field: string; label: string; source: TermSource }) {
  const { id, live, canEdit, field, label, source } = props
  const t = useMessages('site')
  const locale = useLocale()
  const [saved, saving] = useSaving()
  const find = (value: unknown) => source.terms.find((one) => one.id === value)
  const nameOf = (value: unknown) => find(value)?.[locale] ?? (typeof value === 'string' ? value : '')
  const chosen = live && stringOf(live.fields, field)
  const versions = live && versionsOf(live, field).length > 1 && (
    <FieldVersions live={live} field={field} say={nameOf} canChoose={canEdit} />
  )
  if (!canEdit) return <RowText label={label}>{versions || nameOf(chosen)}</RowText>
  return (
    <RowChoice label={label} value={versions ? '' : nameOf(chosen)} saved={saved} below={versions}>
      <ManyChoices
        label={label}
        groups={[{ label: null, options: source.terms.map((one) => ({ value: one.id, label: one[locale] })) }]}
        spellingsOf={(value) => {
          const one = find(value)
          return [one?.nb, one?.nn, one?.en, SYNONYMS[source.synonyms]?.[value]].filter(Boolean).join(' ')
        }}
        searchLabel={t('searchChoices')}
        noneFound={t('noChoices')}
        chosen={chosen === null ? [] : [chosen]}
        onToggle={(value, on) => saving(choose('need', id, field, on ? value : null))}
      />
      {chosen !== null && (
        <Button look="quiet" onClick={() => saving(choose('need', id, field, null))}>
          {t('takeAwayChoice')}
        </Button>
      )}
    </RowChoice>
  )
}

function isFilled(live: LiveRecord | null, field: string): boolean {
  if (!live) return false
  const value = live.fields[field]
  return (value !== null && value !== undefined && value !== '') || versionsOf(live, field).length > 1
}
