import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { minutesWords } from '#features/meetings/after/minutes-words.ts'
import { dates } from '#i18n/nb/dates.ts'
import { minutesDocument } from '#i18n/nb/minutes-document.ts'
import type { Json } from '#model/fields.ts'
import { NEEDS } from '#model/meeting.ts'
import { composeMinutes } from '#model/minutes.ts'
import type { MinutesSource, MinutesWords } from '#model/minutes.ts'
import { blocksOf, textOf } from '#model/minutes-text.ts'
import type { LiveRecord } from '#model/wire.ts'

let nb: MinutesWords
beforeAll(async () => {
  nb = await minutesWords('nb')
})

function record(kind: string, id: string, fields: Record<string, Json>): LiveRecord {
  return { kind, record: id, mark: `${id}-made`, fields, marks: {} }
}

/** Where a typed text may stand: `once` in the minutes, `named` at least once, `never`. */
type Fate = 'once' | 'named' | 'never'

/** A meeting whose every typed text has a word of its own in it, surrounded by what could be taken for markup. */
const anyMeeting = fc
  .record({
    seed: fc.nat(),
    sizes: fc.tuple(fc.nat(5), fc.nat(8), fc.nat(4), fc.nat(6), fc.nat(3)),
  })
  .map(({ seed, sizes: [items, inputs, decisions, tasks, photos] }) => {
    const fates = new Map<string, Fate>()
    let chance = seed
    const pick = <T>(...options: readonly T[]): T => {
      chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0
      return options[(chance >>> 8) % options.length]! // the remainder of a division by their number
    }
    const around = () => pick('', '- ', '# ', '1. ', '| ', '\n\n', '\\', '<b>', '  ', '\n- ')
    const typed = (fate: Fate): string => {
      const word = `ord${String.fromCharCode(97 + (fates.size % 26))}${fates.size}x`
      fates.set(word, fate)
      return `${around()}${word}${around()}`
    }
    const line = (fate: Fate) => typed(fate).replaceAll('\n', ' ')
    const isDeleted = () => pick(false, false, true)
    const dead = (is: boolean): Record<string, Json> => (is ? { deletedAt: 1 } : {})
    const organisations = ['org_1', 'org_2', 'org_3']
    const agenda = Array.from({ length: items }, (_, number) => {
      const isGone = isDeleted()
      const fate = isGone ? 'never' : 'once'
      return record('agendaItem', `agi_${number}`, {
        order: pick('A', 'B', 'C'),
        type: pick('item', 'round', 'since-last'),
        title: pick(true, true, false) ? line(fate) : null,
        notes: pick(true, false) ? typed(fate) : null,
        question: pick(true, false) ? typed(fate) : null,
        ...dead(isGone),
      })
    })
    const source: MinutesSource = {
      meeting: record('meeting', 'mtg_1', {
        title: line('once'),
        type: 'dialogue',
        on: '2026-11-26',
        from: '18:00',
        until: '20:00',
        place: line('once'),
        calledBy: line('once'),
        purpose: typed('never'),
        prepare: typed('never'),
        invitationNb: typed('never'),
        guests: typed('once'),
        'present/org_1': true,
        'present/org_2': pick(true, false),
        'people/org_1': 3,
      }),
      agenda,
      inputs: Array.from({ length: inputs }, (_, number) => {
        const isGone = isDeleted()
        const fate = isGone ? 'never' : 'once'
        return record('input', `inp_${number}`, {
          item: pick('agi_0', 'agi_1', 'agi_unknown', null),
          saidBy: pick(...organisations, null),
          need: pick(...NEEDS, 'of a newer app'),
          text: typed(fate),
          answer: pick(true, false) ? typed(fate) : null,
          answeredOn: pick('2026-12-01', null),
          ...dead(isGone),
        })
      }),
      decisions: Array.from({ length: decisions }, (_, number) => {
        const isGone = isDeleted()
        return record('decision', `dec_${number}`, { text: typed(isGone ? 'never' : 'once'), ...dead(isGone) })
      }),
      tasks: Array.from({ length: tasks }, (_, number) => {
        const isGone = isDeleted()
        return record('task', `tsk_${number}`, {
          text: typed(isGone ? 'never' : 'once'),
          note: typed('never'),
          owner: pick(true, false) ? line(isGone ? 'never' : 'named') : null,
          due: pick('2026-12-10', null),
          doneAt: pick(1_780_000_000_000, null),
          origin: pick('inp_0', 'inp_1', 'mtg_1'),
          concerns: pick('org_1', null),
          ...dead(isGone),
        })
      }),
      photos: Array.from({ length: photos }, (_, number) => {
        const isGone = isDeleted()
        return record('attachment', `att_${number}`, { caption: line(isGone ? 'never' : 'once'), ...dead(isGone) })
      }),
      next: pick(true, false) ? record('meeting', 'mtg_2', { title: line('once'), on: '2027-01-20' }) : null,
      nameOf: (id) => (id === 'org_3' ? null : id === 'org_1' ? 'Navn Enesen' : 'Navn Toesen'),
    }
    return { source, fates }
  })

/** Everything the app itself can say in minutes, in lower case. */
const ownWords = new Set(
  [...Object.values(minutesDocument), ...Object.values(dates), 'navn enesen toesen']
    .flatMap((message) => (typeof message === 'string' ? [message] : Object.values(message)))
    .flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []),
)

