import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSearch } from '#model/search.ts'

const word = fc.constantFrom('kor', 'mandal', 'mandel', 'turlag', 'turlak', 'gratis', 'x')
const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '))
const entries = fc.array(fc.tuple(text, text, fc.boolean()), { maxLength: 12 })

test('only those that are wanted are found, in the same order; whether one errs in typing is not decided by who is wanted', () => {
  fc.assert(
    fc.property(entries, text, fc.nat(6), (given, query, limit) => {
      const search = createSearch()
      for (const [at, [name, more]] of given.entries()) search.put({ id: `e${at}`, name, text: more, number: at })
      const asked = new Set<number>()
      const isWanted = (number: number) => given[number]?.[2] === true
      const all = search.find(query)
      const found = search.find(query, limit, (number) => {
        asked.add(number)
        return isWanted(number)
      })
      const wanted = all.ids.filter((id) => isWanted(Number(id.slice(1))))
      expect(found).toEqual({
        ids: wanted.slice(0, limit),
        total: wanted.length,
        forgiving: all.total > 0 && all.forgiving,
      })
      expect([...asked].sort()).toEqual(all.ids.map((id) => Number(id.slice(1))).sort())
    }),
  )
})

test('filler words change nothing, but where there are no others', () => {
  fc.assert(
    fc.property(entries, text, (given, query) => {
      const plain = createSearch()
      const search = createSearch(new Set(['gratis', 'x']))
      for (const [at, [name, more]] of given.entries()) {
        plain.put({ id: `e${at}`, name, text: more })
        search.put({ id: `e${at}`, name, text: more })
      }
      const rest = query.split(' ').filter((one) => one !== 'gratis' && one !== 'x')
      expect(search.find(query)).toEqual(plain.find(rest.join(' ') === '' ? query : rest.join(' ')))
    }),
  )
})

// Catches: room of an answer given to another while it is still read, or given on with the former answer's ranks in it.
test('asked again and again, and for more words than anyone remembers, it answers as if asked for the first time', () => {
  const words = Array.from(
    { length: 40 },
    (_, at) => `ord${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}`,
  )
  const given = words.map((_, at) => ({ id: `e${at}`, name: words.slice(at).join(' '), text: '' }))
  const search = createSearch()
  search.replaceAll(given)
  for (const query of [...words, words.slice(0, 30).join(' '), words.slice(10).join(' '), ...words]) {
    const fresh = createSearch()
    fresh.replaceAll(given)
    expect(search.find(query)).toEqual(fresh.find(query))
  }
})
