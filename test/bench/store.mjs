/** What the endpoint costs beside the store beneath it: durable pushes, and pulls of what little changed. */
import { join } from 'node:path'
import { createRequire } from 'node:module'
import { summarise, temporaryFolder } from './harness.mjs'
import { organisations } from './organisations.mjs'

/** @typedef {import('./harness.mjs').EndpointParts} EndpointParts */

const Database = createRequire(import.meta.url)('libsql')

/**
 * Durable pushes a second, single edits from `writers` devices at once and `batch` edits from one, beside raw inserts of
 * the same bytes into one table of the same kind of file with the same durability: one row a commit, and as many a commit.
 * @param {EndpointParts} parts @param {{ total: number, writers: number, batch: number, runs: number }} size
 */
export async function measurePushes(parts, { total, writers, batch, runs }) {
  const rates = {
    raw: /** @type {number[]} */ ([]),
    pushed: /** @type {number[]} */ ([]),
    rawBatch: /** @type {number[]} */ ([]),
    pushedBatch: /** @type {number[]} */ ([]),
  }
  for (let run = 0; run < runs; run += 1) {
    rates.raw.push(rawInserts(total, 1))
    rates.pushed.push(await pushes(parts, total, writers, 1))
    rates.rawBatch.push(rawInserts(total * 5, batch))
    rates.pushedBatch.push(await pushes(parts, total * 5, 1, batch))
  }
  return {
    raw: summarise(rates.raw),
    pushed: summarise(rates.pushed),
    rawBatch: summarise(rates.rawBatch),
    pushedBatch: summarise(rates.pushedBatch),
  }
}

/** @param {number} total @param {number} each rows a commit @returns {number} rows a second */
function rawInserts(total, each) {
  const db = new Database(join(temporaryFolder(), 'raw.db'))
  for (const pragma of ['journal_mode=wal', 'synchronous=full']) db.exec(`pragma ${pragma}`)
  db.exec('create table rows (id text primary key, body text not null) without rowid')
  const insert = db.prepare('insert into rows values (?, ?)')
  const next = organisations(1)
  const rows = Array.from({ length: total }, () => next()).map((edit) => [edit.id, JSON.stringify(edit)])
  const from = performance.now()
  for (let at = 0; at < total; at += each) {
    db.exec('begin immediate')
    for (const row of rows.slice(at, at + each)) insert.run(...row)
    db.exec('commit')
  }
  const rate = (total / (performance.now() - from)) * 1_000
  db.close()
  return rate
}

/** @param {EndpointParts} parts @param {number} total @param {number} writers @param {number} each @returns {Promise<number>} edits a second, through requests and answers as devices make them */
async function pushes({ createEndpoint, openEmbeddedStore }, total, writers, each) {
  const endpoint = createEndpoint({ store: await openEmbeddedStore(join(temporaryFolder(), 'brobygger.db')) })
  const { space } = await endpoint.createSpace()
  const devices = await Promise.all(Array.from({ length: writers }, () => joinSpace(endpoint, space)))
  const next = organisations(1)
  const edits = Array.from({ length: total }, () => next())
  const from = performance.now()
  await Promise.all(
    devices.map(async (device) => {
      for (let push = edits.splice(0, each); push.length > 0; push = edits.splice(0, each)) await device.sync(push)
    }),
  )
  const rate = (total / (performance.now() - from)) * 1_000
  await endpoint.close()
  return rate
}

/**
 * Ten records change in a space of each of these sizes, in turn, so that what else goes on here meets them alike: how long the answer
 * takes that brings them; ms.
 * @param {EndpointParts} parts @param {readonly number[]} sizes @param {number} runs
 */
export async function measurePull({ createEndpoint, openEmbeddedStore }, sizes, runs) {
  const places = []
  for (const count of sizes) {
    const endpoint = createEndpoint({ store: await openEmbeddedStore(join(temporaryFolder(), 'brobygger.db')) })
    const { space } = await endpoint.createSpace()
    const next = organisations(2)
    for (let left = count; left > 0; left -= 1_000) {
      const pushed = Array.from({ length: Math.min(left, 1_000) }, () => ({
        raw: next(),
        device: 'bench',
        by: 'Målestokk',
        role: /** @type {const} */ ('editor'),
      }))
      await endpoint.push(space, pushed)
    }
    const [reader, writer] = [await joinSpace(endpoint, space), await joinSpace(endpoint, space)]
    await reader.skipToEnd()
    await writer.skipToEnd()
    places.push({ endpoint, reader, writer, next, times: /** @type {number[]} */ ([]) })
  }
  for (let run = 0; run < runs; run += 1)
    for (const { reader, writer, next, times } of places) {
      await writer.sync(Array.from({ length: 10 }, () => next()))
      const from = performance.now()
      const { records } = await reader.sync([])
      times.push(performance.now() - from)
      if (records.length !== 10) throw new Error(`${records.length} records came instead of 10.`)
    }
  for (const { endpoint } of places) await endpoint.close()
  return places.map(({ times }) => summarise(times))
}

/** @param {ReturnType<EndpointParts['createEndpoint']>} endpoint @param {string} space */
export async function joinSpace(endpoint, space) {
  const { invitation } = await endpoint.createInvitation({ space, role: 'editor' })
  const ask = async (/** @type {string} */ path, /** @type {unknown} */ body, /** @type {string} */ key = '') => {
    const headers = { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) }
    const request = new Request(`http://bench${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer = await endpoint.fetch(request)
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return answer.json()
  }
  const { key } = await ask('/api/join', { invitation, device: { name: 'bench' } })
  /** @type {string | null} */
  let cursor = null
  return {
    key,
    /** Begins anew. */
    forget() {
      cursor = null
    },
    /** @param {unknown[]} push @returns {Promise<{ records: unknown[], more: boolean }>} */
    async sync(push) {
      const answer = await ask(`/api/spaces/${space}/sync`, { version: 1, schema: 1, cursor, push }, key)
      cursor = answer.cursor
      return answer
    },
    /** As after a snapshot: from here only what changes. */
    async skipToEnd() {
      const snapshot = await ask(`/api/spaces/${space}/snapshot`, undefined, key)
      cursor = snapshot.cursor
    },
  }
}
