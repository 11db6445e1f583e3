import { useEffect, useState } from 'preact/hooks'
import { createStore } from 'zustand/vanilla'
import { breathe } from '#db/import-here.ts'
import { today } from '#i18n/dates.ts'
import type { Entry } from '#model/import-plan.ts'
import type { Reason } from '#model/likeness.ts'
import { retentionFrom } from '#model/periods.ts'
import { readableName } from '#model/readable-name.ts'
import { guessColumns } from '#registers/columns.ts'
import type { Columns, Target } from '#registers/columns.ts'
import { FileTrouble } from '#registers/file-trouble.ts'
import type { FileTroubleCode } from '#registers/file-trouble.ts'
import { judgeTable } from '#registers/judge.ts'
import type { JudgedRow } from '#registers/judge.ts'
import { readFile } from '#registers/read-file.ts'
import { toTable, withoutColumns } from '#registers/table.ts'
import type { Table } from '#registers/table.ts'
import { createMatcher } from '#registers/vocabulary.ts'
import type { Sheet } from '#registers/workbook.ts'
import { FILE_VOCABULARY } from './file-vocabulary.ts'
import { closeResult, startImport } from './import-run.ts'
import { planHere } from './plan-here.ts'
import { firstChoices, itemsOf, wantedOf, withChoice } from './preview.ts'
import type { Choice, Choices, Group, Item } from './preview.ts'
import { rememberColumns, rememberedColumns } from './remembered-columns.ts'

/** A file on its way into the directory, as this tab knows it; still there when one comes back from another screen. */
export interface FileJob {
  /** What the file is called; empty before one is chosen. */
  name: string
  busy: 'reading' | 'judging' | null
  /** While judging: how many rows have been looked at. */
  done: number
  trouble: FileTroubleCode | null
  /** Of a workbook: those with content. A text has one. */
  sheets: readonly Sheet[]
  sheet: number
  /** `null` for our own files, which have no columns. */
  table: Table | null
  columns: readonly (Target | null)[]
  /** Whether the columns are as somebody chose them last. */
  isRemembered: boolean
  /** Each row judged; `null` before somebody asked to see. */
  rows: readonly JudgedRow[] | null
  preview: { items: readonly Item[]; choices: Choices } | null
}

const NOTHING: FileJob = {
  name: '',
  busy: null,
  done: 0,
  trouble: null,
  sheets: [],
  sheet: 0,
  table: null,
  columns: [],
  isRemembered: false,
  rows: null,
  preview: null,
}
/** What we write above what is wrong with a row, in each language. */
export const OWN_HEADINGS = ['Hva er galt', 'Kva er gale', 'What is wrong']

const job = createStore<FileJob>()(() => NOTHING)
const matcher = createMatcher(FILE_VOCABULARY)
/** What somebody chose for a row of this sheet, and what the row was then: it stands while one looks at the columns again. */
const byHand = new Map<string, { group: Group; choice: Choice }>()
/** The columns of a sheet without headings, as somebody chose them. */
const unnamedColumns = new Map<number, Columns>()
/** A file chosen meanwhile makes what goes on for the one before of no interest. */
let turn = 0

export function useFileJob(): FileJob {
  const [state, setState] = useState(job.getState)
  useEffect(() => {
    setState(job.getState())
    return job.subscribe(setState)
  }, [])
  return state
}

/** Reads a file somebody chose, dropped or shared, and guesses its columns; what is wrong with it becomes `trouble`. */
export async function openFile(file: Blob & { name?: string }): Promise<void> {
  const mine = (turn += 1)
  closeResult('file')
  forgetChoices()
  job.setState({ ...NOTHING, name: file.name ?? '', busy: 'reading' })
  await orTrouble(mine, async () => {
    const content = await readFile(file, retentionFrom(today()))
    if (mine !== turn) return
    if ('own' in content) await plan(mine, content.own)
    else {
      job.setState({ sheets: content.sheets, busy: null })
      if (!content.sheets.some((_, sheet) => showSheet(sheet))) showSheet(0)
    }
  })
}

/** Says why a file somebody shared did not even come here. */
export function refuseFile(name: string, trouble: FileTroubleCode): void {
  turn += 1
  closeResult('file')
  forgetChoices()
  job.setState({ ...NOTHING, name, trouble })
}

/** Looks at another sheet, or at the same with or without headings. False when it is no table; then `trouble` says why. */
export function showSheet(sheet: number, hasHeadings?: boolean): boolean {
  const grid = job.getState().sheets[sheet]?.rows ?? []
  if (sheet !== job.getState().sheet) byHand.clear()
  try {
    const table = withoutColumns(toTable(grid, hasHeadings), OWN_HEADINGS)
    const remembered = table.hasHeadings ? rememberedColumns(table.headers) : (unnamedColumns.get(sheet) ?? null)
    const columns = remembered ?? guessColumns(table, matcher)
    job.setState({ sheet, table, columns, isRemembered: remembered !== null, trouble: null, rows: null, preview: null })
    return true
  } catch (cause) {
    if (!(cause instanceof FileTrouble)) throw cause
    const { sheet: before, table } = job.getState()
    job.setState({ trouble: cause.code, sheet, table: sheet === before ? table : null })
    return false
  }
}

