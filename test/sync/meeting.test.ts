import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDrafts } from '#db/drafts.ts'
import { drafts, settle } from '#db/here.ts'
import { choose } from '#db/write.ts'
import {
  begin,
  belonging,
  followUpsOf,
  goToItem,
  inputsAt,
  secondsUsed,
  setPeople,
  setPresent,
  turnInto,
} from '#features/meetings/during/room.ts'
import { newRecordId } from '#features/meetings/meetings.ts'
import { toAgendaItem } from '#model/meeting.ts'
import { versionsOf } from '#model/merge.ts'
import { sentences } from '#model/prose.ts'
import { createEndpoint } from '../../src/server/endpoint.ts'
import { openEmbeddedStore } from '../../src/server/store-embedded.ts'
import { joinSpace, settleIn } from '../simulation/join.ts'
import { Phone } from '../simulation/phone.ts'
import { patience } from '../patience.ts'

const MEETING = 'mtg_1'
const ITEM = 'agi_1'
const BASE = ['Vi åpnet møtet.', 'Alle sa hvem de er.', 'Vi tok pause.']

/** What one person does in the room, without coverage. */
const act = fc.oneof(
  fc.record({ do: fc.constant('tick' as const), who: fc.nat(4), on: fc.boolean() }),
  fc.record({ do: fc.constant('count' as const), who: fc.nat(4), people: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ do: fc.constant('input' as const), who: fc.nat(4), becomes: fc.constantFrom('task', 'decision', null) }),
  fc.record({ do: fc.constant('note' as const), place: fc.nat(6), how: fc.constantFrom('add', 'replace') }),
  fc.record({ do: fc.constant('go' as const), to: fc.constantFrom('agi_1', 'agi_2') }),
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

/** What somebody did, and must still be there. */
interface Ledger {
  /** The last that each phone said of a field: `present/org_1` → true. */
  fields: Map<string, unknown>
  inputs: { text: string; becomes: 'task' | 'decision' | null }[]
  /** Sentences of the note as it was left. */
  written: string[]
}

let words = 0

/** This phone is in the hand now. */
function take({ device }: Phone): void {
  settle(
    device,
    createDrafts(device, null, () => undefined),
  )
}

async function perform(phone: Phone, step: Act, ledger: Ledger): Promise<void> {
  take(phone)
  if (step.do === 'tick') {
    await setPresent(MEETING, `org_${step.who}`, step.on)
    ledger.fields.set(`present/org_${step.who}`, step.on)
  }
  if (step.do === 'count') {
    await setPeople(MEETING, `org_${step.who}`, step.people)
    ledger.fields.set(`people/org_${step.who}`, step.people)
  }
  if (step.do === 'go') await goToItem(MEETING, step.to)
  if (step.do === 'input') {
    const id = newRecordId('input')
    const text = `Innspill ${(words += 1)} fra ${phone.name}.`
    const at = { kind: 'input' as const, record: id, field: 'text' }
    begin('input', id, belonging('input', MEETING, ITEM))
    await choose('input', id, 'saidBy', `org_${step.who}`)
    drafts().type(at, text, text.length)
    const live = phone.device.workspace.record(id)
    if (step.becomes !== null && live) await turnInto(step.becomes, live)
    await drafts().leave(at)
    ledger.inputs.push({ text, becomes: step.becomes })
  }
  if (step.do === 'note') {
    const at = { kind: 'agendaItem' as const, record: ITEM, field: 'notes' }
    const now = sentences(noteOf(phone)).filter((one) => one.trim() !== '')
    const fresh = `Setning ${(words += 1)} fra ${phone.name}.`
    const place = step.place % (now.length + 1)
    const gone = now.splice(place, step.how === 'replace' ? 1 : 0, fresh)
    drafts().focus(at)
    drafts().type(at, now.join(' '), 0)
    await drafts().leave(at)
    ledger.written = [...ledger.written.filter((one) => !gone.includes(one)), fresh]
  }
}

function noteOf(phone: Phone): string {
  return String(phone.device.workspace.record(ITEM)?.fields['notes'] ?? '')
}

// Goes red with: attendance as one list in one field, an input that belongs to no meeting before it is closed, a note of which
// the last writer's is the only one, a task that forgets the input it came from.
test(
  'two phones in the same meeting without coverage: afterwards both have everything both did',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), fc.array(act, { maxLength: 12 }), async (one, two) => {
        const endpoint = createEndpoint({ store: await openEmbeddedStore(':memory:'), groupMs: 0 })
        const { space } = await endpoint.createSpace()
        const phones: Phone[] = []
        for (const name of ['Kari', 'Ola']) {
          const phone = new Phone(name, (request) => endpoint.fetch(request), [])
          await settleIn(await phone.openTab(), await joinSpace(endpoint, space, name))
          phones.push(phone)
        }
        const [kari, ola] = phones as [Phone, Phone] // made above
        const { compose, queue } = kari.device
        await queue([
          compose([
            { kind: 'meeting', record: MEETING, set: { title: 'Dialogmøte', startedAt: Date.now(), item: ITEM } },
            { kind: 'agendaItem', record: ITEM, set: { meeting: MEETING, order: 'A', notes: BASE.join(' ') } },
            { kind: 'agendaItem', record: 'agi_2', set: { meeting: MEETING, order: 'B' } },
          ]),
        ])
        await share(kari, ola)

        const ledgers = [kari, ola].map((): Ledger => ({ fields: new Map(), inputs: [], written: [] }))
        for (const [at, steps] of [one, two].entries())
          for (const step of steps) await perform(phones[at]!, step, ledgers[at]!)
        await share(kari, ola, kari, ola)

        for (const phone of phones) {
          take(phone)
          const meeting = phone.device.workspace.record(MEETING)!
          for (const { fields } of ledgers)
            for (const [field, value] of fields)
              expect(
                versionsOf(meeting, field).map((version) => version.value),
                `${field} on the phone of ${phone.name}`,
              ).toContain(value)
          const inputs = inputsAt(MEETING, ITEM)
          for (const { text, becomes } of ledgers.flatMap((ledger) => ledger.inputs)) {
            const input = inputs.find(({ fields }) => fields['text'] === text)
            expect(input?.fields, text).toMatchObject({ meeting: MEETING, item: ITEM })
            const followUps = followUpsOf(MEETING, input!.record)
            expect(followUps.map(({ kind, fields }) => [kind, fields['text']])).toEqual(
              becomes ? [[becomes, text]] : [],
            )
          }
          const notes = versionsOf(phone.device.workspace.record(ITEM)!, 'notes').map(({ value }) => String(value))
          for (const sentence of ledgers.flatMap((ledger) => ledger.written))
            expect(notes.join('\n'), `on the phone of ${phone.name}`).toContain(sentence)
          expect(phone.device.workspace.outbox()).toEqual([])
        }
        expect([...kari.device.workspace.everyShared()].sort(byId)).toEqual(
          [...ola.device.workspace.everyShared()].sort(byId),
        )
        await endpoint.close()
      }),
      { numRuns: 25 },
    )
  },
  patience(120_000),
)

// Goes red with: eleven years on an item that a phone with a wrong clock began.
test('an item begun by a clock that is years wrong has taken no time that is known', () => {
  const now = Date.UTC(2026, 10, 27, 18)
  const used = (startedAt: number) => {
    const fields = { startedAt, usedSeconds: 60 }
    return secondsUsed(toAgendaItem({ kind: 'agendaItem', record: ITEM, mark: 'm', fields, marks: {} }), now)
  }
  expect(used(now - 120_000)).toBe(180)
  expect(used(Date.UTC(2015, 1, 1))).toBe(60)
  expect(used(Date.UTC(2037, 1, 1))).toBe(60)
})

async function share(...phones: Phone[]): Promise<void> {
  for (const phone of phones) {
    phone.clock += 60_000
    await phone.sync(false)
    await phone.tick()
  }
}

function byId(one: { record: string }, two: { record: string }): number {
  return one.record < two.record ? -1 : 1
}
