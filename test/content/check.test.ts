import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CONTENT_FILES, findContentFlaws, lineOf, sayFlaw } from '#content/check.ts'
import { MEETING_TEMPLATES } from '#content/meeting-templates.ts'
import { SOURCES } from '#content/sources.ts'

type Path = readonly (string | number)[]

/** The way to every text in both forms of Norwegian: the one that has `nb` and `nn`. */
function pathsOfTexts(content: unknown, at: Path = []): Path[] {
  if (typeof content !== 'object' || content === null) return []
  const deeper = Object.entries(content).flatMap(([key, value]) =>
    pathsOfTexts(value, [...at, Array.isArray(content) ? Number(key) : key]),
  )
  return 'nb' in content ? [at, ...deeper] : deeper
}

/** A copy in which something else stands at this place; nothing when it is `undefined`. */
function withAt(content: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(content)) return content.map((entry, at) => (at === key ? withAt(entry, rest, value) : entry))
  const copy: Record<string, unknown> = { ...(content as object) } // paths are made from the content itself
  const inside = withAt(copy[key], rest, value)
  if (inside === undefined) delete copy[key]
  else copy[key] = inside
  return copy
}

/** Terms need no explanation, and a type of agreement need not begin a section in its own words. Lists may be shorter. */
function mustBeThere(path: Path): boolean {
  return typeof path.at(-1) === 'string' && path.at(-1) !== 'about' && path.at(-2) !== 'starters'
}

const texts = new Map<string, string>()

function read(file: string): string {
  const known = texts.get(file) ?? readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
  texts.set(file, known)
  return known
}

/** What the build would say were this one file as given. */
function saidOf(content: unknown, file: (typeof CONTENT_FILES)[number]): string[] {
  return findContentFlaws([{ ...file, content }]).map((flaw) => sayFlaw(flaw, read(file.file)))
}

test('our content is whole', () => {
  expect(findContentFlaws().map((flaw) => sayFlaw(flaw, read(flaw.file)))).toEqual([])
})

test('every content file with sentences in it is checked', () => {
  const checked = CONTENT_FILES.map(({ content }) => content)
  for (const template of MEETING_TEMPLATES) expect(checked).toContain(template)
})

describe.each(CONTENT_FILES.map((file) => [file.file, file] as const))('%s', (_, file) => {
  const paths = pathsOfTexts(file.content)
  const some = paths.filter((_path, at) => at % 4 === 0)

  test('cannot be built with a text missing in one form', () => {
    expect(paths.length).toBeGreaterThan(0)
    for (const path of paths) {
      for (const form of ['nb', 'nn']) {
        const said = saidOf(withAt(file.content, [...path, form], undefined), file)
        expect(said, path.join()).toEqual([expect.stringContaining(`"${form}"`)])
      }
    }
  })

  test('cannot be built with an empty text', () => {
    for (const path of some)
      expect(saidOf(withAt(file.content, [...path, 'nn'], ''), file), path.join()).not.toEqual([])
  })

  test('cannot be built with a whole text missing', () => {
    for (const path of paths.filter(mustBeThere))
      expect(saidOf(withAt(file.content, path, undefined), file), path.join()).toHaveLength(1)
  })

  test('cannot be built with a blank nobody fills', () => {
    for (const path of some) {
      const said = saidOf(withAt(file.content, [...path, 'nb'], 'Hei, {nobody}'), file)
      expect(said.join('\n'), path.join()).toContain('{nobody} is not a blank it may have')
    }
  })
})

describe('a flaw', () => {
  const dialogue = CONTENT_FILES.find(({ file }) => file.endsWith('/dialogue.ts'))
  if (!dialogue) throw new Error('no dialogue meeting')
  const lines = read(dialogue.file).split('\n')

  test('is said with its file, line and name', () => {
    const agenda = MEETING_TEMPLATES[0]?.agenda ?? []
    const at = agenda.findIndex(({ key }) => key === 'numbers')
    const [said = ''] = saidOf(withAt(dialogue.content, ['agenda', at, 'title', 'nn'], undefined), dialogue)
    const [, line = ''] =
      /^src\/content\/meetings\/dialogue\.ts:(\d+) dialogue › agenda › numbers › title › nn/.exec(said) ?? []
    expect(lines[Number(line) - 1]).toContain('Kort innlegg: tall')
  })

  test('says which source nobody knows', () => {
    const [said] = saidOf(withAt(dialogue.content, ['sources', 0], 'NRK'), dialogue)
    expect(said).toContain('"NRK" is not one of the sources')
  })

  test('stands on the first line when the file does not say it at all', () => {
    expect(lineOf({ file: dialogue.file, path: ['nowhere'], what: '' }, lines.join('\n'))).toBe(1)
  })

  test.each([
    ['a kind of meeting nobody knows', ['type'], 'party'],
    ['a round that asks nothing', ['agenda', 4, 'question'], null],
    ['a question outside a round', ['agenda', 0, 'question'], { nb: 'Hva?', nn: 'Kva?' }],
    ['an item that takes no time', ['agenda', 0, 'minutes'], 0],
    ['two items of the same name', ['agenda', 1, 'key'], 'welcome'],
    ['a field nobody reads', ['colour'], 'red'],
    ['a bracket left open', ['invitation', 'nb'], 'Hei, {title og {date}'],
    ['blanks in one form only', ['invitation', 'nb'], 'Hei'],
  ])('is %s', (_, path, value) => {
    expect(saidOf(withAt(dialogue.content, path, value), dialogue)).not.toEqual([])
  })
})