/** A column becomes this; another one that was it, and of which there is one only, is left out. Remembered. */
export function setColumn(at: number, target: Target | null): void {
  const { table, sheet, columns: before } = job.getState()
  const isOnly = target === 'name' || target === 'orgnr'
  const columns = before.map((other, column) => (column === at ? target : isOnly && other === target ? null : other))
  if (table?.hasHeadings) rememberColumns(table.headers, columns)
  else unnamedColumns.set(sheet, columns)
  job.setState({ columns, isRemembered: false })
}

/** Judges every row, and says what each would do; the columns are remembered. */
export async function lookThrough(fileName: string): Promise<void> {
  const { table, columns } = job.getState()
  if (!table) return
  const mine = (turn += 1)
  if (table.hasHeadings) rememberColumns(table.headers, columns)
  job.setState({ busy: 'judging', done: 0, trouble: null, preview: null })
  await orTrouble(mine, async () => {
    const context = { matcher, readableName, retainUntil: retentionFrom(today()), source: fileName.slice(0, 200) }
    const rows = await judgeTable(table, columns, context, async (done) => {
      if (mine === turn) job.setState({ done })
      await breathe()
    })
    if (mine === turn) await plan(mine, rows)
  })
}

async function plan(mine: number, rows: readonly JudgedRow[]): Promise<void> {
  const sound = rows.flatMap(({ incoming }) => (incoming ? [incoming] : []))
  const entries = unlikeOwnRows(await planHere(sound, 'fill'))
  if (mine !== turn) return
  const dead = new Set(rows.filter((row) => row.dead !== null).map(({ number }) => String(number)))
  const items = itemsOf(entries, [], dead)
  const chosenBefore = job.getState().preview?.choices.byKey ?? []
  const left = [...dead].map((key) => [key, 'out'] as const)
  const choices = firstChoices(items, new Map<string, Choice>([...left, ...stillChosen(items), ...chosenBefore]))
  job.setState({ rows, busy: null, preview: { items, choices } })
}

/** What was chosen by hand before, and can still be meant: with other columns, one may look like somebody else. */
function stillChosen(items: readonly Item[]): [string, Choice][] {
  return items.flatMap((item): [string, Choice][] => {
    const chosen = byHand.get(item.key)
    if (!chosen) return []
    const { group, choice } = chosen
    const isMeant =
      typeof choice === 'object'
        ? item.group === 'alike' && item.entry.alike.some(({ record }) => record === choice.into)
        : choice === 'out' || group === item.group
    return isMeant ? [[item.key, choice]] : []
  })
}

/** What another row of the same file already is here is no look-alike: the file says that they are two. */
function unlikeOwnRows(entries: readonly Entry<Reason>[]): Entry<Reason>[] {
  const own = new Set(
    entries.flatMap((entry) => (entry.what === 'same' || entry.what === 'changed' ? [entry.patch.record] : [])),
  )
  return entries.map((entry) => {
    if (entry.what !== 'alike') return entry
    const alike = entry.alike.filter(({ record }) => !own.has(record))
    return alike.length > 0 ? { ...entry, alike } : { incoming: entry.incoming, what: 'fresh', patch: entry.patch }
  })
}

export function chooseInFile(items: readonly Item[], choice: Choice): void {
  const { preview } = job.getState()
  for (const { key, group } of items) byHand.set(key, { group, choice })
  if (preview) job.setState({ preview: { ...preview, choices: withChoice(preview.choices, items, choice) } })
}

/** Puts in what was chosen. */
export async function putFile(): Promise<void> {
  const { name, preview } = job.getState()
  if (!preview) return
  await startImport(wantedOf(preview.items, preview.choices), { source: 'file', label: name, manner: 'fill' })
}

/** What is here has changed: says anew what each row would do. */
export async function planAgain(): Promise<void> {
  const { rows } = job.getState()
  if (rows) await plan((turn += 1), rows)
}

export function backToColumns(): void {
  turn += 1
  job.setState({ rows: null, preview: null, busy: null })
}

/** Lets go of the file. */
export function closeFile(): void {
  turn += 1
  forgetChoices()
  job.setState(NOTHING)
}

function forgetChoices(): void {
  byHand.clear()
  unnamedColumns.clear()
}

async function orTrouble(mine: number, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (cause) {
    if (mine !== turn) return
    job.setState({ busy: null, trouble: cause instanceof FileTrouble ? cause.code : 'damaged' })
    if (!(cause instanceof FileTrouble)) throw cause
  }
}
