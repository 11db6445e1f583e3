import { waitingFiles } from '#db/waiting-files.ts'
import { drafts } from '#db/here.ts'
import { othersFiles } from '#db/others-files.ts'
import { keptTexts } from '#db/kept.ts'
import type { Draft } from '#db/storage.ts'
import { newUuid } from '#model/fields.ts'
import type { Mutation, Refusal } from '#model/wire.ts'
import { othersDrafts, othersTyped } from './other-tabs.ts'
import { startedDevice, syncNow } from './start.ts'

/** An edit that is not shared yet, for the list of what waits. `at`: ms since 1970. */
export interface WaitingEdit {
  id: string
  at: number
  state: 'queued' | 'sent' | 'held'
  refused: { code: Refusal; field?: string; message: string } | null
  /** The other workbook it is held for; empty when nobody knows which, `null` when it is of this one. */
  of: string | null
  ops: Mutation['ops']
}

export function waitingEdits(): WaitingEdit[] {
  const rows = startedDevice().workspace.outbox()
  return rows.map(({ mutation, state, refused, of }) => ({
    id: mutation.id,
    at: mutation.at,
    ops: mutation.ops,
    state,
    refused: refused ?? null,
    of: of ?? null,
  }))
}

/** Tries a refused edit again, as a new one. */
export async function retryHeld(id: string): Promise<void> {
  const device = startedDevice()
  const row = device.workspace.outbox().find(({ mutation, state }) => mutation.id === id && state === 'held')
  if (!row) return
  await device.queue([{ ...row.mutation, id: newUuid(device.time()) }], { done: [id] })
  await syncNow()
}

/** Gives a refused edit up; answers what brings it back. */
export async function discardHeld(id: string): Promise<() => Promise<void>> {
  const device = startedDevice()
  const row = device.workspace.outbox().find(({ mutation, state }) => mutation.id === id && state === 'held')
  if (!row) return () => Promise.resolve()
  await device.commit({ done: [id] }, { durability: 'strict' })
  return async () => void (await device.commit({ outbox: [row] }, { durability: 'strict' }))
}

/** Texts that are no edits: too long to be, or typed in other tabs, living and dead. */
export async function unsentTexts(): Promise<Draft[]> {
  return [...drafts().tooLong(), ...(await othersDrafts(startedDevice()))]
}

/** What is on this device and nowhere else, by name: edits, texts too long to be edits, what other tabs are typing, texts that are no field of a record yet, photos and files. */
export async function unsentNames(): Promise<string[]> {
  const device = startedDevice()
  const edits = device.workspace.outbox().filter(({ state }) => state !== 'sent')
  const typed = await unsentTexts()
  return [
    ...edits.map(({ mutation }) => mutation.id),
    ...typed.map(({ key, at }) => `${key} ${at}`),
    ...Object.entries(keptTexts()).map((kept) => kept.join(' ')),
    ...waitingFiles(device).map(({ sha256 }) => sha256),
    ...othersFiles(device).map(({ sha256 }) => `${sha256} elsewhere`),
  ]
}

/**
 * Everything not shared, as a file a person can keep: JSON, one edit after the other, texts that are too long to be edits or no field
 * of a record yet, and the bytes of photos and files in base64. What is held for other workbooks stands by itself, so that no other
 * takes it for its own.
 */
export async function unsentAsFile(): Promise<Blob> {
  const device = startedDevice()
  const here = new Map<string, { mutation: Mutation; of?: string }>()
  for (const row of device.lifeboat.unsent()) here.set(row.mutation.id, row)
  for (const row of device.workspace.outbox()) here.set(row.mutation.id, row)
  const typedElsewhere = await othersTyped(device)
  for (const mutation of typedElsewhere.edits) here.set(mutation.id, { mutation })
  const rows = [...here.values()]
  const mutations = rows.flatMap(({ mutation, of }) => (of === undefined ? [mutation] : []))
  const others = rows.flatMap(({ mutation, of }) => (of === undefined ? [] : [{ space: of, mutation }]))
  const texts = [...drafts().tooLong(), ...typedElsewhere.tooLong]
  const typed = texts.map(({ kind, record, field, text, from, base }) => ({ kind, record, field, text, from, base }))
  const kept = keptTexts()
  const unsent = {
    ...{ brobygger: 'unsent', version: 1, mutations },
    ...(typed.length > 0 && { typed }),
    ...(others.length > 0 && { others }),
    ...(Object.keys(kept).length > 0 && { kept }),
  }
  const json = JSON.stringify(unsent, null, 2)
  const files: string[] = []
  for (const row of device.files().values()) {
    const { sha256, type, state, waitsIn = [] } = row
    if (state === 'shared') continue
    const bytes = await device.storage.fileBytes(sha256).catch(() => null) // a broken database gives what it can
    const where = waitsIn.length > 0 ? { state, waitsIn } : {}
    if (bytes) files.push(JSON.stringify({ sha256, type, ...where, base64: base64(bytes) }))
  }
  const parts =
    files.length === 0 ? [json] : [json.replace(/\n}$/, ',\n  "files": [\n    '), files.join(',\n    '), '\n  ]\n}']
  return new Blob(parts, { type: 'application/json' })
}

/** So many bytes at a time; three make four characters. */
const AT_ONCE = 0x8000 - (0x8000 % 3)

function base64(bytes: ArrayBuffer): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.byteLength; at += AT_ONCE)
    parts.push(btoa(String.fromCharCode(...new Uint8Array(bytes.slice(at, at + AT_ONCE)))))
  return parts.join('')
}
