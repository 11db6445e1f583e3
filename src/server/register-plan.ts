import type { RegisterList } from '#registers/enhetsregisteret.ts'
import { PAGE_SIZE } from './register-client.ts'

/** What is left to do of a fetching, kept in the store so that it goes on after a restart. */
export interface Plan {
  phase: 'list' | 'codes' | 'gone'
  /** The parts of the list not yet read to their end, the first one under way. */
  windows: Window[]
  /** How many organisations the parts read to their end said they have. */
  expected: number
  /** How many the whole list said it has, when it was too long to read in one. */
  least: number
  /** The list is read again, because something was missing the first time. */
  isSecond: boolean
}

/** A part of the list: those registered from one day to another, both included; `most` is the most it has said it has. */
interface Window {
  from: string | null
  to: string | null
  page: number
  most: number
}

/** Nobody is registered before this day: Enhetsregisteret opened in 1995. */
const FIRST_DAY = '1900-01-01'
const DAY_MS = 86_400_000

export function newPlan(): Plan {
  const windows = [{ from: null, to: null, page: 0, most: 0 }]
  return { phase: 'list', windows, expected: 0, least: 0, isSecond: false }
}

/** The list from its beginning once more. Some may have left it meanwhile, but not many. */
export function secondPlan({ expected, least }: Plan): Plan {
  return { ...newPlan(), least: Math.floor(Math.max(expected, least) * 0.9), isSecond: true }
}

export function readPlan(text: string): Plan {
  return JSON.parse(text) as Plan // written by register-run.ts
}

/** The plan after a page of its first window; `null` when that window is longer than `depth` and cannot be divided. */
export function afterPage(plan: Plan, list: RegisterList, depth: number, now: number): Plan | null {
  const [window, ...rest] = plan.windows
  if (!window) return plan
  const most = Math.max(window.most, list.total)
  if (list.total > depth) {
    const halves = divide(window, now)
    return halves && { ...plan, windows: [...halves, ...rest], least: Math.max(plan.least, most) }
  }
  const read = (window.page + 1) * PAGE_SIZE
  if (read >= most || read >= depth) return { ...plan, windows: rest, expected: plan.expected + most }
  return { ...plan, windows: [{ ...window, page: window.page + 1, most }, ...rest] }
}

function divide(window: Window, now: number): Window[] | null {
  const from = dayNumber(window.from ?? FIRST_DAY)
  // The register may have come to tomorrow before us.
  const to = window.to === null ? Math.floor(now / DAY_MS) + 1 : dayNumber(window.to)
  if (from >= to) return null
  const middle = Math.floor((from + to) / 2)
  const part = (first: number, last: number) => ({ from: writeDay(first), to: writeDay(last), page: 0, most: 0 })
  return [part(from, middle), part(middle + 1, to)]
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
}

function writeDay(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}
