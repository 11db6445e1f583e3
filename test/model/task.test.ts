import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysLater } from '#model/calendar-days.ts'
import {
  compareTasks,
  groupTasks,
  isBlank,
  isDoneDisputed,
  isDue,
  isFor,
  isOverdue,
  monthLater,
  sundayOf,
  taskDone,
  taskMade,
  toTask,
  whenOf,
  WHENS,
} from '#model/task.ts'
import type { Task } from '#model/task.ts'
import { isDay } from '#model/fields.ts'
import { applySet } from '#model/merge.ts'
import { fieldRule, KINDS } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'

const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const near = fc.integer({ min: -20, max: 40 }).map((count) => daysLater('2026-11-24', count))
const tasks: fc.Arbitrary<Task> = fc.record({
  id: fc.uuid().map((id) => `tsk_${id}`),
  text: fc.constant('Ring'),
  note: fc.constant(null),
  owner: fc.option(fc.constantFrom('Kari', 'Per')),
  due: fc.option(near),
  doneAt: fc.option(fc.integer({ min: 0, max: 5 })),
  doneBy: fc.constant(null),
  origin: fc.constant(null),
  meeting: fc.constant(null),
  item: fc.constant(null),
  concerns: fc.constant(null),
})
const task = (known: Partial<Task>): Task => ({ ...toTask(live({})), ...known })

function live(fields: LiveRecord['fields'], marks: LiveRecord['marks'] = {}): LiveRecord {
  return { kind: 'task', record: 'tsk_1', mark: 'made', fields, marks }
}

describe('tasks by when they are to be done', () => {
  test('each is in exactly one group, overdue first and done last', () => {
    fc.assert(
      fc.property(fc.array(tasks, { maxLength: 30 }), days, (all, today) => {
        const groups = groupTasks(all, today)
        const keys = [...groups.keys()]
        expect(keys).toEqual(WHENS.filter((when) => keys.includes(when)))
        const shown = [...groups.values()].flat()
        expect(shown.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort())
        for (const [when, group] of groups) for (const one of group) expect(whenOf(one, today)).toBe(when)
      }),
    )
  })

  test('one that was just ticked stands where it stood, among the same', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(tasks, { selector: ({ id }) => id, minLength: 1, maxLength: 20 }),
        near,
        (all, today) => {
          const open = all.map((one) => ({ ...one, doneAt: null }))
          const before = groupTasks(open, today)
          const ticked = open[0] as Task // at least one
          const after = groupTasks(
            open.map((one) => (one === ticked ? { ...one, doneAt: 7 } : one)),
            today,
            new Map([[ticked.id, whenOf(ticked, today)]]),
          )
          const ids = (groups: Map<string, Task[]>) =>
            [...groups].map(([when, group]) => [when, group.map(({ id }) => id)])
          expect(ids(after)).toEqual(ids(before))
        },
      ),
    )
  })

  test('the order is the same however they came', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(tasks, { selector: ({ id }) => id, maxLength: 20 }),
        fc.infiniteStream(fc.nat()),
        (all, by) => {
          const mixed = all.map((one) => ({ one, at: by.next().value })).sort((a, b) => a.at - b.at)
          const ids = (list: Task[]) => list.sort(compareTasks).map(({ id }) => id)
          expect(ids(mixed.map(({ one }) => one))).toEqual(ids([...all]))
        },
      ),
    )
  })

  test('what is open comes by day, what is done with the latest first', () => {
    fc.assert(
      fc.property(fc.array(tasks, { maxLength: 20 }), days, (all, today) => {
        for (const [when, group] of groupTasks(all, today)) {
          const order = group.map(({ due, doneAt }) =>
            when === 'done' ? -(doneAt ?? 0) : due === null ? 0 : Date.parse(due),
          )
          expect(order).toEqual([...order].sort((one, two) => one - two))
        }
      }),
    )
  })

  test('seen from a Tuesday: yesterday is too late, Sunday is this week, Monday is later', () => {
    const when = (due: string | null) => whenOf(task({ due }), '2026-11-24')
    expect(when('2026-11-23')).toBe('overdue')
    expect(when('2026-11-24')).toBe('today')
    expect(when('2026-11-25')).toBe('week')
    expect(when('2026-11-29')).toBe('week')
    expect(when('2026-11-30')).toBe('later')
    expect(when(null)).toBe('undated')
    expect(whenOf(task({ due: '2026-11-23', doneAt: 1 }), '2026-11-24')).toBe('done')
  })

  test('what is overdue is due, and nothing done is either', () => {
    fc.assert(
      fc.property(tasks, near, (one, today) => {
        const [overdue, due] = [isOverdue(one, today), isDue(one, today)]
        expect(overdue).toBe(whenOf(one, today) === 'overdue')
        expect(due).toBe(['overdue', 'today'].includes(whenOf(one, today)))
      }),
    )
  })
})

