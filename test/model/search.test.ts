import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSearch } from '#model/search.ts'
import type { SearchEntry } from '#model/search.ts'
import { naiveFind } from './naive-search.ts'
import { patience } from '../patience.ts'

// Wrong programs these tests were seen to catch: a removed entry that is still found; a changed one found by its former
// name; any word instead of every word; only the beginnings of words; all entries of one index lost when another is kept;
// edits made while an index is built lost with it; ranks compared the wrong way; order of arrival instead of names;
// neighbours changed about counted as two errors; narrowing to the answers of another word; a limit that
// also limits the count; a hash taken for the word; a table that does not grow; the older of two builds winning.

const DIRECTORY: SearchEntry[] = [
  ['Språkkafé Tøyen', 'Oslo\nSnakk norsk sammen'],
  ['Kaféen på hjørnet', 'Ålesund'],
  ['Røde Kors Oslo', 'tidligere Oslo krets\nnorsktrening\n+47 911 98 339'],
  ['Norsk Folkehjelp Bærum', 'Sandvika\n22 41 01 20'],
  ['Kors på halsen', 'chat for barn'],
  ['Mandal frivilligsentral', 'Fatima Warsame\nStoregata 1, 4514 Mandal\n974 760 673'],
  ['Unjárga Sámi Searvi', 'Nesseby\nsamisk'],
  ['Клуб української мови', 'ukrainsk\nОлена'],
  ['نادي اللغة', 'arabisk'],
  ['Haakon Aasens minne', 'Kåre Ødegård'],
].map(([name = '', text = ''], at) => ({ id: `org_${at}`, name, text }))

function directory() {
  const search = createSearch()
  search.replaceAll(DIRECTORY)
  return search
}

/** Names of what is found, best first. */
function found(query: string, search = directory()): string[] {
  return search.find(query).ids.map((id) => DIRECTORY.find((entry) => entry.id === id)?.name ?? id)
}

describe('a coordinator finds an organisation', () => {
  test.each([
    ['part of a compound', 'kafe', ['Kaféen på hjørnet', 'Språkkafé Tøyen']],
    ['a compound without its letters', 'sprakkafe', ['Språkkafé Tøyen']],
    ['ø as ø', 'tøyen', ['Språkkafé Tøyen']],
    ['ø as o', 'toyen', ['Språkkafé Tøyen']],
    ['ø as oe', 'toeyen', ['Språkkafé Tøyen']],
    ['å as å', 'ålesund', ['Kaféen på hjørnet']],
    ['å as aa', 'Aalesund', ['Kaféen på hjørnet']],
    ['å as a', 'alesund', ['Kaféen på hjørnet']],
    ['æ as æ', 'bærum', ['Norsk Folkehjelp Bærum']],
    ['æ as ae', 'baerum', ['Norsk Folkehjelp Bærum']],
    ['æ as a', 'barum', ['Norsk Folkehjelp Bærum']],
    ['aa where the name has it', 'håkon åsen', ['Haakon Aasens minne']],
    ['Sámi without its letters', 'unjarga sami', ['Unjárga Sámi Searvi']],
    ['Cyrillic', 'УКРАЇНСЬКОЇ', ['Клуб української мови']],
    ['Arabic with another last letter', 'اللغه', ['نادي اللغة']],
    ['Arabic as written', 'اللغة', ['نادي اللغة']],
    ['several words in any order, in any field', 'trening kors', ['Røde Kors Oslo']],
    ['a contact person', 'warsame fatima', ['Mandal frivilligsentral']],
    ['a telephone number with spaces', '911 98 339', ['Røde Kors Oslo']],
    ['a telephone number without', '91198339', ['Røde Kors Oslo']],
    ['half a telephone number', '911983', ['Røde Kors Oslo']],
    ['a telephone number with the country’s', '+4791198339', ['Røde Kors Oslo']],
    ['a telephone number with it, where the entry has none', '0047 22410120', ['Norsk Folkehjelp Bærum']],
    ['an organisation number', '974760673', ['Mandal frivilligsentral']],
    ['an address without its comma', 'storegata 1 4514', ['Mandal frivilligsentral']],
    ['a letter missing', 'frivilligsntral', ['Mandal frivilligsentral']],
    ['a letter too many', 'tøøyen', ['Språkkafé Tøyen']],
    ['neighbours changed about', 'tøyne', ['Språkkafé Tøyen']],
    ['two errors in a long word', 'frivilligsntarl', ['Mandal frivilligsentral']],
    ['an error in one of several words', 'tøyen sprakafe', ['Språkkafé Tøyen']],
    ['errors in all of several words', 'tøyne sprakafe', ['Språkkafé Tøyen']],
    ['one letter at the start of words', 'h', ['Haakon Aasens minne', 'Kaféen på hjørnet', 'Kors på halsen']],
    ['nothing that is there', 'symfoniorkester', []],
    ['a short word with an error', 'tøx', []],
    ['a number with an error', '91198338', []],
  ])('by %s', (_, query, names) => expect(found(query)).toEqual(names))

  test('the name counts for more than the rest: its start, the start of a word, inside a word', () => {
    expect(found('kors')).toEqual(['Kors på halsen', 'Røde Kors Oslo'])
    expect(found('nor')).toEqual(['Norsk Folkehjelp Bærum', 'Røde Kors Oslo', 'Språkkafé Tøyen'])
    expect(found('oslo')).toEqual(['Røde Kors Oslo', 'Språkkafé Tøyen'])
  })

  test('typing errors are forgiven only when nothing is spelled so', () => {
    expect(directory().find('norsk')).toMatchObject({ total: 3, forgiving: false })
    expect(directory().find('nosrk')).toMatchObject({ total: 3, forgiving: true })
    expect(found('kors')).not.toContain('Norsk Folkehjelp Bærum')
  })

  test('with no query everything, by name', () => {
    expect(found(' – ').slice(0, 3)).toEqual(['Haakon Aasens minne', 'Kaféen på hjørnet', 'Kors på halsen'])
  })

  test('a limit shortens the list, not the count', () => {
    expect(directory().find('o', 1)).toEqual({ ids: ['org_2'], total: 3, forgiving: false })
    expect(directory().find('nosrk', 1)).toMatchObject({ ids: ['org_3'], total: 3 })
  })
})

