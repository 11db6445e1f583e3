/** The endpoint on PostgreSQL: beside what the database does by itself, as it grows, and with a whole country on it. */
import postgres from 'postgres'

import { startPostgres } from '../postgres.mjs'
import { afterwards, sleep, startEndpoint, summarise, temporaryFolder } from './harness.mjs'
import { organisations } from './organisations.mjs'
import { joinSpace } from './store.mjs'

/** @typedef {import('./harness.mjs').EndpointParts} EndpointParts */
/** @typedef {import('../postgres.mjs').Postgres} Postgres */

/** A durable one, gone when all is done. */
export async function openServer() {
  const server = await startPostgres({ settings: { shared_buffers: '512MB', max_wal_size: '4GB' } })
  afterwards(() => server.stop())
  return server
}

/** @param {EndpointParts} parts @param {Postgres} server */
async function openEndpoint({ createEndpoint, openPostgresStore }, server) {
  const url = await server.database()
  const endpoint = createEndpoint({ store: await openPostgresStore({ url, ledgerPath: null }) })
  const { space } = await endpoint.createSpace()
  return { endpoint, space, url }
}

/**
 * Durable pushes a second, single edits from `writers` devices, beside raw inserts of one durable row a commit: from one
 * connection, as the embedded store is measured, and from as many as there are devices.
 * @param {EndpointParts} parts @param {Postgres} server @param {{ total: number, writers: number, runs: number }} size
 */
export async function measurePostgresPushes(parts, server, { total, writers, runs }) {
  const rates = {
    raw: /** @type {number[]} */ ([]),
    rawMany: /** @type {number[]} */ ([]),
    pushed: /** @type {number[]} */ ([]),
  }
  for (let run = 0; run < runs; run += 1) {
    const next = organisations(1)
    const edits = Array.from({ length: total }, () => next())
    rates.raw.push(await rawInserts(await server.database(), [...edits], 1))
    rates.rawMany.push(await rawInserts(await server.database(), [...edits], writers))
    const { endpoint, space } = await openEndpoint(parts, server)
    const devices = await Promise.all(Array.from({ length: writers }, () => joinSpace(endpoint, space)))
    rates.pushed.push(
      await rate(total, devices, async (device) => {
        for (let edit = edits.pop(); edit; edit = edits.pop()) await device.sync([edit])
      }),
    )
    await endpoint.close()
  }
  return { raw: summarise(rates.raw), rawMany: summarise(rates.rawMany), pushed: summarise(rates.pushed) }
}

/** @param {string} url @param {{ id: string }[]} edits @param {number} writers */
async function rawInserts(url, edits, writers) {
  const sql = postgres(url, { max: writers, fetch_types: false })
  await sql.unsafe('CREATE TABLE rows (id text PRIMARY KEY, body text NOT NULL)')
  const total = edits.length
  const done = await rate(total, Array.from({ length: writers }), async () => {
    for (let edit = edits.pop(); edit; edit = edits.pop())
      await sql.unsafe('INSERT INTO rows VALUES ($1, $2)', [edit.id, JSON.stringify(edit)], { prepare: true })
  })
  await sql.end()
  return done
}

/** @template T @param {number} total @param {T[]} writers @param {(writer: T) => Promise<void>} work @returns {Promise<number>} a second */
async function rate(total, writers, work) {
  const from = performance.now()
  await Promise.all(writers.map(work))
  return (total / (performance.now() - from)) * 1_000
}

/** Everything in a space of `count` records, as a new device asks for it, beside the same rows selected and put together; ms. @param {EndpointParts} parts @param {Postgres} server @param {number} count @param {number} runs */
export async function measurePostgresPull(parts, server, count, runs) {
  const { endpoint, space, url } = await openEndpoint(parts, server)
  const reader = await joinSpace(endpoint, space)
  await fill(endpoint, space, url, count)
  const sql = postgres(url, { max: 1, fetch_types: false })
  const times = { raw: /** @type {number[]} */ ([]), pulled: /** @type {number[]} */ ([]) }
  for (let run = 0; run < runs; run += 1) {
    let from = performance.now()
    let [got, seq, id] = [0, '-1', '']
    for (let isMore = true; isMore;) {
      const rows = await sql.unsafe(
        'SELECT id, seq, body FROM records WHERE space = $1 AND (seq, id) > ($2, $3) ORDER BY seq, id LIMIT 2000',
        [space, seq, id],
        { prepare: true },
      )
      const last = rows.at(-1)
      const text = `[${rows.map(({ body }) => body).join(',')}]`
      JSON.parse(text) // as the reader below does with what it gets
      got += rows.length
      isMore = rows.length === 2_000
      if (last) [seq, id] = [last.seq, last.id]
    }
    times.raw.push(performance.now() - from)
    if (got < count) throw new Error(`${got} rows came instead of ${count}.`)
    from = performance.now()
    reader.forget()
    for (let [isMore, all] = [true, 0]; isMore;) {
      const { records, more } = await reader.sync([])
      all += records.length
      isMore = more
      if (!more && all < count) throw new Error(`${all} records came instead of ${count}.`)
    }
    times.pulled.push(performance.now() - from)
  }
  await sql.end()
  await endpoint.close()
  return { raw: summarise(times.raw), pulled: summarise(times.pulled) }
}