describe('minutes made of what was noted', () => {
  test('have every text typed in them once, nothing of what was deleted, and no word nobody wrote', () => {
    fc.assert(
      fc.property(anyMeeting, fc.constantFrom('item' as const, 'need' as const), ({ source, fates }, grouping) => {
        const blocks = composeMinutes(source, nb, grouping)
        const text = textOf(blocks)
        const times = (word: string) => text.split(word).length - 1
        const isWrong = (word: string, fate: Fate) =>
          fate === 'named' ? times(word) === 0 : times(word) !== (fate === 'once' ? 1 : 0)
        expect([...fates].filter(([word, fate]) => isWrong(word, fate))).toEqual([])
        const rest = text.replace(/ord[a-z]\d+x|<b>/g, ' ').toLowerCase()
        expect((rest.match(/\p{L}+/gu) ?? []).filter((word) => !ownWords.has(word))).toEqual([])
        expect(blocksOf(text)).toEqual(blocks)
      }),
      { numRuns: 200 },
    )
  })

  test('of an empty meeting say what it was called', () => {
    const nothing: MinutesSource = {
      meeting: record('meeting', 'mtg_1', {}),
      agenda: [],
      inputs: [],
      decisions: [],
      tasks: [],
      photos: [],
      next: null,
      nameOf: () => null,
    }
    expect(composeMinutes(nothing, nb, 'item')).toEqual([{ type: 'heading', level: 1, text: 'Referat: Uten navn' }])
  })

  test('read as minutes do', async () => {
    const source: MinutesSource = {
      meeting: record('meeting', 'mtg_1', {
        title: 'Dialogmøte høst',
        type: 'dialogue',
        on: '2026-11-26',
        from: '18:00',
        until: '20:00',
        place: 'Gymsalen',
        calledBy: 'Frivillighetskoordinatoren',
        guests: 'To fra biblioteket',
        'present/org_1': true,
        'present/org_2': true,
        'people/org_2': 3,
      }),
      agenda: [
        record('agendaItem', 'agi_2', { order: 'B', title: 'Pause', type: 'break' }),
        record('agendaItem', 'agi_3', { order: 'C', title: 'Hva hindrer dere?', notes: 'Flere sier:\n- rom\n- folk' }),
        record('agendaItem', 'agi_1', { order: 'A', title: 'Velkommen' }),
      ],
      inputs: [
        record('input', 'inp_1', { item: 'agi_3', saidBy: 'org_1', need: 'money', text: 'Vil lære å søke' }),
        record('input', 'inp_2', { item: 'agi_3', saidBy: 'org_2', need: 'premises', text: 'Trenger rom' }),
        record('input', 'inp_3', { saidBy: 'org_2', text: 'Flere språk', need: 'language', answer: 'Ja, fra mai' }),
      ],
      decisions: [record('decision', 'dec_1', { text: 'Vi møtes annenhver måned.', input: 'inp_3' })],
      tasks: [
        record('task', 'tsk_1', { text: 'Spør skolen', owner: 'Kultur', due: '2026-12-10', origin: 'inp_2' }),
        record('task', 'tsk_2', { text: 'Send lenke', concerns: 'org_1' }),
      ],
      photos: [record('attachment', 'att_1', { caption: 'Tavla' }), record('attachment', 'att_2', {})],
      next: record('meeting', 'mtg_2', { title: 'Dialogmøte vinter', on: '2027-01-20', from: '18:00' }),
      nameOf: (id) => (id === 'org_1' ? 'Somalisk forening' : 'Mandal sanitetsforening'),
    }
    expect(textOf(composeMinutes(source, nb, 'item'))).toBe(`# Referat: Dialogmøte høst

Møtetype: Dialogmøte
Tid: torsdag 26. november 2026 kl. 18.00–20.00
Sted: Gymsalen
Innkalt av: Frivillighetskoordinatoren

## Til stede

2 organisasjoner.

- Mandal sanitetsforening (3 personer)
- Somalisk forening

### Andre til stede

To fra biblioteket

## 1. Velkommen

## 2. Hva hindrer dere?

Flere sier:

- rom
- folk

### Innspill

- Mandal sanitetsforening (lokaler): Trenger rom
  Svares av Kultur innen 10. desember 2026 (oppgave 1).
- Somalisk forening (penger): Vil lære å søke
  Venter på svar.

## Andre innspill

### Språk

- Mandal sanitetsforening: Flere språk
  Svar: Ja, fra mai
  Se beslutning 1.

## Beslutninger

1. Vi møtes annenhver måned.

## Oppgaver

| Nr. | Hva | Hvem | Når |
| --- | --- | --- | --- |
| 1 | Spør skolen | Kultur | 10. desember 2026 |
| 2 | Send lenke (Somalisk forening) | Ikke fordelt | Ingen frist |

## Bilder

- Tavla

## Neste møte

Dialogmøte vinter, onsdag 20. januar 2027 kl. 18.00.`)
    const nynorsk = textOf(composeMinutes(source, await minutesWords('nn'), 'need'))
    expect(nynorsk).toContain('## Til stades')
    expect(nynorsk).toContain('Tid: torsdag 26. november 2026')
    expect(nynorsk).toContain('### Lokale\n\n- Mandal sanitetsforening: Trenger rom')
    expect(nynorsk).toContain('innan 10. desember 2026 (oppgåve 1)')
  })
})