describe('days', () => {
  test('a week ends with its Sunday, at most six days away', () => {
    fc.assert(
      fc.property(days, (day) => {
        const sunday = sundayOf(day)
        expect(new Date(`${sunday}T00:00:00Z`).getUTCDay()).toBe(0)
        expect(sunday >= day && sunday < daysLater(day, 7)).toBe(true)
      }),
    )
  })

  test('a month later is a day in the next month, and the same one when there is such a day', () => {
    fc.assert(
      fc.property(days, (day) => {
        const later = monthLater(day)
        expect(isDay(later)).toBe(true)
        expect((Number(later.slice(5, 7)) - Number(day.slice(5, 7)) + 12) % 12).toBe(1)
        if (Number(day.slice(8)) <= 28) expect(later.slice(8)).toBe(day.slice(8))
      }),
    )
    expect(monthLater('2027-01-31')).toBe('2027-02-28')
    expect(monthLater('2026-12-15')).toBe('2027-01-15')
  })
})

describe('whose it is', () => {
  test('a name is the same however it is written, and nobody has an empty name', () => {
    expect(isFor(task({ owner: 'Kari Nordmann' }), ' kari  nordmann')).toBe(true)
    expect(isFor(task({ owner: 'Kari' }), 'Kari Nordmann')).toBe(false)
    expect(isFor(task({ owner: 'Pål' }), 'Pal')).toBe(false)
    expect(isFor(task({ owner: null }), null)).toBe(false)
    expect(isFor(task({ owner: ' ' }), '')).toBe(false)
  })
})

describe('a task as an edit', () => {
  const optional = fc.option(fc.string({ maxLength: 20 }).filter((text) => !/\p{Cc}/u.test(text)))
  test('made holds what is known, in fields the endpoint takes', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 50 }), optional, fc.option(days), (text, owner, due) => {
        const { set } = taskMade('tsk_1', { text, owner, due })
        for (const [field, value] of Object.entries(set))
          expect(fieldRule(KINDS.task, field).check(value), field).toBe(true)
        expect(toTask(live(set))).toMatchObject({ due, text: text.normalize('NFC').trim() || null })
      }),
    )
  })

  const author = (id: string) => ({ id, at: 5, by: id })
  const apply = (record: LiveRecord, change: ReturnType<typeof taskDone>, id: string) => {
    const set = Object.fromEntries(
      Object.entries(change.set).map(([field, value]) => [field, { value, base: [...(change.seen?.[field] ?? [])] }]),
    )
    return applySet(record, { kind: 'task', record: record.record, set }, author(id), () => null).record
  }

  test('ticked by two at once it is done, and no dispute; taken back by one who saw both, it is open', () => {
    const open = live({ text: 'Ring' })
    const both = apply(
      apply(open, taskDone(open, { at: 1, by: 'Kari' }), 'm1'),
      taskDone(open, { at: 2, by: 'Per' }),
      'm2',
    )
    expect(toTask(both).doneAt).not.toBeNull()
    expect(isDoneDisputed(both)).toBe(false)
    const back = apply(both, taskDone(both, null), 'm3')
    expect(toTask(back)).toMatchObject({ doneAt: null, doneBy: null })
    expect(isDoneDisputed(back)).toBe(false)
  })

  test('taken back by one and ticked again by another, somebody must choose', () => {
    const done = apply(live({ text: 'Ring' }), taskDone(live({ text: 'Ring' }), { at: 1, by: null }), 'm1')
    const split = apply(apply(done, taskDone(done, null), 'm2'), taskDone(done, { at: 9, by: 'Per' }), 'm3')
    expect(isDoneDisputed(split)).toBe(true)
    expect(isDoneDisputed(apply(split, taskDone(split, { at: 10, by: 'Per' }), 'm4'))).toBe(false)
  })

  test('begun and emptied again there is nothing to show', () => {
    expect(isBlank(toTask(live({ text: null })))).toBe(true)
    expect(isBlank(toTask(live({ text: null, due: '2026-11-24' })))).toBe(false)
  })
})
