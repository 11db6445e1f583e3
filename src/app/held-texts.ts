import { capital, shortDay } from '#i18n/dates.ts'
import { fieldName } from '#i18n/field-names.ts'
import { isDay } from '#model/fields.ts'
import type { Json } from '#model/fields.ts'
import { fieldRule, kindRule } from '#model/records.ts'
import { valueText } from '#model/typed.ts'

/** A text that somebody wrote, and what it was written into: «Notat». */
export interface HeldText {
  field: string
  text: string
}

interface SetOp {
  kind: string
  set: Readonly<Record<string, { value: Json }>>
}

/** What holds a text that was chosen, not typed. */
const CHOSEN: ReadonlySet<string> = new Set([
  ...['agreedByMunicipality', 'agreedByOrganisation', 'kind', 'move', 'need', 'point', 'rhythm', 'section', 'side'],
  ...['state', 'template', 'type', 'writtenIn'],
])
/** A record's id. */
const ID = /^[a-z]{3}_\S+$/
const TIME = /^\d\d:\d\d$/

/** The texts, days and times a person wrote into an edit; and whatever stands in the field it was refused for. */
export function textsIn(ops: readonly (SetOp | { erase: true })[], refusedFor: string | undefined): HeldText[] {
  return ops.flatMap((op) => {
    if (!('set' in op)) return []
    return Object.entries(op.set).flatMap(([field, { value }]) => {
      const text = valueText(value)
      const isShown = text !== '' && (field === refusedFor || isTyped(op.kind, field, value))
      return isShown ? [{ field: capital(fieldName(field)), text: isDay(text) ? shortDay(text) : text }] : []
    })
  })
}

/** Whether it is a day, a time, or a text in a field that takes any; of a kind this version does not know, any text. */
function isTyped(kind: string, field: string, value: Json): boolean {
  if (typeof value !== 'string') return typeof value === 'object' // a number that is not valid, as typed
  if (CHOSEN.has(field) || ID.test(value)) return false
  const rules = kindRule(kind)
  const rule = rules && fieldRule(rules, field)
  if (!rule) return true
  return rule.meeting !== 'quiet' && (rule.check('a b') || field === 'orgnr' || isDay(value) || TIME.test(value))
}
