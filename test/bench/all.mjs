/**
 * Speed and scale, measured side by side in one run: `npm run bench`. Ratios travel from machine to machine; the
 * milliseconds are this machine's own. `BENCH_JSON=file` writes the same lines as JSON.
 */
import { cpus, totalmem } from 'node:os'
import { writeFileSync } from 'node:fs'
import { checkBundleSize } from '../bundle-size.mjs'
import { fillAgreement, measureAgreement } from './agreement.mjs'
import { measureFilters } from './filters.mjs'
import { measureFirstSync } from './first-sync.mjs'
import { cleanUp, ensureBuilt, fillSpace, loadEndpoint, startEndpoint } from './harness.mjs'
import { measureLikeness } from './likeness.mjs'
import { fillMeeting, measureMeeting } from './meeting.mjs'
import { measurePhone } from './phone.mjs'
import { measurePublic } from './public.mjs'
import {
  measureCountry,
  measurePostgresGrowth,
  measurePostgresPull,
  measurePostgresPushes,
  openServer,
} from './postgres.mjs'
import { measurePull, measurePushes } from './store.mjs'
import { fillVisit, measureVisit } from './visit.mjs'

/** @typedef {{ what: string, min: number, median: number, unit: string, aim: string, isMet: boolean }} Line */

/** @type {Line[]} */
const lines = []

/** @param {string} what @param {{ min: number, median: number }} value @param {string} unit @param {string} aim @param {boolean} isMet */
function say(what, { min, median }, unit, aim, isMet) {
  const figure = (/** @type {number} */ value) => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)))
  lines.push({ what, min: figure(min), median: figure(median), unit, aim, isMet })
  console.log(
    `${what.padEnd(76)} ${String(figure(min)).padStart(8)} ${String(figure(median)).padStart(8)} ${unit.padEnd(8)} ${aim.padEnd(18)} ${aim === '' ? '' : isMet ? 'met' : 'MISSED'}`,
  )
}

/** @param {{ min: number, median: number }} one @param {{ min: number, median: number }} two */
const ratio = (one, two) => ({ min: one.min / two.min, median: one.median / two.median })

