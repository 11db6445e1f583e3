import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NEEDS } from '#model/meeting.ts'
import type { Input, Meeting } from '#model/meeting.ts'
import { isAnswered, meetingAfter, sinceLast } from '#model/since-last.ts'
import type { Task } from '#model/task.ts'

function meeting(id: string, known: Partial<Meeting> = {}): Meeting {
  return {
    id,
    title: id,
    type: 'dialogue',
    series: 'ser_1',
    template: null,
    on: '2026-03-01',
    from: null,
    until: null,
    place: null,
    online: null,
    calledBy: null,
    answerBy: null,
    interpreter: null,
    startedAt: null,
    endedAt: 1,
    item: null,
    isCancelled: false,
    invited: [],
    present: [],
    archiveReference: null,
    archiveWaived: null,
    ...known,
  }
}
function input(id: string, known: Partial<Input> = {}): Input {
  const nothing = { meeting: null, item: null, saidBy: null, answer: null, answeredOn: null }
  return { id, need: 'other', text: id, ...nothing, ...known }
}
function task(id: string, known: Partial<Task> = {}): Task {
  const nothing = { note: null, owner: null, due: null, doneAt: null, doneBy: null, origin: null, item: null }
  return { id, text: id, ...nothing, meeting: null, concerns: null, ...known }
}

const days = ['2026-01-10', '2026-02-10', '2026-03-10', '2026-04-10', '2026-04-11']
const anyMeetings = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 30 }).map((at) => `mtg_${at}`),
    on: fc.option(fc.constantFrom(...days), { freq: 6 }),
    from: fc.option(fc.constantFrom('09:00', '18:00')),
    series: fc.constantFrom('ser_1', 'ser_1', 'ser_1', 'ser_2', null),
    isCancelled: fc.boolean(),
    endedAt: fc.option(fc.constant(1), { freq: 4 }),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 8 },
)
const said = fc.record({
  meeting: fc.option(fc.nat(9)),
  text: fc.constantFrom('Trenger rom', 'Trenger rom', null, '  '),
  answer: fc.option(fc.constantFrom('Ja', ' ')),
  day: fc.option(fc.constant('2026-05-01')),
  need: fc.constantFrom(...NEEDS),
})

describe('what happened since last', () => {
  test('is everything of the meeting before, once, what waits from those before that, and nothing else', () => {
    fc.assert(
      fc.property(anyMeetings, fc.array(said, { maxLength: 25 }), (known, given) => {
        const meetings = known.map(({ id, ...rest }) => meeting(id, rest))
        const of = (at: number | null) => (at === null ? null : (meetings[at]?.id ?? 'mtg_unknown'))
        const inputs = given.map((one, at) =>
          input(`inp_${at}`, { ...one, meeting: of(one.meeting), answeredOn: one.day }),
        )
        const tasks = given.map((one, at) =>
          task(`tsk_${at}`, { text: one.text, meeting: of(one.meeting), doneAt: one.day ? 1 : null }),
        )
        for (const now of meetings) {
          const key = (one: Meeting) => `${one.on ?? 'x'} ${one.from ?? ''} ${one.id}`
          const earlier =
            now.series === null
              ? []
              : meetings
                  .filter((one) => one.series === now.series && one.id !== now.id && !one.isCancelled)
                  .filter((one) => one.endedAt !== null && key(one) < key(now))
                  .sort((one, two) => (key(one) < key(two) ? 1 : -1))
          const found = sinceLast(now, meetings, inputs, tasks)
          expect(found.previous?.id ?? null).toBe(earlier[0]?.id ?? null)
          const ids = new Set(earlier.map((one) => one.id))
          const wanted = (one: { meeting: string | null; text: string | null }, isSettled: boolean) =>
            ids.has(one.meeting ?? '') &&
            (one.text ?? '').trim() !== '' &&
            (one.meeting === earlier[0]?.id || !isSettled)
          const wantedInputs = inputs.filter((one) => wanted(one, isAnswered(one)))
          const wantedTasks = tasks.filter((one) => wanted(one, one.doneAt !== null))
          expect(found.inputs.map(({ what }) => what.id).sort()).toEqual(wantedInputs.map(({ id }) => id).sort())
          expect(found.tasks.map(({ what }) => what.id).sort()).toEqual(wantedTasks.map(({ id }) => id).sort())
          for (const { what, from, isSettled } of found.inputs) {
            expect(isSettled).toBe(what.answer === 'Ja' || what.answeredOn !== null)
            expect(from.id).toBe(what.meeting)
          }
          for (const { what, isSettled } of found.tasks) expect(isSettled).toBe(what.doneAt !== null)
          for (const all of [found.inputs, found.tasks]) {
            const order = all.map(({ isSettled }) => Number(isSettled))
            expect(order).toEqual([...order].sort())
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('begins with the nearest meeting held, not the cancelled one between, nor one somebody only planned', () => {
    const meetings = [
      meeting('mtg_1', { on: '2026-01-10' }),
      meeting('mtg_2', { on: '2026-02-10' }),
      meeting('mtg_3', { on: '2026-03-10', isCancelled: true }),
      meeting('mtg_4', { on: '2026-03-20', endedAt: null }),
      meeting('mtg_5', { on: '2026-04-10', endedAt: null }),
    ]
    const inputs = [
      input('inp_1', { meeting: 'mtg_1' }),
      input('inp_2', { meeting: 'mtg_1', answer: 'Ja' }),
      input('inp_3', { meeting: 'mtg_2', answer: 'Ja' }),
      input('inp_4', { meeting: 'mtg_2' }),
      input('inp_5', { meeting: 'mtg_3' }),
    ]
    const found = sinceLast(meetings[4]!, meetings, inputs, [task('tsk_1', { meeting: 'mtg_2', doneAt: 5 })])
    expect(found.previous?.id).toBe('mtg_2')
    expect(found.inputs.map(({ what, isSettled }) => [what.id, isSettled])).toEqual([
      ['inp_4', false],
      ['inp_1', false],
      ['inp_3', true],
    ])
    expect(found.tasks).toMatchObject([{ what: { id: 'tsk_1' }, isSettled: true }])
  })

  test('a meeting somebody forgot to end counts from the day after', () => {
    const forgotten = meeting('mtg_1', { on: '2026-01-10', startedAt: 1, endedAt: null })
    const sameDay = meeting('mtg_2', { on: '2026-01-10', from: '20:00', endedAt: null })
    const later = meeting('mtg_3', { on: '2026-02-10', endedAt: null })
    const meetings = [forgotten, sameDay, later]
    expect(sinceLast(sameDay, meetings, [], []).previous).toBeNull()
    expect(sinceLast(later, meetings, [], []).previous?.id).toBe('mtg_1')
  })

  test('the next one is the nearest planned after it', () => {
    const meetings = [
      meeting('mtg_1', { on: '2026-01-10' }),
      meeting('mtg_2', { on: '2026-02-10', isCancelled: true }),
      meeting('mtg_3', { on: '2026-04-10' }),
      meeting('mtg_4', { on: '2026-03-10' }),
      meeting('mtg_5', { on: '2026-02-20', series: 'ser_2' }),
      meeting('mtg_6', { on: null }),
    ]
    expect(meetingAfter(meetings[0]!, meetings)?.id).toBe('mtg_4')
    expect(meetingAfter(meetings[2]!, meetings)?.id).toBe('mtg_6')
    expect(meetingAfter(meetings[5]!, meetings)).toBeNull()
    expect(meetingAfter(meetings[4]!, meetings)).toBeNull()
  })
})
