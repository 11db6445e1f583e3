import type { Json } from './fields.ts'
import { readRule, writeRule } from './schedule-fields.ts'
import type { Hours, Rule, Weeks } from './schedule-fields.ts'

type Fields = Readonly<Record<string, Json>>
/** Values by the field they are written into. */
export type Sets = Record<string, Json>

/** One fixed time as one thinks of it: some weekdays, with the same weeks and hours. Each day is an element of its own. */
export interface TimesLine extends Hours {
  /** The same as long as one edits, whatever changes: the id of the first of its days. */
  key: string
  weeks: Weeks
  /** Monday first. None while one has not said which. */
  days: readonly { id: string; weekday: number }[]
}

/**
 * The fixed times in a record's fields, as lines. What stood in a line `before` stays in it as long as it still says the
 * same as the line's other days, so that nothing changes place while one edits.
 */
export function timesLines(fields: Fields, before: readonly TimesLine[] = []): TimesLine[] {
  const rules = rulesOf(fields)
  const lines: TimesLine[] = []
  const placed = new Set<string>()
  for (const line of before) {
    const stays = line.days.flatMap(({ id }) => placedRule(rules, id))
    const [first] = stays
    if (!first) continue
    const own = stays.filter(({ rule }) => isSameTime(rule, first.rule))
    for (const { id } of own) placed.add(id)
    lines.push(lineOf(line.key, own))
  }
  for (const [id, rule] of rules) {
    if (placed.has(id)) continue
    const at = lines.findIndex(
      (line) => isSameTime(line, rule) && !line.days.some((day) => day.weekday === rule.weekday),
    )
    const line = lines[at]
    if (line) lines[at] = { ...line, days: inWeek([...line.days, { id, weekday: rule.weekday }]) }
    else lines.push(lineOf(id, [{ id, rule }]))
  }
  return lines
}

/** A weekday taken into a line, or out of it. `id` is that of a new element; the key of a line without days is its first. */
export function withWeekday(line: TimesLine, weekday: number, on: boolean, id: string): Sets {
  const known = line.days.filter((day) => day.weekday === weekday)
  if (!on) return Object.fromEntries(known.map((day) => [fieldOf(day.id), null]))
  if (known.length > 0) return {}
  return { [fieldOf(line.days.length === 0 ? line.key : id)]: writeRule({ ...line, weekday }) }
}

export function withWeeks(line: TimesLine, weeks: Weeks): Sets {
  return changed(line, { weeks })
}

export function withHours(line: TimesLine, { from, until }: Hours): Sets {
  return changed(line, { from, until })
}

export function withoutLine({ days }: TimesLine): Sets {
  return Object.fromEntries(days.map(({ id }) => [fieldOf(id), null]))
}

function changed(line: TimesLine, how: Partial<Pick<Rule, 'weeks' | 'from' | 'until'>>): Sets {
  return Object.fromEntries(line.days.map(({ id, weekday }) => [fieldOf(id), writeRule({ ...line, ...how, weekday })]))
}

function rulesOf(fields: Fields): Map<string, Rule> {
  const found = new Map<string, Rule>()
  for (const field of Object.keys(fields).sort()) {
    const value = fields[field]
    const rule = field.startsWith('times/') && typeof value === 'string' ? readRule(value) : null
    if (rule) found.set(field.slice('times/'.length), rule)
  }
  return found
}

interface Placed {
  id: string
  rule: Rule
}

function placedRule(rules: ReadonlyMap<string, Rule>, id: string): Placed[] {
  const rule = rules.get(id)
  return rule ? [{ id, rule }] : []
}

function lineOf(key: string, own: readonly Placed[]): TimesLine {
  const rule = own[0]?.rule
  return {
    key,
    weeks: rule?.weeks ?? 'every',
    from: rule?.from ?? null,
    until: rule?.until ?? null,
    days: inWeek(own.map(({ id, rule: { weekday } }) => ({ id, weekday }))),
  }
}

function isSameTime(one: Omit<Rule, 'weekday'>, other: Omit<Rule, 'weekday'>): boolean {
  return one.weeks === other.weeks && one.from === other.from && one.until === other.until
}

function inWeek<Day extends { id: string; weekday: number }>(days: readonly Day[]): Day[] {
  return [...days].sort((one, two) => one.weekday - two.weekday || (one.id < two.id ? -1 : 1))
}

function fieldOf(id: string): string {
  return `times/${id}`
}