try {
  ensureBuilt()
  console.log(
    `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${process.platform}\n`,
  )
  console.log(`${''.padEnd(76)} ${'min'.padStart(8)} ${'median'.padStart(8)}`)
  const parts = await loadEndpoint()
  let browser = ''
  for (const [count, runs] of /** @type {const} */ ([
    [10_000, 5],
    [73_000, 3],
  ])) {
    const space = await fillSpace(parts, count, runs + 2)
    const endpoint = await startEndpoint(space.dataDir)
    const given = { ...space, ...endpoint, count }
    const sync = await measureFirstSync(given, runs)
    const many = `${count / 1_000} 000`
    say(`first sync of ${many} organisations, on disk and on screen`, sync.app, 'ms', '', true)
    say(
      `  … against the same records stored row by row (bulkPut)`,
      ratio(sync.app, sync.rows),
      '×',
      '≤ 0.25',
      sync.app.median / sync.rows.median <= 0.25,
    )
    say(
      `  … against the same bytes as bare string segments`,
      ratio(sync.app, sync.strings),
      '×',
      '≤ 1.5',
      sync.app.median / sync.strings.median <= 1.5,
    )
    if (count === 73_000) {
      const phone = await measurePhone(given, 3)
      browser = phone.version
      say('cold start at 73 000, first rows painted', phone.cold, 'ms', '≤ 1000', phone.cold.median <= 1_000)
      say('  … with the processor four times slower', phone.coldSlow, 'ms', '≤ 4000', phone.coldSlow.median <= 4_000)
      const letter = { min: phone.keystroke.median, median: phone.keystroke.p95 }
      say(
        'keystroke to results at 73 000, 4× slower: script, median and p95',
        letter,
        'ms',
        'p95 ≤ 16',
        phone.keystroke.p95 <= 16,
      )
      for (const [how, { app, raw }, aim] of /** @type {const} */ ([
        ['local save at 73 000, field left → durable', phone.save, 'p95 ≤ 10'],
        ['  … one each 700 ms, as a quick person makes them', phone.calmSave, ''],
      ])) {
        const isMet = aim === '' || app.p95 <= 10
        say(`${how}: median and p95`, { min: app.median, median: app.p95 }, 'ms', aim, isMet)
        const times = { min: app.median / raw.median, median: app.p95 / raw.p95 }
        say('  … against a bare strict put of the same row after each', times, '×', '', true)
      }
      const taps = await measureFilters(given)
      for (const [where, times] of /** @type {const} */ ([
        ['in the sheet', taps.inSheet],
        ['over the list, rows and all', taps.overList],
      ])) {
        const tap = { min: times.median, median: times.p95 }
        say(
          `filter tap ${where} to painted at 73 000, 4× slower: median and p95`,
          tap,
          'ms',
          'p95 ≤ 100',
          times.p95 <= 100,
        )
      }
    }
    await endpoint.stop()
  }
  const meetingSpace = await fillSpace(parts, 400, 1)
  await fillMeeting(parts, meetingSpace.dataDir, meetingSpace.space)
  const meetingEndpoint = await startEndpoint(meetingSpace.dataDir)
  const meeting = await measureMeeting({ ...meetingSpace, ...meetingEndpoint })
  await meetingEndpoint.stop()
  for (const [where, { longest, tasks }] of /** @type {const} */ ([
    ['at the end of 60 pages of notes', meeting.end],
    ['in the middle of them', meeting.middle],
    ['in a new input, of 300', meeting.input],
  ]))
    say(
      `typing ${where}, 4× slower: tasks, p95 and longest`,
      { min: tasks.p95, median: longest },
      'ms',
      'longest ≤ 50',
      longest <= 50,
    )
  const agreementSpace = await fillSpace(parts, 400, 1)
  await fillAgreement(parts, agreementSpace.dataDir, agreementSpace.space)
  const agreementEndpoint = await startEndpoint(agreementSpace.dataDir)
  const agreement = await measureAgreement({ ...agreementSpace, ...agreementEndpoint })
  await agreementEndpoint.stop()
  for (const [where, { longest, tasks }] of /** @type {const} */ ([
    ['writing at the end of a section', agreement.end],
    ['writing in the middle of it', agreement.middle],
    ['leaving it for the whole', agreement.leaving],
  ])) {
    const isWriting = where.startsWith('writing')
    say(
      `an agreement of 60 pages, ${where}, 4× slower: tasks, p95 and longest`,
      { min: tasks.p95, median: longest },
      'ms',
      isWriting ? 'longest ≤ 50' : '',
      !isWriting || longest <= 50,
    )
  }
  const visitSpace = await fillVisit(parts)
  const visitEndpoint = await startEndpoint(visitSpace.dataDir)
  const visit = await measureVisit({ ...visitSpace, ...visitEndpoint }, 3)
  await visitEndpoint.stop()
  say(
    'without an account, 2 000 activities and 7 000 organisations: fetched, first rows painted',
    visit.fetched,
    'ms',
    '',
    true,
  )
  say('  … opened again, 4× slower', visit.againSlow, 'ms', '', true)
  const visitLetter = { min: visit.keystroke.median, median: visit.keystroke.p95 }
  say(
    '  … keystroke to results, 4× slower: script, median and p95',
    visitLetter,
    'ms',
    'p95 ≤ 100',
    visit.keystroke.p95 <= 100,
  )
  const visitTap = { min: visit.tap.median, median: visit.tap.p95 }
  say('  … filter tap to painted, 4× slower: median and p95', visitTap, 'ms', 'p95 ≤ 100', visit.tap.p95 <= 100)
  const pushes = await measurePushes(parts, { total: 2_000, writers: 16, batch: 200, runs: 3 })
  say('durable pushes a second, single edits from 16 devices', pushes.pushed, '/s', '', true)
  say(
    '  … against raw inserts, one durable row a commit',
    ratio(pushes.pushed, pushes.raw),
    '×',
    '≥ 0.5',
    pushes.pushed.median / pushes.raw.median >= 0.5,
  )
  say(
    '  … 200 edits a push against raw inserts, one durable row a commit',
    ratio(pushes.pushedBatch, pushes.raw),
    '×',
    '≥ 0.5',
    pushes.pushedBatch.median / pushes.raw.median >= 0.5,
  )
  say(
    '  … 200 edits a push against raw inserts, 200 rows a commit',
    ratio(pushes.pushedBatch, pushes.rawBatch),
    '×',
    '',
    true,
  )
  const [few, lots] = await measurePull(parts, [1_000, 1_000_000], 300)
  if (!few || !lots) throw new Error('Two sizes were asked for.')
  say('pull of 10 changes from 1 000 records', few, 'ms', '', true)
  say(
    '  … from 1 000 000 records, against that',
    ratio(lots, few),
    '×',
    '0.9 – 1.1',
    Math.abs(lots.median / few.median - 1) <= 0.1,
  )
  const open = await measurePublic(parts, { activities: 2_000, organisations: 7_000, runs: 5 })
  say('public.json of 2 000 activities and 7 000 organisations, endpoint just started', open.cold, 'ms', '', true)
  say('  … against the same records read and parsed', ratio(open.cold, open.raw), '×', '', true)
  say('  … after one activity was edited, against the first time', ratio(open.changed, open.cold), '×', '', true)
  say('  … for one who has it, against one who has not', ratio(open.same, open.whole), '×', '', true)
  say('  … sent, brotli', { min: open.bytes / 1_000, median: open.bytes / 1_000 }, 'kB', '', true)
  say('the page of it, made the first time', open.home, 'ms', '', true)
  say('the calendar of it, made the first time', open.calendar, 'ms', '', true)
  const server = await openServer()
  const durable = await measurePostgresPushes(parts, server, { total: 4_000, writers: 16, runs: 3 })
  say('PostgreSQL: durable pushes a second, single edits from 16 devices', durable.pushed, '/s', '', true)
  say(
    '  … against raw inserts, one durable row a commit',
    ratio(durable.pushed, durable.raw),
    '×',
    '≥ 0.7',
    durable.pushed.median / durable.raw.median >= 0.7,
  )
  say('  … against the same from 16 connections at once', ratio(durable.pushed, durable.rawMany), '×', '', true)
  const whole = await measurePostgresPull(parts, server, 100_000, 3)
  say('PostgreSQL: 100 000 records pulled by a new device', whole.pulled, 'ms', '', true)
  say(
    '  … speed against raw select + serialise (+ parse)',
    ratio(whole.raw, whole.pulled),
    '×',
    '≥ 0.7',
    whole.raw.median / whole.pulled.median >= 0.7,
  )
  const [small, large] = await measurePostgresGrowth(parts, server, [1_000, 1_000_000], 200)
  if (!small || !large) throw new Error('Two sizes were asked for.')
  for (const [what, one, other] of /** @type {const} */ ([
    ['pull of 10 changes', small.pull, large.pull],
    ['push of one edit', small.push, large.push],
  ])) {
    say(`PostgreSQL: ${what}, 1 000 records in the space`, one, 'ms', '', true)
    const isFlat = Math.abs(other.median / one.median - 1) <= 0.1
    say('  … 1 000 000 records, against that', ratio(other, one), '×', '0.9 – 1.1', isFlat)
  }
  const country = await measureCountry(parts, server, { spaces: 357, devices: 20, seconds: 30, perSecond: 150 })
  for (const [what, times] of /** @type {const} */ ([
    ['push', country.push],
    ['pull', country.pull],
  ])) {
    const where = `PostgreSQL: 357 spaces × 20 devices, two endpoints, 150/s: ${what}`
    say(`${where}, p50 and p95`, { min: times.median, median: times.p95 }, 'ms', '', true)
    say('  … p99', { min: times.p99, median: times.p99 }, 'ms', '', true)
  }
  const once = (/** @type {number} */ value) => ({ min: value, median: value })
  const alike = await measureLikeness(73_000)
  say(
    `duplicates found, precision on ${alike.pairs} held-out pairs`,
    once(alike.precision),
    '',
    '≥ 0.95',
    alike.precision >= 0.95,
  )
  say('  … recall', once(alike.recall), '', '≥ 0.9', alike.recall >= 0.9)
  say('  … all pairs among 73 000, in idle steps: getting ready', once(alike.built), 'ms', '', true)
  say('  … and comparing', once(alike.paired), 'ms', '', true)
  console.log('\nJavaScript before the first screen')
  const tooMuch = checkBundleSize()
  for (const problem of tooMuch) console.log(`MISSED: ${problem}`)
  console.log(`\nBrowser: Chromium ${browser}. Milliseconds are noisy on a shared machine; compare ratios.`)
  if (process.env.BENCH_JSON) writeFileSync(process.env.BENCH_JSON, JSON.stringify({ browser, lines }, null, 2))
} finally {
  await cleanUp()
}
