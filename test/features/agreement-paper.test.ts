import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { AGREEMENT_SECTIONS } from '#content/agreement-skeleton.ts'
import { AGREEMENT_BLANKS } from '#content/agreements/blanks.ts'
import { AGREEMENT_TYPES } from '#content/agreements/types.ts'
import { onPaperNow } from '#features/agreements/paper/exporting.ts'
import { documentOf } from '#model/agreement-document.ts'
import { gapsOf, paperMarkdown } from '#model/agreement-paper.ts'
import type { Json } from '#model/fields.ts'
import type { LiveRecord } from '#model/wire.ts'
import { drafted } from '#page/agreement.ts'
import { docxFile } from '#ui/docx-file.ts'

const live = (kind: string, record: string, fields: Record<string, Json>): LiveRecord => ({
  kind,
  record,
  mark: 'made',
  fields,
  marks: {},
})

/** An agreement with the text its type begins with in every section. */
function workOf(type: string, malform: 'nb' | 'nn', more: Record<string, Json> = {}) {
  const found = AGREEMENT_TYPES.find(({ id }) => id === type)
  const contents = AGREEMENT_SECTIONS.filter(({ key }) => found?.sections.includes(key))
  const columns = contents.find(({ expectations }) => expectations)?.expectations
  const expects = found?.expectations ?? columns
  const lines = (side: 'municipality' | 'organisation') => expects?.[side].map((line) => line[malform]).join('\n') ?? ''
  const sections = contents.map(({ key, starter, form }) =>
    live('agreementSection', `ags_1.${key}`, {
      agreement: 'agr_1',
      text: (found?.starters[key] ?? starter)[malform],
      ...(form === 'expectations'
        ? { municipalityExpects: lines('municipality'), organisationExpects: lines('organisation') }
        : {}),
    }),
  )
  const rows = contents.some(({ form }) => form === 'tasks')
    ? (found?.tasks ?? contents.find(({ tasks }) => tasks)?.tasks ?? [])
    : []
  const tasks = [
    ...rows.map(({ task, who, when }, at) =>
      live('agreementTask', `agt_1.${at + 1}`, {
        order: `a${at}`,
        text: task[malform],
        side: who,
        when: when[malform],
      }),
    ),
    ...(rows.length > 0
      ? [
          live('agreementTask', 'agt_1.9', {
            order: 'z',
            text: 'Tolking i saker som gjelder enkeltpersoner',
            side: 'none',
          }),
        ]
      : []),
  ]
  const records = {
    agreement: live('agreement', 'agr_1', { type, malform, 'parties/org_1': true, ...more }),
    sections,
    tasks,
    organisations: [
      live('organisation', 'org_1', {
        name: 'Mandal språkkafé og internasjonale kvinnegruppe',
        orgnr: '971274190',
        address: 'Store Elvegate 1, 4514 Mandal',
      }),
    ],
    contacts: [live('contact', 'con_1', { organisation: 'org_1', name: 'Lederen', phone: '900 00 000' })],
    municipality: live('municipality', 'mun_own', { name: 'Lindesnes', number: '4205', contactName: 'Rådgiveren' }),
  }
  const source = drafted(records)
  return { live: records.agreement, source, document: documentOf(source), tasks }
}

const filled = (malform: 'nb' | 'nn'): Record<string, Json> => ({
  ...Object.fromEntries(
    Object.entries(AGREEMENT_BLANKS)
      .filter(([name, { filledBy }]) => filledBy === 'people' && name !== 'signedAt')
      .map(([name, blank]) => [`blanks/${name}`, blank.name[malform]]),
  ),
  from: '2027-01-01',
  until: '2029-12-31',
  noticeMonths: 3,
  evaluateOn: '2027-11-01',
  reportBy: '2028-02-01',
})

async function wordFile(work: ReturnType<typeof workOf>) {
  const paper = onPaperNow(work, '2026-11-27')
  const blob = await docxFile(paper.blocks, paper.about, paper.words, paper.split)
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const parts = unzipSync(bytes)
  const read = (path: string) => {
    const part = parts[path]
    if (!part) throw new Error(`No ${path}.`)
    return new DOMParser().parseFromString(strFromU8(part), 'application/xml')
  }
  return { paper, bytes, parts, read }
}

const textIn = (node: Element) => [...node.getElementsByTagName('w:t')].map((one) => one.textContent).join('')