/**
 * Ten records change in a space of each of these sizes, in turn, so that what else goes on here meets them alike: how long pushing one and
 * pulling ten take; ms.
 * @param {EndpointParts} parts @param {Postgres} server @param {readonly number[]} sizes @param {number} runs
 */
export async function measurePostgresGrowth(parts, server, sizes, runs) {
  const places = []
  for (const count of sizes) {
    const { endpoint, space, url } = await openEndpoint(parts, server)
    const [reader, writer] = [await joinSpace(endpoint, space), await joinSpace(endpoint, space)]
    await fill(endpoint, space, url, count)
    await reader.skipToEnd()
    await writer.skipToEnd()
    const times = { push: /** @type {number[]} */ ([]), pull: /** @type {number[]} */ ([]) }
    places.push({ endpoint, reader, writer, next: organisations(2), times })
  }
  for (let run = -WARM_UP; run < runs; run += 1)
    for (const { reader, writer, next, times } of places) {
      for (let edit = 0; edit < 10; edit += 1) {
        const from = performance.now()
        await writer.sync([next()])
        if (run >= 0) times.push.push(performance.now() - from)
      }
      const from = performance.now()
      const { records } = await reader.sync([])
      if (run >= 0) times.pull.push(performance.now() - from)
      if (records.length !== 10) throw new Error(`${records.length} records came instead of 10.`)
    }
  for (const { endpoint } of places) await endpoint.close()
  return places.map(({ times }) => ({ push: summarise(times.push), pull: summarise(times.pull) }))
}

/** Rounds before those that count: the program is compiled by then, and the connections know their statements. */
const WARM_UP = 20

/** One real organisation, and copies of its row that differ in id and number: pushing a million takes too long. @param {ReturnType<EndpointParts['createEndpoint']>} endpoint @param {string} space @param {string} url @param {number} count */
async function fill(endpoint, space, url, count) {
  const raw = organisations(3)()
  await endpoint.push(space, [{ raw, device: 'bench', by: 'Målestokk', role: 'editor' }])
  const sql = postgres(url, { max: 1, fetch_types: false })
  await sql.unsafe(
    `INSERT INTO records (space, id, kind, seq, audience, ever_audience, body)
     SELECT space, id || n, kind, seq + n, audience, ever_audience, replace(body, id, id || n)
     FROM records, generate_series(1, ${count - 1}) AS n WHERE space = '${space}'`,
  )
  await sql.unsafe(`UPDATE spaces SET head = head + ${count}`)
  await sql.unsafe('VACUUM ANALYZE')
  await sql.unsafe('CHECKPOINT') // else the disk is busy with this while the next is measured
  await sql.end()
}

/**
 * A country: every municipality a space, its devices pushing and pulling through two endpoints, `perSecond` exchanges started
 * each second whether or not the last ones are answered. How long they take, ms.
 * @param {EndpointParts} parts @param {Postgres} server
 * @param {{ spaces: number, devices: number, seconds: number, perSecond: number }} size
 */
export async function measureCountry(parts, server, { spaces, devices, seconds, perSecond }) {
  const url = await server.database()
  const store = await parts.openPostgresStore({ url, ledgerPath: null })
  const endpoint = parts.createEndpoint({ store })
  /** @type {{ space: string, key: string, cursor: string | null }[]} */
  const phones = []
  let left = spaces
  async function makeSpaces() {
    for (; left > 0;) {
      left -= 1
      const { space } = await endpoint.createSpace()
      for (let count = 0; count < devices; count += 1) {
        const { key } = await joinSpace(endpoint, space)
        phones.push({ space, key, cursor: null })
      }
    }
  }
  await Promise.all(Array.from({ length: 8 }, makeSpaces))
  await endpoint.close()
  server.sql('CHECKPOINT')
  const two = [await startEndpoint(temporaryFolder(), url), await startEndpoint(temporaryFolder(), url)]
  const times = { push: /** @type {number[]} */ ([]), pull: /** @type {number[]} */ ([]) }
  const next = organisations(4)
  let [asked, failed] = [0, 0]

  /** @param {{ space: string, key: string, cursor: string | null }} phone @param {unknown[]} push */
  async function exchange(phone, push) {
    const origin = two[(asked += 1) % two.length]?.origin ?? ''
    const from = performance.now()
    const answer = await fetch(`${origin}/api/spaces/${phone.space}/sync`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${phone.key}` },
      body: JSON.stringify({ version: 1, cursor: phone.cursor, push }),
    })
    if (answer.ok) phone.cursor = /** @type {{ cursor: string }} */ (await answer.json()).cursor
    else failed += 1
    times[push.length > 0 ? 'push' : 'pull'].push(performance.now() - from)
  }

  const under = []
  const from = performance.now()
  for (let started = 0; started < seconds * perSecond; started += 1) {
    const wait = from + (started / perSecond) * 1_000 - performance.now()
    if (wait > 0) await sleep(wait)
    const phone = phones[Math.floor(Math.random() * phones.length)]
    if (phone) under.push(exchange(phone, started % 2 === 0 ? [next()] : []))
  }
  await Promise.all(under)
  for (const one of two) await one.stop()
  if (failed > 0) throw new Error(`${failed} exchanges were refused.`)
  return { push: summarise(times.push), pull: summarise(times.pull) }
}
