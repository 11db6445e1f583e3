import type { IRunOptions } from 'docx'
import type { Locale } from '#i18n/locale.ts'
import { noBlanks } from '#model/paper.ts'
import type { PaperBlock, Split } from '#model/paper.ts'
import { drawParts, INK, MARGIN, PAGE, printable, QUIET, TEXT_WIDTH } from './docx-parts.ts'

/** What stands around a document on paper, in the language of the document. */
export interface PageWords {
  language: Locale
  /** «Side {page} av {pages}»: what stands before, between and after the numbers. */
  page(): [before: string, between: string, after: string]
}

/** What the file says about itself. */
interface About {
  title: string
  /** What it is about: kind of document and day. */
  subject: string
  /** The municipality; `null` until somebody has said which. */
  author: string | null
}

const LANGUAGES: Record<Locale, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

// Lengths in twentieths of a point; sizes of letters in half points.
const INDENTED = { paragraph: { indent: { left: 454, hanging: 284 } } }
/** In a table. */
const NARROW = { paragraph: { indent: { left: 227, hanging: 227 } } }
const ACCENT = '0B5F55'

/** A document as a Word file: real headings, lists and tables, its pages numbered; what is not filled in is marked. */
export async function docxFile(
  blocks: readonly PaperBlock[],
  about: About,
  words: PageWords,
  split: Split = noBlanks,
): Promise<Blob> {
  const docx = await import('docx')
  const { LevelFormat, PageNumber, Paragraph, TextRun } = docx
  const [before, between, after] = words.page()
  const small: IRunOptions = { size: 18, color: QUIET }
  const author = about.author === null ? null : printable(about.author)
  const file = new docx.Document({
    title: printable(about.title),
    subject: printable(about.subject),
    ...(author === null ? {} : { creator: author, lastModifiedBy: author }),
    description: '',
    styles: styles(LANGUAGES[words.language]),
    numbering: {
      config: [
        { reference: 'numbers', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: INDENTED }] },
        { reference: 'bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', style: INDENTED }] },
        { reference: 'narrow', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', style: NARROW }] },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: PAGE,
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 709, footer: 709 },
          },
        },
        headers:
          author === null
            ? {}
            : {
                default: new docx.Header({
                  children: [new Paragraph({ children: [new TextRun({ ...small, text: author })] })],
                }),
              },
        footers: {
          default: new docx.Footer({
            children: [
              new Paragraph({
                tabStops: [{ type: docx.TabStopType.RIGHT, position: TEXT_WIDTH }],
                children: [
                  new TextRun({ ...small, text: `${shortened(printable(about.title))}\t` }),
                  new TextRun({
                    ...small,
                    children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
                  }),
                ],
              }),
            ],
          }),
        },
        children: drawParts(docx, blocks, split),
      },
    ],
  })
  return new Blob([await docx.Packer.toArrayBuffer(file)], { type: DOCX_TYPE })
}

function styles(language: string) {
  const heading = (size: number, color: string, before: number, after: number) => ({
    run: { size, color, bold: true, font: 'Calibri' },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  })
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, color: INK, language: { value: language } },
        // The rule is said: without it some programs take the line for an exact height, and large letters overlap.
        paragraph: { spacing: { after: 120, line: 264, lineRule: 'auto' as const } },
      },
      heading1: heading(34, ACCENT, 0, 200),
      heading2: heading(26, ACCENT, 320, 100),
      heading3: heading(22, INK, 200, 60),
      listParagraph: { paragraph: { spacing: { after: 60 }, contextualSpacing: false } },
    },
    characterStyles: [{ id: 'Blank', name: 'Blank', basedOn: 'DefaultParagraphFont', run: { bold: true } }],
    paragraphStyles: [
      {
        id: 'Facts',
        name: 'Facts',
        basedOn: 'Normal',
        paragraph: {
          spacing: { after: 20 },
          indent: { left: 1_701, hanging: 1_701 },
          tabStops: [{ type: 'left' as const, position: 1_701 }],
        },
      },
      { id: 'TableText', name: 'Table Text', basedOn: 'Normal', paragraph: { spacing: { before: 0, after: 0 } } },
    ],
  }
}

/** What has room beside the number of the page. */
const MOST = 72

function shortened(title: string): string {
  return title.length <= MOST ? title : `${title.slice(0, MOST - 1).trimEnd()}…`
}