describe('no other file may have', () => {
  const file = (name: string) => {
    const found = CONTENT_FILES.find((one) => one.file === `src/content/${name}.ts`)
    if (!found) throw new Error(`no file ${name}`)
    return found
  }

  test.each([
    ['evidence nobody can give', 'checklists/anchoring', ['points', 0, 'asks', 0], 'rumour'],
    ['a point that asks for nothing', 'checklists/anchoring', ['points', 0, 'asks'], []],
    ['a point a source is to say, without the source', 'checklists/anchoring', ['points', 0, 'sources'], []],
    ['a point out of its place', 'checklists/anchoring', ['points', 0, 'id'], 'A99'],
    ['a point with the letter of another piece', 'checklists/anchoring', ['points', 0, 'id'], 'B1'],
    ['a point that opens a section nobody knows', 'checklists/agreements', ['points', 0, 'opens'], { section: 'joy' }],
    ['a point in no phase', 'checklists/joint-event', ['points', 0, 'group'], 'dream'],
    ['a section nobody knows', 'agreements/types', [1, 'sections', 0], 'joy'],
    ['a required section that is not there', 'agreements/types', [0, 'required', 0], 'employer'],
    ['a text for a section that is not there', 'agreements/types', [0, 'starters', 'employer'], { nb: 'A', nn: 'A' }],
    ['a type without sections that does not stop', 'agreements/types', [0, 'sections'], []],
    ['a section out of its place', 'agreements/together', [0, 'number'], 2],
    ['a section with a form nobody draws', 'agreements/together', [0, 'form'], 'poem'],
    ['a table outside the tasks', 'agreements/together', [0, 'tasks'], []],
    [
      'a state that needs what nobody can give',
      'agreements/states',
      ['AGREEMENT_STATES', 0, 'needs', 0, 'key'],
      'luck',
    ],
    ['a date nobody can reckon', 'agreements/states', ['AGREEMENT_DATES', 0, 'rule'], 'someday'],
    ['an address that is shortened', 'sources', ['IMDI', 'address'], 'https://www.imdi.no/…/for-kommuner'],
    ['an address nobody can trust', 'sources', ['IMDI', 'address'], 'http://www.imdi.no/'],
  ] as [string, string, Path, unknown][])('%s', (_, name, path, value) => {
    const said = saidOf(withAt(file(name).content, path, value), file(name))
    expect(said.length).toBeGreaterThan(0)
    expect(said[0]).toMatch(new RegExp(`^src/content/${name}\\.ts:\\d+ `))
  })
})

test('sources are whole addresses, and say when the page itself is not known', () => {
  for (const [key, source] of Object.entries(SOURCES)) {
    const { protocol, pathname, search, hostname } = new URL(source.address)
    expect(protocol, key).toBe('https:')
    expect(hostname, key).toMatch(/\.(no|me|com)$/)
    expect(source.address, key).not.toContain('…')
    if (pathname + search === '/') expect(source, key).toHaveProperty('isWholeSite', true)
  }
})

test('the dialogue meeting is two hours to two and a half, with three rounds of the café dialogue', () => {
  const agenda = MEETING_TEMPLATES.find(({ id }) => id === 'dialogue')?.agenda ?? []
  const minutes = agenda.reduce((sum, item) => sum + item.minutes, 0)
  expect(minutes).toBeGreaterThanOrEqual(120)
  expect(minutes).toBeLessThanOrEqual(150)
  const rounds = agenda.filter(({ type }) => type === 'round')
  expect(rounds.map((round) => round.minutes)).toEqual([15, 15, 15])
})
