import { ProblemError } from './problem.ts'

/** Keys remembered at most; the oldest are forgotten first. */
const MAX_KEYS = 10_000
const HOUR_MS = 3_600_000
/** As many from one site as from so many households. */
const HOUSEHOLDS = 3

/** Counts one more, and refuses when there were too many within the hour. @throws {ProblemError} `too-many-requests` */
export type Spend = (space: string, address: string | undefined) => void

/**
 * So many an hour from one address, three times as many from one site, and to one space whoever they come from: the second holds against floods from
 * everywhere. It is known in memory only, and forgotten after the hour; an address is never written down.
 */
export function createAllowance(now: () => number, mostFromOne: number, mostForAll: number): Spend {
  const spent = new Map<string, { count: number; since: number }>()

  function open(key: string): { count: number; since: number } {
    const before = spent.get(key)
    const entry = before && Math.abs(now() - before.since) < HOUR_MS ? before : { count: 0, since: now() }
    spent.delete(key)
    spent.set(key, entry)
    if (spent.size > MAX_KEYS) for (const oldest of [...spent.keys()].slice(0, MAX_KEYS / 10)) spent.delete(oldest)
    return entry
  }

  return (space, address) => {
    const limits = [{ entry: open(space), most: mostForAll }]
    if (address !== undefined) {
      const { household, site } = networksOf(address)
      limits.push({ entry: open(`${space} ${household}`), most: mostFromOne })
      if (site !== null) limits.push({ entry: open(`${space} ${site}`), most: mostFromOne * HOUSEHOLDS })
    }
    const full = limits.find(({ entry, most }) => entry.count >= most)
    if (full) {
      const seconds = Math.max(1, Math.ceil((full.entry.since + HOUR_MS - now()) / 1000))
      throw new ProblemError('too-many-requests', { headers: { 'retry-after': String(seconds) } })
    }
    for (const { entry } of limits) entry.count += 1
  }
}

/**
 * Where an address is. One household has 2⁶⁴ addresses of IPv6: the first four groups say which (/64). Who hands them out may
 * give one customer 256 of these (/56), the `site`; `null` for IPv4.
 */
export function networksOf(address: string): { household: string; site: string | null } {
  if (!address.includes(':') || /^::ffff:/i.test(address)) return { household: address, site: null }
  const [before = [], after = []] = address.split('::').map((part) => part.split(':').filter((group) => group !== ''))
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  const groups = [...before, ...zeros, ...after].slice(0, 4).map((group) => group.toLowerCase().padStart(4, '0'))
  const household = groups.join(':')
  return { household, site: `${household.slice(0, -2)}/56` }
}
