/** What writing costs the page's main thread, by the browser's own trace. */
import { sleep, summarise } from './harness.mjs'

/** What is typed, letter by letter, as quickly as a thumb can. */
const WORDS = 'Moskeen kan låne bort kjøkkenet på onsdager, og vil gjerne ha flere med. '
const KEY_MS = 110
export const CALM_MS = 3_000

/** @typedef {{ name: string, ph: string, pid: number, tid: number, dur?: number, tdur?: number, args?: { name?: string } }} TraceEvent */

/** Types where the caret is, with the processor four times slower. @param {import('./harness.mjs').Phone} phone */
export async function typeAndTrace(phone) {
  return trace(phone, async () => {
    for (const letter of WORDS) {
      await phone.page.keyboard.type(letter)
      await sleep(KEY_MS)
    }
    await sleep(KEY_MS * 3)
  })
}

/**
 * The tasks of the page's main thread while `work` is done with the processor four times slower, in ms of its own time, so that
 * what else the machine does is not counted.
 * @param {import('./harness.mjs').Phone} phone
 * @param {() => Promise<unknown>} work
 */
export async function trace({ cdp, slowDown }, work) {
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
  await work()
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
