import { describe, expect, test } from 'vitest'
import { firstWords, laterWords } from '#i18n/bokmal.ts'
import { en } from '#i18n/en.ts'
import { nb } from '#i18n/nb.ts'
import { nn } from '#i18n/nn.ts'

type Message = string | Record<string, string>
/** `area.key` → message. */
type Flat = Record<string, Message>

const languages = { nb: flatten(nb), nn: flatten(nn), en: flatten(en) }

function flatten(catalogue: Record<string, Record<string, Message>>): Flat {
  const all = Object.entries(catalogue)
  return Object.fromEntries(
    all.flatMap(([area, words]) => Object.entries(words).map(([key, message]) => [`${area}.${key}`, message])),
  )
}

function texts(message: Message): string[] {
  return typeof message === 'string' ? [message] : Object.values(message)
}

function variables(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort()
}

/** Every sentence of a language in which one of the words stands. */
function withWords(flat: Flat, words: RegExp): string[] {
  return Object.entries(flat).flatMap(([key, message]) =>
    texts(message)
      .filter((text) => words.test(text))
      .map((text) => `${key}: ${text}`),
  )
}

describe.each(['nn', 'en'] as const)('%s', (language) => {
  test('says everything Bokmål says, and nothing else', () => {
    expect(Object.keys(languages[language]).sort()).toEqual(Object.keys(languages.nb).sort())
  })

  test('puts the same names, numbers and times in its sentences', () => {
    for (const [key, message] of Object.entries(languages.nb)) {
      const wanted = variables(texts(message).at(-1) ?? '')
      for (const text of texts(languages[language][key] ?? ''))
        expect([key, ...variables(text)]).toEqual([key, ...wanted])
    }
  })
})

// Catches: the role and anybody one works with under one word, so that one cannot tell who may.
test('whoever does the work with the coordinator is a co-worker wherever English says so', () => {
  const inBokmal = withWords(languages.nb, /medarbeider/i).map((line) => line.split(':')[0])
  const inEnglish = withWords(languages.en, /co-worker/i).map((line) => line.split(':')[0])
  expect(inEnglish).toEqual(inBokmal)
  expect(withWords(languages.en, /coordinators? (and|or) (the )?colleagues/i)).toEqual([])
})

describe.each(Object.entries(languages))('%s', (language, flat) => {
  test('has a sentence for every way it counts', () => {
    const forms = new Intl.PluralRules([language, 'nb']).resolvedOptions().pluralCategories.toSorted().join()
    const counted = Object.entries(flat).filter(([, message]) => typeof message !== 'string')
    expect(counted.filter(([, message]) => Object.keys(message).sort().join() !== forms)).toEqual([])
  })

  test('leaves nothing empty, no double spaces, and no straight quotation marks', () => {
    expect(withWords(flat, /^$|^ | $| {2}|"|'/)).toEqual([])
  })
})

/** Whole words: «nå», but not in «når». */
function anyOf(...words: string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu')
}

/** A language without the names of its variables, which are English as all our code. */
function spoken(flat: Flat): Flat {
  const without = (text: string) => text.replace(/\{\w+\}/g, '…')
  return Object.fromEntries(
    Object.entries(flat).map(([key, message]) => [key, texts(message).map(without).join(' | ')]),
  )
}

describe('the Norwegian interface', () => {
  const english = anyOf(
    'the',
    'and',
    'you',
    'your',
    'this',
    'with',
    'not',
    'please',
    'sync',
    'offline',
    'online',
    'update',
    'login',
    'error',
    'share',
    'device',
  )
  const bokmal = anyOf(
    ...[
      'ikke',
      'hva',
      'hvem',
      'hvor',
      'hvordan',
      'hvorfor',
      'nå',
      'noen',
      'noe',
      'jeg',
      'mer',
      'selv',
      'fra',
      'bare',
      'uten',
      'ennå',
      'alene',
    ],
    ...[
      'lagret',
      'slettet',
      'endret',
      'endringer',
      'organisasjoner',
      'innstillinger',
      'kommer',
      'gjør',
      'sier',
      'skriver',
      'skrevet',
      'være',
      'deres',
      'hjem',
    ],
  )
  const nynorsk = anyOf(
    ...[
      'ikkje',
      'kva',
      'kven',
      'kvar',
      'korleis',
      'kvifor',
      'nokon',
      'noko',
      'eg',
      'meir',
      'sjølv',
      'frå',
      'berre',
      'utan',
      'enno',
      'åleine',
    ],
    ...[
      'lagra',
      'sletta',
      'endra',
      'endringar',
      'organisasjonar',
      'innstillingar',
      'kjem',
      'gjer',
      'seier',
      'vere',
      'lenkja',
      'dykkar',
    ],
  )

  test('has no English in it', () => {
    expect(withWords(spoken(languages.nb), english)).toEqual([])
    expect(withWords(spoken(languages.nn), english)).toEqual([])
  })

  test('is Nynorsk in Nynorsk, and Bokmål in Bokmål', () => {
    // «Hjem-skjerm» is what Apple calls it, also to those who write Nynorsk.
    const found = withWords(spoken(languages.nn), bokmal).filter((text) => !text.includes('«Legg til på Hjem-skjerm»'))
    expect(found).toEqual([])
    expect(withWords(spoken(languages.nb), nynorsk)).toEqual([])
  })
})

describe('what is fetched when', () => {
  test('every area is there from the start or comes with its screen, and none both', async () => {
    const later = Object.keys(laterWords)
    expect([...Object.keys(firstWords), ...later].sort()).toEqual(Object.keys(nb).sort())
    for (const [area, load] of Object.entries(laterWords)) expect(Object.keys(await load())).toEqual([area])
  })
})
