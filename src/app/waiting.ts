import { fieldName } from '#i18n/field-names.ts'
import { messages } from '#i18n/messages.ts'
import { checklistOf, toItem } from '#model/checklist.ts'
import { OWN_MUNICIPALITY } from '#model/records.ts'
import type { LiveRecord, Refusal } from '#model/wire.ts'

/** So much of a task's words says which it is. */
const TASK_MOST = 80

/** One edit as it stands in the outbox; the fields of `sync/`'s `WaitingEdit` that are shown. */
interface Edit {
  id: string
  at: number
  state: 'queued' | 'sent' | 'held'
  refused: { code: Refusal; field?: string } | null
  ops: readonly ({ kind: string; record: string } & ({ set: Readonly<Record<string, unknown>> } | { erase: true }))[]
}

/** What waits, told by what it is about: one entry per record, or per refused edit. */
export interface WaitingItem {
  /** A record's id, or a refused edit's. */
  id: string
  name: string
  /** What was changed, in words: «telefon, notat». */
  what: string
  /** Oldest first change, ms since 1970. */
  since: number
  /** Where it can be opened; `null` where there is no page. */
  href: string | null
  refused: { code: Refusal; field?: string } | null
}

/** Everything not acknowledged, oldest first, edits of the same record together. */
export function waitingItems(edits: readonly Edit[], find: (id: string) => LiveRecord | null): WaitingItem[] {
  const byRecord = new Map<string, { kind: string; since: number; fields: Set<string> }>()
  for (const edit of edits) {
    if (edit.state !== 'queued') continue
    for (const op of edit.ops) {
      const item = byRecord.get(op.record) ?? { kind: op.kind, since: edit.at, fields: new Set() }
      item.since = Math.min(item.since, edit.at)
      for (const word of wordsOf(op)) item.fields.add(word)
      byRecord.set(op.record, item)
    }
  }
  return [...byRecord]
    .map(([id, item]) => ({
      id,
      since: item.since,
      what: [...item.fields].join(', '),
      refused: null,
      ...about(id, item.kind, find),
    }))
    .sort((one, two) => one.since - two.since)
}

/** The refused ones, each by itself: each has its own reason. */
export function heldItems(edits: readonly Edit[], find: (id: string) => LiveRecord | null): WaitingItem[] {
  return edits.flatMap((edit) => {
    const op = edit.ops[0]
    if (edit.state !== 'held' || !op) return []
    const what = [...new Set(edit.ops.flatMap((each) => [...wordsOf(each)]))].join(', ')
    return [{ id: edit.id, since: edit.at, what, refused: edit.refused, ...about(op.record, op.kind, find) }]
  })
}

/** Typed texts that cannot be shared until they are shorter. */
export function tooLongItems(
  drafts: readonly { key: string; kind: string; record: string; field: string }[],
  find: (id: string) => LiveRecord | null,
): Pick<WaitingItem, 'id' | 'name' | 'what' | 'href'>[] {
  return drafts.map(({ key, kind, record, field }) => ({
    id: key,
    what: fieldName(field),
    ...about(record, kind, find),
  }))
}

function wordsOf(op: Edit['ops'][number]): Set<string> {
  return new Set('set' in op ? fieldsOf(op.kind, op.set).map(fieldName) : [messages('sharing')('erasing')])
}

/** Where a point belongs is nothing anybody changed; what is counted is no municipality's number. */
function fieldsOf(kind: string, set: Readonly<Record<string, unknown>>): string[] {
  const fields = Object.keys(set)
  if (!isOfChecklist(kind)) return fields
  const said = fields.filter((field) => !['checklist', 'point', 'item'].includes(field))
  return (said.length > 0 ? said : ['checklist']).map((field) => (field === 'number' ? 'counted' : field))
}

function isOfChecklist(kind: string): boolean {
  return kind === 'checklist' || kind === 'checklistItem' || kind === 'evidence'
}

function about(
  id: string,
  kind: string,
  find: (id: string) => LiveRecord | null,
): { name: string; href: string | null } {
  const t = messages('sharing')
  const record = find(id)
  if (kind === 'task') return aboutTask(id, record)
  if (isOfChecklist(kind)) return aboutChecklist(id, kind, record, find)
  const name = record?.fields['name']
  const kindName = kind === 'contact' ? t('contact') : kind === 'municipality' ? t('municipality') : t('organisation')
  const organisation = record?.fields['organisation']
  return {
    name:
      typeof name === 'string' && name !== ''
        ? name
        : id === OWN_MUNICIPALITY
          ? t('municipality')
          : `${kindName}: ${t('unnamed')}`,
    href:
      kind === 'organisation'
        ? `/organisasjoner/${id}`
        : kind === 'contact' && typeof organisation === 'string'
          ? `/organisasjoner/${organisation}`
          : null,
  }
}

function aboutTask(id: string, record: LiveRecord | null) {
  const t = messages('sharing')
  const text = record?.fields['text']
  const line = typeof text === 'string' ? text.trim().slice(0, TASK_MOST) : ''
  return { name: line === '' ? `${t('task')}: ${t('unnamed')}` : line, href: `/oppgaver/${id}` }
}

/** A checklist, a point of one, or what shows it: opened where it is said. */
function aboutChecklist(id: string, kind: string, record: LiveRecord | null, find: (id: string) => LiveRecord | null) {
  const t = messages('sharing')
  const named = (name: unknown) =>
    typeof name === 'string' && name !== '' ? `${t('checklist')}: ${name}` : t('checklist')
  if (kind === 'checklist') return { name: named(record?.fields['name']), href: `/sjekklister/${id}` }
  const of = kind === 'evidence' ? record?.fields['item'] : id
  const item = typeof of === 'string' ? find(of) : null
  if (!item) return { name: t('checklist'), href: null }
  return { name: named(toItem(item).title), href: `/sjekklister/${checklistOf(item)}?punkt=${item.record}` }
}
