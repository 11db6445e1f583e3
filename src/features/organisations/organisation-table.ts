import { elementsOf, stringOf } from '#model/reading.ts'
import { tagText } from '#model/tags.ts'
import { valueText } from '#model/typed.ts'
import type { LiveRecord } from '#model/wire.ts'
import { choiceLabel, choicesInWords, isChoiceField } from './choices.ts'
import type { TableWords } from './table-words.ts'

/** Rows of cells, the first of them the heading. Days are `YYYY-MM-DD`. */
export type Table = readonly (readonly string[])[]

/** The columns, by field; each cell says what one would read on the screen. */
const COLUMNS = [
  'name',
  'orgnr',
  'kind',
  'description',
  'contributes',
  'languages',
  'targetGroups',
  'icnpo',
  'area',
  'address',
  'web',
  'email',
  'phone',
  'public',
  'confirmedOn',
  'confirmedBy',
  'tags',
  'source',
] as const

/** @param contactsOf the people to call in an organisation; `null` when they are not asked for */
export function organisationTable(
  records: readonly LiveRecord[],
  contactsOf: ((organisation: string) => readonly LiveRecord[]) | null,
  words: TableWords,
): Table {
  const heading = COLUMNS.map((field) => words.fields.label(field))
  const rows = records.map((record) => {
    const cells = COLUMNS.map((field) => cell(record, field, words))
    return contactsOf ? [...cells, contactsOf(record.record).map(person).join('; ')] : cells
  })
  return [contactsOf ? [...heading, words.t('contactPersons')] : heading, ...rows]
}

/** Rows made at once; then the screen has its turn. */
const PER_STEP = 500
/** In a tab nobody looks at, no frame comes, ms. */
const FRAME_PATIENCE_MS = 100

/** The same, some hundred rows at a time, begun when what is on the screen is drawn. */
export async function tableInSteps(
  records: readonly LiveRecord[],
  contactsOf: Parameters<typeof organisationTable>[1],
  words: TableWords,
  onProgress: (done: number) => void,
): Promise<Table> {
  const table = [...organisationTable([], contactsOf, words)]
  for (let from = 0; from < records.length; from += PER_STEP) {
    await drawn()
    const [, ...rows] = organisationTable(records.slice(from, from + PER_STEP), contactsOf, words)
    table.push(...rows)
    onProgress(table.length - 1)
  }
  return table
}

function drawn(): Promise<void> {
  return new Promise((resume) => {
    setTimeout(resume, FRAME_PATIENCE_MS)
    requestAnimationFrame(() => setTimeout(resume))
  })
}

function cell({ fields }: LiveRecord, field: (typeof COLUMNS)[number], { t, locale }: TableWords): string {
  if (field === 'public') return t(fields['public'] === true ? 'yes' : 'no')
  if (field === 'tags') return elementsOf(fields, 'tags').map(tagText).join(', ')
  if (field === 'kind') {
    const kind = stringOf(fields, 'kind')
    return kind === null ? '' : choiceLabel('kind', kind, locale)
  }
  if (isChoiceField(field)) return choicesInWords(field, elementsOf(fields, field), locale)
  return valueText(fields[field])
}

/** «Kari Hansen (leder), 911 22 333, kari@eksempel.no» */
export function person({ fields }: LiveRecord): string {
  const role = stringOf(fields, 'role')
  const name = [stringOf(fields, 'name'), role && `(${role})`].filter(Boolean).join(' ')
  return [name, stringOf(fields, 'phone'), stringOf(fields, 'email')].filter(Boolean).join(', ')
}
