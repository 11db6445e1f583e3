/** A part of a document. Texts are what is to be read, never markup; they have no white space at their ends. */
export type Block =
  | { type: 'heading'; level: 1 | 2 | 3; text: string }
  /** Lines of it are broken with `\n`. */
  | { type: 'paragraph'; text: string }
  /** Items may have several lines. */
  | { type: 'list'; ordered: boolean; items: string[] }
  /** As many cells in each row as there are headings; each of one line. */
  | { type: 'table'; head: string[]; rows: string[][] }

const HEADING = /^(#{1,3})\s+(\S.*)$/
const BULLET = /^[-*•]\s+(\S.*)$/
const NUMBER = /^(\d{1,9})[.)]\s+(\S.*)$/
const DIVIDER = /^\|(\s*:?-+:?\s*\|)+$/

/**
 * A document as a text people can edit: `#` before a heading, `-` or `1.` before an item, `|` between cells, an empty line
 * between parts. A line of a paragraph that looks like one of these begins with `\`. `blocksOf` reads it back.
 */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n\n')
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`
    case 'paragraph':
      return block.text.split('\n').map(escapeLine).join('\n')
    case 'list':
      return block.items
        .map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${item.replaceAll('\n', '\n  ')}`)
        .join('\n')
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows].map(rowText).join('\n')
  }
}

/** The document a text stands for. Nothing is left out: what is no markup is a paragraph. */
export function blocksOf(text: string): Block[] {
  const lines = linesOf(text)
  const blocks: Block[] = []
  let isOpen = false // whether the last block goes on with the next line
  for (let at = 0; at < lines.length; at += 1) {
    const raw = lines[at] ?? ''
    const line = raw.trim()
    const last = isOpen ? blocks.at(-1) : undefined
    if (line === '') {
      isOpen = false
      continue
    }
    if (last?.type === 'list' && /^\s{2}/.test(raw)) {
      last.items.push(`${last.items.pop() ?? ''}\n${line}`)
      continue
    }
    const next = (lines[at + 1] ?? '').trim()
    if (line.startsWith('|') && DIVIDER.test(next)) {
      const rows = [line]
      for (at += 2; (lines[at] ?? '').trim().startsWith('|'); at += 1) rows.push((lines[at] ?? '').trim())
      at -= 1
      blocks.push(tableOf(rows.map(cellsOf)))
      isOpen = false
      continue
    }
    isOpen = true
    const heading = HEADING.exec(line)
    const item = itemOf(line, last)
    if (heading) {
      const level = heading[1]?.length === 1 ? 1 : heading[1]?.length === 2 ? 2 : 3
      blocks.push({ type: 'heading', level, text: heading[2] ?? '' })
    } else if (item) {
      if (last?.type === 'list' && last.ordered === item.ordered) last.items.push(item.text)
      else blocks.push({ type: 'list', ordered: item.ordered, items: [item.text] })
    } else if (last?.type === 'paragraph') last.text += `\n${unescapeLine(line)}`
    else blocks.push({ type: 'paragraph', text: unescapeLine(line) })
  }
  return blocks
}

/** What somebody noted, as parts of a document: lists are lists; what would be a heading or a table is text. */
export function notesOf(text: string | null): Block[] {
  return text === null ? [] : blocksOf(linesOf(text).map(onlyList).join('\n'))
}

/** Text without white space at its ends or empty lines within: an item of a list, a paragraph. */
export function compact(text: string): string {
  return linesOf(text)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** The same on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029\u0085]/u)
}

/** A list goes on with the number that follows; a date at the beginning of a line begins none. */
function itemOf(line: string, last: Block | undefined): { ordered: boolean; text: string } | null {
  const bullet = BULLET.exec(line)
  if (bullet) return { ordered: false, text: bullet[1] ?? '' }
  const number = NUMBER.exec(line)
  const expected = last?.type === 'list' && last.ordered ? last.items.length + 1 : 1
  return number && Number(number[1]) === expected ? { ordered: true, text: number[2] ?? '' } : null
}

function tableOf(rows: string[][]): Block {
  const width = Math.max(...rows.map((row) => row.length))
  const [head = [], ...rest] = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
  return { type: 'table', head, rows: rest }
}

function rowText(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/[\\|]/g, '\\$&')).join(' | ')} |`
}

/** The cells of a line that begins with `|`. */
function cellsOf(line: string): string[] {
  const cells: string[] = []
  let cell = ''
  for (let at = 1; at < line.length; at += 1) {
    const sign = line.charAt(at)
    const after = line.charAt(at + 1)
    if (sign === '\\' && (after === '|' || after === '\\')) {
      cell += after
      at += 1
    } else if (sign === '|') {
      cells.push(cell.trim())
      cell = ''
    } else cell += sign
  }
  if (cell.trim() !== '') cells.push(cell.trim())
  return cells.length === 0 ? [''] : cells
}

/** Whether a line of a paragraph would be taken for something else. */
function isMarkup(line: string): boolean {
  const isFirst = Number(NUMBER.exec(line)?.[1]) === 1
  return line.startsWith('|') || HEADING.test(line) || BULLET.test(line) || isFirst
}

function escapeLine(line: string): string {
  return isMarkup(line) || line.startsWith('\\') ? `\\${line}` : line
}

function unescapeLine(line: string): string {
  const rest = line.slice(1)
  return line.startsWith('\\') && (isMarkup(rest) || rest.startsWith('\\')) ? rest : line
}

/** A line of notes: an item of a list is one, everything else is text. */
function onlyList(line: string): string {
  const text = line.trim()
  return text.startsWith('|') || HEADING.test(text) || text.startsWith('\\') ? `\\${text}` : line
}
