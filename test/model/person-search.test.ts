import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAnyone, personMatcher } from '#model/person-search.ts'
import type { LiveRecord } from '#model/wire.ts'

const note = (text: string): LiveRecord => ({
  ...{ kind: 'task', record: 'tsk_1', mark: 'm', fields: { text }, marks: {} },
})
const nobody = { name: '', phone: '', email: '' }
const finds = (person: Partial<typeof nobody>, text: string) =>
  personMatcher({ ...nobody, ...person })(note(text)) !== null

describe('a person is found', () => {
  test.each([
    ['by name', { name: 'Kari Nordmann' }, 'Ring Kari Nordmann i dag'],
    ['with the last name first', { name: 'Kari Nordmann' }, 'Nordmann, Kari'],
    ['with a name between', { name: 'Kari Nordmann' }, 'Kari Helene Lie Nordmann kom'],
    ['in the genitive', { name: 'Kari Nordmann' }, 'Det var Kari Nordmanns forslag'],
    ['however it is spelled', { name: 'Åse Bjørnø' }, 'AASE  BJORNO'],
    ['by first name alone, when that is all one knows', { name: 'Kari' }, 'Kari ringte'],
    ['by telephone however it is parted', { phone: '91 12 22 33' }, 'tlf. +47 911 22 233'],
    ['by telephone with a country before it', { phone: '+47 91122233' }, '91122233'],
    ['by e-mail in any case', { email: 'Kari@Eksempel.no' }, 'Skriv til kari@eksempel.no.'],
  ])('%s', (_, person, text) => expect(finds(person, text)).toBe(true))

  test.each([
    ['another with the same first name', { name: 'Kari Nordmann' }, 'Kari Hansen'],
    [
      'two who share the names between them',
      { name: 'Kari Nordmann' },
      'Kari Hansen og de andre fra laget, og så Per Nordmann',
    ],
    ['a name that only begins so', { name: 'Kari' }, 'Karianne'],
    ['a longer number', { phone: '91122233' }, 'Konto 1234 56 78911 22233 99'],
    ['an address that only ends so', { email: 'kari@eksempel.no' }, 'okari@eksempel.no'],
    ['an address that goes on', { email: 'kari@eksempel.no' }, 'kari@eksempel.no.example'],
    ['anybody for nothing', {}, 'Kari'],
  ])('but not %s', (_, person, text) => expect(finds(person, text)).toBe(false))

  test('in a version that stands beside another, in what is inside a value, and as who wrote it', () => {
    const match = personMatcher({ ...nobody, name: 'Kari Nordmann' })
    const beside = {
      id: 'a',
      by: 'Per',
      at: 2,
      others: [{ id: 'b', value: 'Spør Kari Nordmann', by: 'Kari Nordmann', at: 1 }],
    }
    expect(match({ ...note('Spør noen'), marks: { text: beside } })).toMatchObject({
      fields: ['text'],
      wrote: ['text'],
    })
    expect(match({ ...note(''), fields: { orgnr: { asTyped: 'Kari Nordmann' } } })?.fields).toEqual(['orgnr'])
  })

  test('when something was typed at all', () => {
    expect(
      [nobody, { ...nobody, name: ' - ' }, { ...nobody, phone: '12' }, { ...nobody, email: 'kari' }].map(isAnyone),
    ).toEqual([false, false, false, false])
    expect(isAnyone({ ...nobody, phone: '91122233' })).toBe(true)
  })

  // Catches: a name with signs of its own that is not found where it stands, and a search that never ends.
  test('wherever the name stands, as typed', () => {
    const name = fc.array(fc.stringMatching(/^[A-ZÆØÅa-zæøåéüł'-]{2,12}$/), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(name, fc.lorem({ maxCount: 8 }), fc.lorem({ maxCount: 8 }), (words, before, after) => {
        const typed = words.join(' ')
        fc.pre(isAnyone({ ...nobody, name: typed }))
        expect(finds({ name: typed }, `${before} ${typed} ${after}`)).toBe(true)
        expect(finds({ name: typed }, `${before}\n${typed.toUpperCase()}, ${after}`)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
