import { deflateRawSync } from 'node:zlib'
import writeXlsxFile from 'write-excel-file/node'

/** A workbook as Excel would open it, a sheet for each. */
export async function workbook(sheets: Record<string, unknown[][]>): Promise<Uint8Array<ArrayBuffer>> {
  const cells = (rows: unknown[][]) =>
    rows.map((row) =>
      row.map((value) =>
        value === null || value === '' ? null : { value, ...(value instanceof Date ? { format: 'dd.mm.yyyy' } : {}) },
      ),
    )
  const written = writeXlsxFile(Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: cells(rows) })) as never) // its type wants each kind of cell named
  return new Uint8Array(await written.toBuffer())
}

/** A zip archive with these files deflated, whatever sizes its directory is to tell. */
export function zip(
  files: Record<string, Uint8Array | string>,
  told: (size: number) => number = (size) => size,
): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const raw = Buffer.from(content)
    const packed = deflateRawSync(raw, { level: 1 })
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(packed.length, 4)
    tail.writeUInt32LE(told(raw.length), 8)
    tail.writeUInt16LE(name.length, 12)
    const head = Buffer.concat([
      Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
      tail.subarray(0, 14),
      Buffer.from([0, 0]),
    ])
    const entry = Buffer.concat([
      Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
      tail,
      Buffer.alloc(16),
    ])
    entry.writeUInt32LE(at, 42)
    directory.push(entry, Buffer.from(name))
    parts.push(head, Buffer.from(name), packed)
    at += head.length + name.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...parts, listed, end]))
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The least a workbook is made of, around the rows of its one sheet as XML. */
export function sheetFiles(rows: string): Record<string, string> {
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
  }
}
