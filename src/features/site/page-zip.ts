import { workspace } from '#db/here.ts'
import { breathe } from '#db/import-here.ts'
import { takeTurns } from '#model/turns.ts'

/** As long as the screen may stand still, ms. */
const PATIENCE_MS = 40

/** The page and its feeds as a zip file, made of what is on this device. Rejects when something it needs cannot be fetched. */
export async function pageZip(today: string, name: string): Promise<File> {
  const [{ pageFiles }, { Zip, ZipDeflate, strToU8 }] = await Promise.all([
    import('#page/page-files.ts'),
    import('fflate'),
  ])
  const parts: Uint8Array<ArrayBuffer>[] = []
  let failure: Error | null = null
  const zip = new Zip((error, part) => {
    failure ??= error
    parts.push(new Uint8Array(part))
  })
  const turns = takeTurns(PATIENCE_MS)
  for await (const { name: file, text } of pageFiles((kind) => workspace().all(kind), today)) {
    const entry = new ZipDeflate(file)
    zip.add(entry)
    entry.push(strToU8(text), true)
    if (failure !== null) throw failure as Error // set by the zip when it cannot go on
    if (turns.isOver()) await turns.pass(breathe)
  }
  zip.end()
  return new File(parts, name, { type: 'application/zip' })
}
