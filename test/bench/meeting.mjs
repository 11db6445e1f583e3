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
const CALM_MS = 3_000

/** @typedef {import('./harness.mjs').EndpointParts} EndpointParts */
/** @typedef {{ name: string, ph: string, pid: number, tid: number, dur?: number, tdur?: number, args?: { name?: string } }} TraceEvent */

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
 * Types in the notes, at their end and in the middle, and in a new input, with the processor four times slower: the tasks of
 * the page's main thread, in ms of its own time, so that what else the machine does is not counted.
 * @param {{ origin: string, invitations: string[] }} endpoint
 */
export async function measureMeeting({ origin, invitations }) {
  const phone = await openPhone()
  const { page } = phone
  await page.goto(`${origin}/bli-med#${invitations.shift() ?? ''}`)
  await page.click('form button[type=submit]')
  await page.waitForFunction(() => !document.querySelector('form'))
  await sleep(CALM_MS)
  await page.goto(`${origin}/moter/mtg_large?del=rom`)
  const notes = page.locator('.room-notes textarea')
  await notes.waitFor()
  await sleep(CALM_MS)
  await notes.focus()
  await page.keyboard.press('Control+End')
  const end = await typeAndTrace(phone)
  const pieces = page.locator('.room-notes .long-text-piece')
  await pieces.nth((await pieces.count()) >> 1).click()
  const middle = await typeAndTrace(phone)
  await page.locator('.room-actions button').first().click()
  await page.locator('.room-fields textarea').waitFor()
  const input = await typeAndTrace(phone)
  await phone.close()
  return { end, middle, input }
}

/** @param {import('./harness.mjs').Phone} phone */
async function typeAndTrace({ page, cdp, slowDown }) {
  await slowDown(4)
  await sleep(CALM_MS)
  /** @type {TraceEvent[]} */
  const events = []
  const collect = (/** @type {{ value: unknown[] }} */ { value }) => events.push(.../** @type {TraceEvent[]} */ (value))
  cdp.on('Tracing.dataCollected', collect)
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve))
  await cdp.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', '__metadata'] },
    transferMode: 'ReportEvents',
  })
  for (const letter of WORDS) {
    await page.keyboard.type(letter)
    await sleep(KEY_MS)
  }
  await sleep(KEY_MS * 3)
  await cdp.send('Tracing.end')
  await complete
  cdp.off('Tracing.dataCollected', collect)
  await slowDown(1)
  const tasks = mainThreadTasks(events)
  return { longest: Math.max(...tasks), over: tasks.filter((ms) => ms > 50).length, tasks: summarise(tasks) }
}

/** How long each task of the busiest page's main thread took, in ms of its own time. @param {TraceEvent[]} events */
function mainThreadTasks(events) {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
  const tasks = mains.map(({ pid, tid }) =>
    events
      .filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X' && event.name.endsWith('RunTask'))
      .map(({ tdur }) => (tdur ?? 0) / 1_000),
  )
  const sum = (/** @type {number[]} */ times) => times.reduce((total, ms) => total + ms, 0)
  return tasks.toSorted((one, two) => sum(two) - sum(one))[0] ?? []
}