describe('an agreement as a Word file', () => {
  test('has headings, columns, a table and lines to sign on; what is not filled in is marked', async () => {
    const { bytes, read, parts } = await wordFile(workOf('cooperation', 'nb'))
    if (process.env['KEEP_DOCX']) {
      writeFileSync(`${process.env['KEEP_DOCX']}-open.docx`, bytes)
      const whole = await wordFile(
        workOf('cooperation', 'nn', {
          ...filled('nn'),
          state: 'decided',
          caseNumber: '47/26',
          decidedBy: 'Kommunestyret',
          decidedOn: '2026-11-20',
        }),
      )
      writeFileSync(`${process.env['KEEP_DOCX']}-filled.docx`, whole.bytes)
      writeFileSync(`${process.env['KEEP_DOCX']}.md`, paperMarkdown(whole.paper.blocks))
    }
    const document = read('word/document.xml')
    const styled = (style: string) =>
      [...document.getElementsByTagName('w:p')].filter(
        (one) => one.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') === style,
      )
    expect(styled('Heading1').map(textIn)).toEqual([
      'Samarbeidsavtale mellom Lindesnes kommune og Mandal språkkafé og internasjonale kvinnegruppe',
    ])
    const headings = styled('Heading2').map(textIn)
    expect(headings).toHaveLength(22)
    expect([headings[0], headings[21]]).toEqual(['1. Partene', '22. Underskrifter'])
    expect(styled('Facts').map(textIn)).toEqual(['Status:\tUtkast per 27. november 2026'])
    const tables = [...document.getElementsByTagName('w:tbl')]
    expect(tables.map((table) => textIn(table.getElementsByTagName('w:tr')[0] ?? table))).toEqual([
      'Kommunen venterLaget venter',
      'OppgaveHvemNår',
      'For kommunen: Lindesnes kommuneFor laget: Mandal språkkafé og internasjonale kvinnegruppe',
    ])
    const marked = [...document.getElementsByTagName('w:r')].filter(
      (run) => run.getElementsByTagName('w:shd').length > 0,
    )
    const said = marked.map(textIn)
    expect(said).toContain('[lokalet]')
    expect(said).toContain('[navn og rolle for kommunen]')
    expect(new Set(said).size).toBe(gapsOf(workOf('cooperation', 'nb').document).blanks.length)
    // Nothing that looks like a blank stands unmarked, and nothing is left in braces.
    const plain = textIn(document.documentElement)
    expect(plain.match(/\[[^\]]*\]/g)?.length).toBe(said.length)
    expect(plain).not.toMatch(/[{}\uE000\uE001]/)
    const footer = Object.keys(parts).find((path) => /^word\/footer\d*\.xml$/.test(path)) ?? ''
    expect(read(footer).documentElement.textContent).toMatch(/Side .*PAGE.* av .*NUMPAGES/)
    expect(read('word/styles.xml').getElementsByTagName('w:lang')[0]?.getAttribute('w:val')).toBe('nb-NO')
  })

  test('that is filled in has no mark, and its place and date are left to a hand', async () => {
    const work = workOf('cooperation', 'nn', filled('nn'))
    expect(gapsOf(work.document)).toEqual({ blanks: [], sections: [], incomplete: [], disputed: [] })
    const { read } = await wordFile(work)
    const document = read('word/document.xml')
    expect([...document.getElementsByTagName('w:shd')].filter((one) => one.parentElement?.tagName === 'w:rPr')).toEqual(
      [],
    )
    const [last] = [...document.getElementsByTagName('w:tbl')].slice(-1)
    expect([...(last?.getElementsByTagName('w:tr') ?? [])].map(textIn)).toEqual([
      'For kommunen: Lindesnes kommuneFor laget: Mandal språkkafé og internasjonale kvinnegruppe',
      '',
      'Stad og datoStad og dato',
      '',
      'UnderskriftUnderskrift',
      'namn og rolle for kommunennamn og rolle for laget',
      'Namn og rolleNamn og rolle',
    ])
  })
})

describe('an agreement on paper', () => {
  // Catches: a starter text of some type with a blank that no paper marks, and a section that is empty and says nothing.
  test('of every type, in both forms, marks every blank and every empty section', () => {
    for (const { id, stops } of AGREEMENT_TYPES) {
      for (const malform of stops ? [] : (['nb', 'nn'] as const)) {
        const work = workOf(id, malform)
        const { blocks, split } = onPaperNow(work, '2026-11-27')
        const lines = JSON.stringify(blocks).split('\\n')
        const marked = new Set(
          lines.flatMap((line) =>
            split(line)
              .filter(({ isBlank }) => isBlank)
              .map(({ text }) => text),
          ),
        )
        expect(marked.size).toBe(gapsOf(work.document).blanks.length)
        expect(lines.join(' ').match(/\{[a-z]\w*\}/i)).toBe(null)
      }
    }
    const empty = { ...workOf('own', 'nb'), tasks: [] }
    const sections = empty.document.sections.map((section) => ({ ...section, blocks: [], isEmpty: true }))
    const paper = onPaperNow({ ...empty, document: { ...empty.document, sections } }, '2026-11-27')
    const texts = paper.blocks.flatMap((block) => (block.type === 'paragraph' ? paper.split(block.text) : []))
    expect(texts.filter(({ isBlank }) => isBlank).map(({ text }) => text)).toEqual(
      sections.map(() => '[ikke skrevet ennå]'),
    )
  })

  test('says everything that was written, whatever signs are in it, also as Markdown', () => {
    const bare = (text: string) => text.replace(/[\s\\\uE000\uE001]/gu, '')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const work = workOf('intention', 'nb', { title: 'Avtale', 'blanks/purpose': `a${text}b` })
        const { blocks } = onPaperNow(work, '2026-11-27')
        expect(bare(paperMarkdown(blocks))).toContain(bare(`a${text}b`.trim()))
      }),
      { numRuns: 40 },
    )
    const { blocks } = onPaperNow(workOf('cooperation', 'nb'), '2026-11-27')
    const markdown = paperMarkdown(blocks)
    expect(markdown).toContain('**[lokalet]**')
    expect(markdown).toContain('### Kommunen venter\n\n- Laget gjennomfører')
    expect(markdown).toContain('| Oppgave | Hvem | Når |')
    expect(markdown).toContain('Underskrift: ____________')
  })
})
