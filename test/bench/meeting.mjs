/** What one feels when writing in a large meeting: 200 present, 300 inputs, 60 pages of notes. */
import { openPhone, sleep, summarise } from './harness.mjs'

const PRESENT = 200
const INPUTS = 300
/** Of about 1 600 characters, as a page of notes has. */
const PAGES = 60
const NEEDS = ['premises', 'money', 'recruitment', 'language', 'cooperation', 'other']
const SENTENCE = 'Flere sier det samme: de får ikke leie gymsalen på kveldstid, og ingen vet hvem som svarer. '
/** What is typed, letter by letter, as quickly as a thumb can: at the end and in the middle of the notes, and in an input. */
const WORDS = 'Moskeen kan låne bort kjøkkenet på onsdager, og vil gjerne ha flere med. '
const KEY_MS = 110

/** @typedef {import('./harness.mjs').EndpointParts} EndpointParts */
/** @typedef {typeof globalThis & { tasks: { at: number, ms: number }[], keys: number[] }} Watched */

/**
 * A meeting that goes on, in a space of its own.
 * @param {EndpointParts} parts
 * @param {string} dataDir
 * @param {string} space
 */
export async function fillMeeting({ createEndpoint, openEmbeddedStore }, dataDir, space) {
  const endpoint = createEndpoint({ store: await openEmbeddedStore(`${dataDir}/brobygger.db`) })
  let made = 0
  const push = async (/** @type {[string, string, Record<string, unknown>][]} */ records) => {
    const raw = {
      id: `01900000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`,
      at: 1_790_000_000_000,
      ops: records.map(([kind, record, fields]) => ({
        kind,
        record,
        set: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value, base: [] }])),
      })),
    }
    const [result] = await endpoint.push(space, [{ raw, device: 'bench', by: 'Målestokk', role: 'editor' }])
    if (!result?.ok) throw new Error(`The meeting was refused: ${JSON.stringify(result)}`)
  }
  const who = Array.from({ length: PRESENT }, (_, at) => `org_present${at}`)
  await push(who.map((id, at) => ['organisation', id, { name: `Forening nummer ${at}` }]))
  const startedAt = Date.now() - 3_600_000
  await push([
    [
      'meeting',
      'mtg_large',
      {
        title: 'Dialogmøte',
        startedAt,
        item: 'agi_large',
        ...Object.fromEntries(who.map((id) => [`present/${id}`, true])),
      },
    ],
    ...Array.from(
      { length: 8 },
      (_, at) =>
        /** @type {[string, string, Record<string, unknown>]} */ ([
          'agendaItem',
          `agi_${at}`,
          { meeting: 'mtg_large', order: `A${at}`, title: `Runde ${at}`, type: 'round', minutes: 15 },
        ]),
    ),
  ])
  const notes = Array.from({ length: PAGES * 4 }, () => SENTENCE.repeat(4).trim())
    .join('\n')
    .slice(0, PAGES * 1_600)
  await push([
    [
      'agendaItem',
      'agi_large',
      { meeting: 'mtg_large', order: 'B', title: 'Oppsummering', minutes: 20, startedAt, notes },
    ],
  ])
  await push(
    Array.from({ length: INPUTS }, (_, at) => [
      'input',
      `inp_${at}`,
      {
        meeting: 'mtg_large',
        item: 'agi_large',
        saidBy: who[at % PRESENT],
        need: NEEDS[at % NEEDS.length],
        text: `Innspill ${at}: ${SENTENCE}`,
      },
    ]),
  )
  await endpoint.close()
}

/**
 * Types in the notes and in a new input with the processor four times slower: the longest task and the time from a key to
 * the frame that shows it, ms.
 * @param {{ origin: string, invitations: string[] }} endpoint
 */
export async function measureMeeting({ origin, invitations }) {
  const phone = await openPhone()
  const { page } = phone
  await page.addInitScript(watchTyping)
  await page.goto(`${origin}/bli-med#${invitations.shift() ?? ''}`)
  await page.click('form button[type=submit]')
  await page.waitForFunction(() => !document.querySelector('form'))
  await sleep(5_000)
  await page.goto(`${origin}/moter/mtg_large?del=rom`)
  const notes = page.locator('.room-notes textarea')
  await notes.waitFor()
  await sleep(3_000)
  await notes.focus()
  await phone.slowDown(4)
  await sleep(1_000)
  const typed = []
  for (const where of ['end', 'middle']) {
    await notes.evaluate((/** @type {HTMLTextAreaElement} */ box, place) => {
      const at = place === 'end' ? box.value.length : box.value.length >> 1
      box.setSelectionRange(at, at)
    }, where)
    await sleep(1_500)
    typed.push(await typeAndWatch(phone))
  }
  await page.locator('.room-actions button').first().click()
  await page.locator('.room-fields textarea').waitFor()
  await sleep(3_000)
  typed.push(await typeAndWatch(phone))
  await phone.slowDown(1)
  await phone.close()
  const [end, middle, input] = typed
  return { end, middle, input }
}

/** @param {import('./harness.mjs').Phone} phone */
async function typeAndWatch({ page }) {
  await page.evaluate(() => Object.assign(globalThis, { tasks: [], keys: [] }))
  for (const letter of WORDS) {
    await page.keyboard.type(letter)
    await sleep(KEY_MS)
  }
  await sleep(300)
  const { tasks, keys } = await page.evaluate(() => {
    const { tasks, keys } = /** @type {Watched} */ (globalThis)
    return { tasks, keys }
  })
  return { longest: Math.max(0, ...tasks.map(({ ms }) => ms)), over: tasks.length, keys: summarise(keys) }
}

/** Runs in the page: tasks of 50 ms and more as the browser counts them, and how long each key took until it was painted. */
function watchTyping() {
  const watched = /** @type {Watched} */ (globalThis)
  watched.tasks = []
  watched.keys = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) watched.tasks.push({ at: startTime, ms: duration })
  }).observe({ type: 'longtask', buffered: false })
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel() // its message comes after the frame
        port1.addEventListener('message', () => watched.keys.push(performance.now() - timeStamp))
        port1.start()
        port2.postMessage(null)
      })
    },
    true,
  )
}
