/** What everyone may see, of a large municipality: how long it takes to make and to ask for, and how much is sent. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { summarise, temporaryFolder } from './harness.mjs'
import { organisations } from './organisations.mjs'

/** @typedef {import('./harness.mjs').EndpointParts} EndpointParts */

const Database = createRequire(import.meta.url)('libsql')
const AT = Date.UTC(2026, 7, 1)

/**
 * A space with so many public organisations and activities is opened anew each time. `raw` is the same bodies read and parsed and
 * nothing else; `cold` the first `public.json`; `changed` the first one after one activity was edited; `whole` and `same` the next ones,
 * the latter of somebody who has it; `home` and `calendar` the first page and calendar of all. All in ms, compressed and read; `bytes` are
 * those sent of `public.json`.
 * @param {EndpointParts} parts @param {{ activities: number, organisations: number, runs: number }} size
 */
export async function measurePublic({ createEndpoint, openEmbeddedStore }, size) {
  const file = join(temporaryFolder(), 'brobygger.db')
  const open = async () => createEndpoint({ store: await openEmbeddedStore(file), publicEveryMs: 0 })
  const filling = await open()
  const { space } = await filling.createSpace()
  await fill(filling, space, size)
  await filling.close()

  /** @type {Record<'raw' | 'cold' | 'whole' | 'same' | 'changed' | 'home' | 'calendar', number[]>} */
  const times = { raw: [], cold: [], whole: [], same: [], changed: [], home: [], calendar: [] }
  let bytes = 0
  const json = `/api/spaces/${space}/public.json`
  for (let run = 0; run < size.runs; run += 1) {
    times.raw.push(readRaw(file))
    const endpoint = await open()
    const ask = async (/** @type {string} */ path, /** @type {Record<string, string>} */ more = {}) => {
      const from = performance.now()
      const headers = { 'accept-encoding': 'br', ...more }
      const answer = await endpoint.fetch(new Request(`http://bench${path}`, { headers }))
      const body = await answer.arrayBuffer()
      if (!answer.ok && answer.status !== 304) throw new Error(`${path}: ${answer.status}`)
      return { took: performance.now() - from, bytes: body.byteLength, etag: answer.headers.get('etag') ?? '' }
    }
    const first = await ask(json)
    times.cold.push(first.took)
    bytes = first.bytes
    for (let again = 0; again < 20; again += 1) {
      times.whole.push((await ask(json)).took)
      times.same.push((await ask(json, { 'if-none-match': first.etag })).took)
    }
    await endpoint.push(space, [edit({ id: `change-${run}`, summary: `Ny tekst ${run}` }, 'act_1', run)])
    times.changed.push((await ask(json)).took)
    times.home.push((await ask(`/${space}/?sprak=nb`)).took)
    times.calendar.push((await ask(`/${space}/activities.ics?sprak=nb`)).took)
    await endpoint.close()
  }
  const all = Object.entries(times).map(([name, each]) => [name, summarise(each)])
  return /** @type {Record<keyof typeof times, import('./harness.mjs').Summary> & { bytes: number }} */ ({
    ...Object.fromEntries(all),
    bytes,
  })
}

/** @param {ReturnType<EndpointParts['createEndpoint']>} endpoint @param {string} space @param {{ activities: number, organisations: number }} size */
async function fill(endpoint, space, size) {
  const next = organisations(3)
  const edits = Array.from({ length: size.organisations }, () => {
    const raw = next()
    for (const op of raw.ops) op.set['public'] = { value: true, base: [] }
    return raw
  })
  const holders = edits.map(({ ops }) => ops[0]?.record ?? '')
  for (let at = 0; at < size.activities; at += 1) {
    const weekday = 1 + (at % 7)
    const fields = {
      title: `Språkkafé ${at}`,
      summary: `Øv på norsk over en kopp kaffe, hver uke nummer ${at}.`,
      description: 'Du kan komme alene eller ta med en venn. Frivillige leder samtalene i små grupper.',
      public: true,
      type: 'language-cafe',
      place: `Biblioteket ${at % 400}`,
      address: `Storgata ${at % 200}, 4514 Mandal`,
      confirmedOn: new Date().toISOString().slice(0, 10),
      [`times/t${at}`]: `${weekday} ${at % 3 === 0 ? 'odd ' : ''}17:00-19:00`,
      [`organisations/${holders[at % holders.length]}`]: true,
    }
    edits.push(edit({ ...fields, id: `activity-${at}` }, `act_${at}`).raw)
  }
  for (let at = 0; at < edits.length; at += 200) {
    const pushed = edits.slice(at, at + 200).map((raw) => ({ ...AUTHOR, raw }))
    const refused = (await endpoint.push(space, pushed)).find((result) => !result.ok)
    if (refused) throw new Error(`An edit was refused: ${JSON.stringify(refused)}`)
  }
}

const AUTHOR = { device: 'bench', by: 'Målestokk', role: /** @type {const} */ ('editor') }

/** An edit of an activity. @param {Record<string, unknown> & { id: string }} fields @param {string} record @param {number} [later] ms */
function edit({ id, ...fields }, record, later = 0) {
  const set = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value, base: [] }]))
  return {
    ...AUTHOR,
    raw: { id: `bench-${id}-${'0'.repeat(20)}`, at: AT + later, ops: [{ kind: 'activity', record, set }] },
  }
}

/** @param {string} file @returns {number} ms to read every record and parse it */
function readRaw(file) {
  const db = new Database(file, { readonly: true })
  const from = performance.now()
  let read = 0
  for (const { body } of db.prepare('select body from records').all()) if (JSON.parse(body)) read += 1
  const took = performance.now() - from
  db.close()
  if (read === 0) throw new Error('Nothing was read.')
  return took
}
