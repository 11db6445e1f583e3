import type { Mutation } from '#model/wire.ts'
import type { Device } from './device.ts'
import type { FileRow } from './storage.ts'

/** Files that other workbooks wait for, oldest first. */
export function othersFiles(on: Device): FileRow[] {
  const files = [...on.files().values()].filter(({ waitsIn = [] }) => waitsIn.length > 0)
  return files.sort((one, two) => one.keptAt - two.keptAt)
}

/** Of these the ones that no edit held for the same workbooks names: others are told of with their edits. */
export function looseFiles(on: Device): FileRow[] {
  const named = new Set(
    on.workspace.outbox().flatMap(({ of, mutation }) => (of === undefined ? [] : filesIn(mutation))),
  )
  return othersFiles(on).filter(({ sha256 }) => !named.has(sha256))
}

/** The hashes of the files that an edit's attachments name. */
export function filesIn({ ops }: Mutation): string[] {
  const hashes = ops.map((op) => ('set' in op && op.kind === 'attachment' ? op.set['sha256']?.value : null))
  return hashes.filter((sha256) => typeof sha256 === 'string')
}
