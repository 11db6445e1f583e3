import { capital } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import { writesField } from '#model/rights.ts'
import type { LiveRecord } from '#model/wire.ts'
import { session } from '#session.ts'
import { Section } from '#ui/Card.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { ChoiceReading, ChoiceRow } from './ChoiceRow.tsx'
import { ChoicesReading, ChoicesRow } from './ChoicesRow.tsx'
import { parsePoint } from '#model/links.ts'
import { PointHere } from '#ui/PointHere.tsx'
import { isFilled } from './standing.ts'
import { TagsRow } from './TagsRow.tsx'
import { TextReading, TextRow } from './TextRow.tsx'
import type { TextRowProps } from './TextRow.tsx'

export interface CardProps {
  id: string
  /** `null` while nothing has been written into it. */
  live: LiveRecord | null
  canEdit: boolean
}

/** What they are and do, and for whom. */
export function DoesCard({ id, live, canEdit }: CardProps) {
  const t = useMessages('organisations')
  const rows = [
    choice('kind', id, live, canEdit),
    choices('contributes', id, live, canEdit),
    choices('languages', id, live, canEdit),
    choices('targetGroups', id, live, canEdit),
    text('description', id, live, canEdit, { prose: true, lang: languageOf(live) }),
  ].filter(isShown)
  return (
    <section>
      <h2 class="ds-sr-only">{t('does')}</h2>
      <FieldCard rows={rows} />
    </section>
  )
}

/** How to reach them, and where they are. */
export function ReachCard({ id, live, canEdit }: CardProps) {
  const t = useMessages('organisations')
  const rows = [
    text('phone', id, live, canEdit, { type: 'tel', dir: 'ltr' }),
    text('email', id, live, canEdit, { inputMode: 'email', dir: 'ltr' }),
    text('web', id, live, canEdit, { inputMode: 'url', dir: 'ltr' }),
    text('area', id, live, canEdit),
    text('address', id, live, canEdit),
    text('point', id, live, canEdit, {
      dir: 'ltr',
      hint: t('pointHint'),
      tidy: parsePoint,
      below: PointHere,
    }),
  ].filter(isShown)
  return rows.length === 0 ? null : (
    <Section title={t('reach')}>
      <FieldCard rows={rows} />
    </Section>
  )
}

/** What the registers say, and how we know. */
export function FactsCard({ id, live, canEdit }: CardProps) {
  const t = useMessages('organisations')
  const rows = [
    text('formerNames', id, live, canEdit, { hint: t('formerNamesHint') }),
    text('orgnr', id, live, canEdit, { type: 'text', inputMode: 'numeric', dir: 'ltr' }),
    choices('icnpo', id, live, canEdit),
    choice('malform', id, live, canEdit),
    text('source', id, live, canEdit, { hint: t('sourceHint') }),
  ].filter(isShown)
  return rows.length === 0 ? null : (
    <Section title={t('facts')}>
      <FieldCard rows={rows} />
    </Section>
  )
}

/** What only coordinator and co-workers see. */
export function NoteCard({ id, live, canEdit }: CardProps) {
  const t = useMessages('organisations')
  return (
    <Section title={capital(t('internal'))}>
      <FieldCard
        rows={[
          text('note', id, live, canEdit, { prose: true, hint: t('noteHint'), lang: languageOf(live) }),
          { key: 'tags', isFilled: isFilled(live, 'tags'), row: <TagsRow record={id} live={live} /> },
        ]}
      />
    </Section>
  )
}

type Looks = Omit<TextRowProps, 'kind' | 'record' | 'live' | 'field'>

/** Whether a field of what one may change is one's own to change. */
function mayWrite(field: string, canEdit: boolean): boolean {
  return canEdit && writesField(session.getState().role, 'organisation', field)
}

function text(field: string, id: string, live: LiveRecord | null, canEdit: boolean, looks: Looks = {}) {
  const isOpen = mayWrite(field, canEdit)
  const row =
    isOpen || !live ? (
      <TextRow kind="organisation" record={id} live={live} field={field} {...looks} />
    ) : (
      <TextReading live={live} field={field} lang={looks.lang} />
    )
  return { key: field, isFilled: isFilled(live, field), isOpen, row }
}

function choice(field: 'kind' | 'malform', id: string, live: LiveRecord | null, canEdit: boolean) {
  const isOpen = mayWrite(field, canEdit)
  const row =
    isOpen || !live ? <ChoiceRow record={id} live={live} field={field} /> : <ChoiceReading live={live} field={field} />
  return { key: field, isFilled: isFilled(live, field), isOpen, row }
}

function choices(
  field: 'contributes' | 'languages' | 'targetGroups' | 'icnpo',
  id: string,
  live: LiveRecord | null,
  canEdit: boolean,
) {
  // One element stands for all: a set is written whole or not at all.
  const isOpen = mayWrite(`${field}/x`, canEdit)
  const row =
    isOpen || !live ? (
      <ChoicesRow record={id} live={live} field={field} />
    ) : (
      <ChoicesReading live={live} field={field} />
    )
  return { key: field, isFilled: isFilled(live, field), isOpen, row }
}

/** What one may only read is shown where there is something. */
function isShown(row: { isFilled: boolean; isOpen: boolean }): boolean {
  return row.isOpen || row.isFilled
}

/** The language an organisation's own texts are written in, as far as we know. */
function languageOf(live: LiveRecord | null): string {
  return (live && stringOf(live.fields, 'malform')) ?? 'no'
}