const WORDS = [
  'språk',
  'kafé',
  'Tøyen',
  'aas',
  'Ås',
  'norsk',
  'trening',
  'kor',
  'baerum',
  'Bærum',
  '911',
  '98 339',
  '22.41',
  '1,',
  'лел',
  'ذهب',
  '4H',
  'ø',
  'oe',
  'æ-',
  '\n',
  'norks',
  'kaffe',
  'tr',
  'lag',
]
const words = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
    fc.string({ unit: fc.constantFrom(...'aeoåkrs1 '), maxLength: 9 }),
  ),
  { maxLength: 5 },
)
/** Words side by side or in one. */
const text = fc.tuple(words, fc.constantFrom('', ' ', ' ', '\n')).map(([all, between]) => all.join(between))
const id = fc.integer({ min: 1, max: 12 }).map((number) => `org_${number}`)
const entry = fc.record({ id, name: text, text })
const change = fc.oneof(
  { weight: 6, arbitrary: fc.record({ put: entry }) },
  { weight: 3, arbitrary: fc.record({ remove: id }) },
  { weight: 2, arbitrary: fc.record({ replaceAll: fc.array(entry, { maxLength: 8 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      build: fc.array(entry, { maxLength: 8 }),
      meanwhile: fc.array(fc.oneof(fc.record({ put: entry }), fc.record({ remove: id })), { maxLength: 3 }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ find: text }) },
)

describe('search finds what a look at every entry would find', () => {
  test(
    'after any changes, letter by letter, in the same order',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(change, { maxLength: 12 }), text, async (changes, query) => {
          const search = createSearch()
          const entries = new Map<string, SearchEntry>()
          const edit = (one: { put: SearchEntry } | { remove: string }) => {
            if ('put' in one) {
              search.put(one.put)
              entries.set(one.put.id, one.put)
            } else {
              search.remove(one.remove)
              entries.delete(one.remove)
            }
          }
          const fill = (all: SearchEntry[]) => {
            entries.clear()
            for (const one of all) entries.set(one.id, one)
          }
          for (const one of changes) {
            if ('replaceAll' in one) {
              search.replaceAll(one.replaceAll)
              fill(one.replaceAll)
            } else if ('build' in one) {
              const edits = [...one.meanwhile]
              fill(one.build)
              await search.build(one.build, async () => edits.splice(0, 1).forEach(edit))
              edits.forEach(edit)
            } else if ('find' in one) expectSame(one.find)
            else edit(one)
          }
          for (let typed = 1; typed <= query.length; typed++) expectSame(query.slice(0, typed))

          function expectSame(typed: string) {
            const expected = naiveFind(entries.values(), typed)
            expect(search.find(typed), JSON.stringify(typed)).toEqual(expected)
            expect(search.find(typed, 2)).toEqual({ ...expected, ids: expected.ids.slice(0, 2) })
          }
        }),
        { numRuns: 300 },
      )
    },
    patience(30_000),
  )

  test('a word with random errors is forgiven exactly when the definition says so', () => {
    const letter = fc.constantFrom(...'abcd')
    const word = fc.string({ unit: letter, minLength: 3, maxLength: 12 })
    fc.assert(
      fc.property(word, word, (name, query) => {
        const entries = [{ id: 'org_1', name, text: '' }]
        const search = createSearch()
        search.replaceAll(entries)
        expect(search.find(query)).toEqual(naiveFind(entries, query))
      }),
      { numRuns: 3000 },
    )
  })

  test('also when so many change one by one that they are indexed for good, and change again', () => {
    const entries = new Map(Array.from({ length: 1500 }, (_, at) => [`org_${at}`, numbered(at, 'før')]))
    const search = createSearch()
    search.replaceAll(entries.values())
    for (let at = 100; at < 1300; at++) {
      const changed = numbered(at, 'etter')
      search.put(changed)
      entries.set(changed.id, changed)
    }
    for (let at = 0; at < 1500; at += 7) {
      search.remove(`org_${at}`)
      entries.delete(`org_${at}`)
    }
    for (const query of ['etter', 'før', 'kor 12', 'org', 'kor', 'ettre']) {
      expect(search.find(query), query).toEqual(naiveFind(entries.values(), query))
    }
  })

  test('also when very many change while an index is built, and the one before answers meanwhile', async () => {
    const search = createSearch()
    search.replaceAll([numbered(1, 'gammel')])
    let step = 0
    await search.build(
      Array.from({ length: 5000 }, (_, at) => numbered(at, 'bygd')),
      async () => {
        if (step++ > 0) return
        expect(search.find('gammel').ids).toEqual(['org_1'])
        for (let at = 0; at < 1200; at++) search.put(numbered(at, 'endret'))
        search.remove('org_4999')
      },
    )
    expect(search.find('endret').total).toBe(1200)
    expect(search.find('bygd').total).toBe(5000 - 1200 - 1)
    expect(search.find('gammel').total).toBe(0)
  })

  test('when two are built at once, the later one counts', async () => {
    const search = createSearch()
    const pause = () => new Promise<void>((resolve) => setTimeout(resolve))
    const first = search.build(
      Array.from({ length: 5000 }, (_, at) => numbered(at, 'først')),
      pause,
    )
    const second = search.build([numbered(2, 'sist')], pause)
    await Promise.all([first, second])
    expect(search.find('')).toMatchObject({ ids: ['org_2'], total: 1 })
  })

  test('also any word of a very long text', () => {
    const search = createSearch()
    const words = Array.from({ length: 3000 }, (_, at) => `ord${at}a`)
    search.replaceAll([{ id: 'org_1', name: 'Lang', text: words.join(' ') }])
    for (const word of words) expect(search.find(word)).toEqual({ ids: ['org_1'], total: 1, forgiving: false })
  })

  test('and tells words apart whose hash is the same', () => {
    const search = createSearch()
    search.replaceAll([numbered(1, 'costarring'), numbered(2, 'liquid')])
    expect(search.find('liquid').ids).toEqual(['org_2'])
  })
})

function numbered(at: number, text: string): SearchEntry {
  return { id: `org_${at}`, name: `Kor ${at % 40}`, text }
}
