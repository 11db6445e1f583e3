import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAddress, SORTS, writeAddress } from '#features/organisations/filter-address.ts'
import { toggled } from '#model/chosen.ts'
import { FILTERS } from '#features/organisations/filters.ts'

const read = (search: string) => readAddress(Object.fromEntries(new URLSearchParams(search)))

const valueOf = (filter: (typeof FILTERS)[number]) =>
  filter.only ? fc.constantFrom(...filter.only) : fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const chosen = fc
  .tuple(...FILTERS.map((filter) => fc.uniqueArray(valueOf(filter), { maxLength: 3 })))
  .map((all) => new Map(FILTERS.flatMap(({ id }, at) => (all[at]?.length ? [[id, all[at]] as const] : []))))

describe('the address of the directory', () => {
  test('keeps all one looks for, whatever letters are in it', () => {
    fc.assert(
      fc.property(chosen, fc.string({ unit: 'grapheme' }), fc.constantFrom(...SORTS), (filters, text, sort) => {
        const back = read(writeAddress({ text, chosen: filters, sort }))
        expect(back.chosen).toEqual(filters)
        expect(back.sort).toBe(sort)
        expect(back.text).toBe(text.trim() === '' ? '' : text)
      }),
    )
  })

  test('is short and in Norwegian', () => {
    const wanted = {
      text: 'språk',
      chosen: new Map([
        ['kind', ['faith', 'minority']],
        ['confirmed', ['gammel']],
      ]),
      sort: 'navn' as const,
    }
    expect(writeAddress(wanted)).toBe('q=spr%C3%A5k&type=faith,minority&vis=gammel')
  })

  test('keeps what older links say, and is not troubled by what it does not know', () => {
    expect(read('vis=gammel').chosen).toEqual(new Map([['confirmed', ['gammel']]]))
    expect(read('vis=aldri,versjoner').chosen).toEqual(
      new Map([
        ['confirmed', ['aldri']],
        ['versions', ['versjoner']],
      ]),
    )
    expect(read('vis=tull&sorter=tull&__proto__=x&type=,,').chosen).toEqual(new Map())
  })

  test('a value is chosen and taken away again', () => {
    const one = toggled(new Map(), 'kind', 'faith', true)
    expect(toggled(one, 'kind', 'faith', false)).toEqual(new Map())
    expect(toggled(one, 'kind', 'minority', true).get('kind')).toEqual(['faith', 'minority'])
  })
})
