import { readCsv } from './csv.ts'
import { decodeText } from './decode.ts'
import { fileKind } from './file-kind.ts'
import { FileTrouble } from './file-trouble.ts'
import type { JudgedRow } from './judge.ts'
import { readOwnFile } from './own-file.ts'
import { MOST_BYTES } from './table.ts'
import type { Sheet } from './workbook.ts'

/** What a file holds: one or more sheets of cells, or our own organisations. */
export type FileContent = { sheets: readonly Sheet[] } | { own: JudgedRow[] }

/** Reads a file somebody chose: CSV, Excel or our own JSON, whatever it is called. Nothing leaves the device. `retainUntil`: see `readOwnFile`. @throws {FileTrouble} */
export async function readFile(file: Blob, retainUntil: string): Promise<FileContent> {
  if (file.size > MOST_BYTES) throw new FileTrouble('too-large') // before a byte of it is in memory
  const bytes = new Uint8Array(
    await file.arrayBuffer().catch((cause: unknown) => {
      throw new FileTrouble('unreadable', { cause })
    }),
  )
  if (fileKind(bytes) === 'zip') {
    const { readWorkbook } = await import('./workbook.ts')
    const sheets = await readWorkbook(bytes)
    if (sheets.length === 0) throw new FileTrouble('empty')
    return { sheets }
  }
  const { text } = decodeText(bytes)
  if (text.trim() === '') throw new FileTrouble('empty')
  if (/^\s*(\{|\[\s*[{\]])/.test(text)) return { own: readOwnFile(text, retainUntil) }
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) throw new FileTrouble('not-a-table')
  return { sheets: [{ name: '', rows: await readCsv(text) }] }
}
