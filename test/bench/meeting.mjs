/** What one feels when writing in a large meeting: 200 present, 300 inputs, 60 pages of notes. */
import { joinedPhone, sleep, writeInto } from './harness.mjs'
import { CALM_MS, typeAndTrace } from './typing.mjs'

const PRESENT = 200
const INPUTS = 300
/** Of about 1 600 characters, as a page of notes has. */
const PAGES = 60
const NEEDS = ['premises', 'money', 'recruitment', 'language', 'cooperation', 'other']
const SENTENCE = 'Flere sier det samme: de får ikke leie gymsalen på kveldstid, og ingen vet hvem som svarer. '

/** @typedef {import('./harness.mjs').EndpointParts} EndpointParts */

/**
 * A meeting that goes on, in a space of its own.
 * @param {EndpointParts} parts
 * @param {string} dataDir
 * @param {string} space
 */
export async function fillMeeting(parts, dataDir, space) {
  await writeInto(parts, dataDir, space, fill)
}

/** @type {Parameters<typeof writeInto>[3]} */
async function fill(push) {
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
}

/**
 * Types in the notes, at their end and in the middle, and in a new input, with the processor four times slower: the tasks of
 * the page's main thread, in ms of its own time, so that what else the machine does is not counted.
 * @param {{ origin: string, invitations: string[] }} endpoint
 */
export async function measureMeeting({ origin, invitations }) {
  const phone = await joinedPhone(origin, invitations.shift() ?? '')
  const { page } = phone
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
