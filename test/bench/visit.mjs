/** What somebody without an account feels: a large municipality's activities and organisations, fetched once, opened and searched after that. */
import { join } from 'node:path'
import { firstRows, openPhone, sleep, summarise, temporaryFolder } from './harness.mjs'
import { organisations } from './organisations.mjs'
import { keystrokes } from './phone.mjs'

const ACTIVITIES = 2_000
const ORGANISATIONS = 7_000
const BATCH = 200
const TAPS = 24
const AFTER_TAP_MS = 400

/** @typedef {import('./harness.mjs').EndpointParts} EndpointParts */

/** Fills a fresh data folder with what everyone may see. @param {EndpointParts} parts */
export async function fillVisit({ createEndpoint, openEmbeddedStore }) {
  const dataDir = temporaryFolder()
  const endpoint = createEndpoint({ store: await openEmbeddedStore(join(dataDir, 'brobygger.db')) })
  const { space } = await endpoint.createSpace()
  const next = organisations(ORGANISATIONS)
  const all = [
    ...Array.from({ length: ORGANISATIONS }, () => shown(next())),
    ...Array.from({ length: ACTIVITIES }, (_, at) => activity(at)),
  ]
  while (all.length > 0) {
    const pushed = all
      .splice(0, BATCH)
      .map((raw) => ({ raw, device: 'bench', by: 'Målestokk', role: /** @type {const} */ ('editor') }))
    const refused = (await endpoint.push(space, pushed)).find((result) => !result.ok)
    if (refused) throw new Error(`Something was refused: ${JSON.stringify(refused)}`)
  }
  await endpoint.close()
  return { dataDir, space }
}

/** @param {ReturnType<ReturnType<typeof organisations>>} mutation */
function shown(mutation) {
  for (const { set } of mutation.ops) set['public'] = { value: true, base: [] }
  return mutation
}

/** One of many that look like those of a city: most are weekly, some in odd weeks, a few monthly. @param {number} at */
function activity(at) {
  const types = ['language-cafe', 'walks-and-nature', 'sports', 'culture', 'homework-help', 'food', 'swimming', 'other']
  const weeks = at % 9 === 0 ? ' odd' : at % 17 === 0 ? ' first' : ''
  const hour = 9 + (at % 11)
  const fields = {
    title: `${['Språkkafé', 'Turgruppe', 'Kor', 'Leksehjelp', 'Åpent hus', 'Strikkekafé'][at % 6]} ${at} på Bydelshuset`,
    type: types[at % types.length],
    summary: 'Kaffe, prat og nye venner rundt små bord. Ingen påmelding, bare kom.',
    description: 'Vi begynner med kaffe. Etterpå deler vi oss i grupper etter hva man vil snakke om. '.repeat(3),
    place: `Bydelshuset ${at % 40}`,
    address: `Storgata ${at % 90}, 4514 Mandal`,
    point: `58.${String(1_000 + (at % 900))},7.${String(1_000 + (at % 700))}`,
    price: at % 3 === 0 ? 'paid' : 'free',
    joining: at % 4 === 0 ? 'sign-up' : 'drop-in',
    welcomesChildren: at % 2 === 0,
    public: true,
    [`times/t${at}`]: `${1 + (at % 7)}${weeks} ${String(hour).padStart(2, '0')}:00-${hour + 2}:00`,
    [`languages/${['uk', 'ar', 'so', 'pl'][at % 4]}`]: true,
    [`targetGroups/${['newcomers', 'women', 'children', 'everyone'][at % 4]}`]: true,
    [`levels/A${at % 3}`]: true,
  }
  const set = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value, base: [] }]))
  const id = `bench-activity-${String(at).padStart(6, '0')}`
  return { id, at: Date.now(), ops: [{ kind: 'activity', record: `act_${at}`, set }] }
}

/**
 * The first visit; then, from what is kept, the first rows painted; a letter typed, script; a filter tapped, until painted. ms.
 * @param {{ origin: string, space: string }} endpoint
 * @param {number} runs
 */
export async function measureVisit({ origin, space }, runs) {
  const address = `${origin}/her/${space}`
  const first = await openPhone()
  await first.page.goto(address)
  const fetched = (await firstRows(first.page)).at
  await first.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await sleep(3_000) // all is on disk
  await first.close()
  const again = []
  for (let run = 0; run < runs; run += 1) {
    const phone = await openPhone(first.profile)
    await sleep(500)
    await phone.slowDown(4)
    await phone.page.goto(address)
    again.push((await firstRows(phone.page)).at)
    await phone.close()
  }
  const phone = await openPhone(first.profile)
  await phone.page.goto(address)
  await firstRows(phone.page)
  const keystroke = summarise(await keystrokes(phone))
  const tap = summarise(await taps(phone))
  await phone.close()
  return { fetched: summarise([fetched]), againSlow: summarise(again), keystroke, tap }
}

/** From a tap on a filter over the list to the frame in which it is on. @param {import('./harness.mjs').Phone} phone */
async function taps({ page, slowDown }) {
  await slowDown(4)
  const times = []
  for (let tap = 0; tap < TAPS; tap += 1) {
    times.push(
      await page.evaluate(async () => {
        const chips = document.querySelectorAll('.chips[data-one-line] > button')
        const began = performance.now()
        if (chips[1] instanceof HTMLElement) chips[1].click()
        await new Promise((done) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel() // its message comes after the frame
            port1.addEventListener('message', done)
            port1.start()
            port2.postMessage(null)
          })
        })
        return performance.now() - began
      }),
    )
    await sleep(AFTER_TAP_MS)
  }
  await slowDown(1)
  return times
}
