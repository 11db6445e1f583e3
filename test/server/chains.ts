import type { HistoryAnswer, JoinAnswer, Mutation, SyncAnswer, WireRecord } from '#model/wire.ts'
import { mutation, set } from './client.ts'

/** Edits of one record before the next record is begun. */
const EACH = 40

/** A device whose every edit builds on its last one: an edit that is missing or has come twice breaks the chain. */
interface Chain {
  name: string
  key: string
  /** Ids by record, in order, of what was acknowledged. */
  acknowledged: Map<string, string[]>
  /** Sent, and sent again until somebody says yes. */
  pending: { record: string; edit: Mutation } | null
  made: number
}

/** Asks the endpoint, wherever it is now. Throws when it cannot be reached. */
export type Ask = (method: string, path: string, body: unknown, key: string) => Promise<Response>

export interface Chains {
  /** How many edits are acknowledged. */
  count(): number
  /** Pushes with all devices until `until` is kept. */
  push(until: Promise<unknown>): Promise<void>
  /** What is missing, has come twice or stands beside another, one sentence each; first delivers what is pending. */
  findFaults(): Promise<string[]>
}

/** `keys` are those of the devices; answers that are no yes must be 503 and say when to come back. */
export function createChains(ask: Ask, { space }: JoinAnswer, keys: string[]): Chains {
  const chains = keys.map<Chain>((key, index) => ({
    name: `org_chain${index}`,
    ...{ key, acknowledged: new Map(), pending: null, made: 0 },
  }))
  const odd: string[] = []
  const path = `/api/spaces/${space}`

  function next(chain: Chain): { record: string; edit: Mutation } {
    const record = `${chain.name}_${Math.floor(chain.made / EACH)}`
    chain.made += 1
    const before = chain.acknowledged.get(record)?.at(-1)
    return { record, edit: mutation(set(record, { name: `nr ${chain.made}` }, before === undefined ? [] : [before])) }
  }

  /** Whether it was acknowledged. */
  async function deliver(chain: Chain): Promise<boolean> {
    chain.pending ??= next(chain)
    const { record, edit } = chain.pending
    let answer: Response
    let text: string
    try {
      answer = await ask('POST', `${path}/sync`, { version: 1, limit: 1, push: [edit] }, chain.key)
      text = await answer.text()
    } catch {
      return false
    }
    if (answer.status !== 200) {
      if (answer.status !== 503 || !answer.headers.get('retry-after')) odd.push(`${answer.status} ${text}`)
      return false
    }
    const { results } = JSON.parse(text) as SyncAnswer // as PROTOCOL.md says
    if (!results[0]?.ok) odd.push(text)
    chain.acknowledged.set(record, [...(chain.acknowledged.get(record) ?? []), edit.id])
    chain.pending = null
    return true
  }

  async function pull(): Promise<Map<string, WireRecord>> {
    const found = new Map<string, WireRecord>()
    let cursor: string | null = null
    for (let more = true; more;) {
      const answer = await ask('POST', `${path}/sync`, { version: 1, cursor, limit: 5_000 }, keys[0] ?? '')
      const page = (await answer.json()) as SyncAnswer
      for (const record of page.records) found.set(record.record, record)
      cursor = page.cursor
      more = page.more
    }
    return found
  }

  return {
    count: () => chains.reduce((sum, { made, pending }) => sum + made - (pending ? 1 : 0), 0),
    async push(until) {
      let isOver = false
      void until.finally(() => (isOver = true))
      await Promise.all(
        chains.map(async (chain) => {
          while (!isOver) if (!(await deliver(chain))) await pause(20)
        }),
      )
    },
    async findFaults() {
      for (const chain of chains) while (chain.pending && !(await deliver(chain))) await pause(20)
      const faults = [...odd]
      const found = await pull()
      for (const { acknowledged, key } of chains)
        for (const [record, ids] of acknowledged) {
          const live = found.get(record)
          if (!live || !('fields' in live)) {
            faults.push(`${record} is missing`)
            continue
          }
          if ((live.marks['name']?.others ?? []).length > 0) faults.push(`${record}: a version stands beside`)
          if ((live.marks['name']?.id ?? live.mark) !== ids.at(-1))
            faults.push(`${record}: the last edit is not the head`)
          const answer = await ask('GET', `${path}/history/organisation/${record}`, undefined, key)
          const { entries } = (await answer.json()) as HistoryAnswer
          const written = entries.map(({ id }) => id).toReversed()
          if (written.join() !== ids.join())
            faults.push(`${record}: ${ids.length} acknowledged, ${written.length} written`)
        }
      return faults
    },
  }
}

/** An endpoint that can be reached over the network; `origin` gives `null` while there is none. */
export function over(origin: () => string | null): Ask {
  return async (method, path, body, key) => {
    const at = origin()
    if (at === null) throw new Error('no endpoint')
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
    return fetch(`${at}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
