import * as v from 'valibot'
import { drafts } from '#db/here.ts'
import type { FileBytes, FileRow } from '#db/storage.ts'
import { Failure } from '#model/failure.ts'
import type { Mutation } from '#model/wire.ts'
import { readBody, request } from './request.ts'
import { holdForOthers } from './others-work.ts'
import { noteSealedLeft } from './sealed-left.ts'
import { startedDevice, syncNow } from './start.ts'
import { putBackKept, putBackTyped } from './unsent-texts.ts'

/** A database of its own: it stays when the workbook is taken off this device. */
const NAME = 'brobygger-sealed'
const STORE = 'sealed'

/** What was not shared when this device's key had been taken away. Nobody can read it here: the endpoint alone can make the key. */
export interface Sealed {
  id: string
  space: string
  /** The device it was written on, as the endpoint knows it. */
  device: string
  /** How many edits, texts, photos and files. */
  count: number
  /** ms since 1970. */
  at: number
  iv: Uint8Array<ArrayBuffer>
  data: ArrayBuffer
}

/** Seals bytes with the device's own key, which must be forgotten afterwards. On disk when it resolves; answers its id. @throws when it cannot be kept */
export async function seal(
  key: string,
  about: Pick<Sealed, 'space' | 'device' | 'count' | 'at'>,
  bytes: ArrayBuffer,
): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const secret = await importKey(await digest(`brobygger seal ${await digest(key)}`))
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, secret, bytes)
  const id = crypto.randomUUID()
  await withStore('readwrite', (store) => store.put({ ...about, id, iv, data } satisfies Sealed))
  return id
}

/** What is sealed on this device; nothing where the browser keeps nothing. */
export async function sealedHere(): Promise<Sealed[]> {
  try {
    return await withStore('readonly', (store) => store.getAll() as IDBRequest<Sealed[]>) // written above
  } catch {
    return []
  }
}

export async function forgetSealed(id: string): Promise<void> {
  await withStore('readwrite', (store) => store.delete(id))
}

/** As a file one can keep, and open in the workbook it belongs to. */
export function sealedAsFile({ space, device, iv, data }: Sealed): Blob {
  const text = JSON.stringify({ brobygger: 'sealed', version: 1, space, device, iv: toBase64(iv) })
  return new Blob([`${text.slice(0, -1)},"data":"`, toBase64(new Uint8Array(data)), '"}'], { type: 'application/json' })
}

const SealedFile = v.object({
  brobygger: v.literal('sealed'),
  space: v.string(),
  device: v.string(),
  iv: v.string(),
  data: v.string(),
})

/** Reads a file made by `sealedAsFile`; `null` when it is another. */
export function readSealedFile(text: string): Pick<Sealed, 'space' | 'device' | 'iv' | 'data'> | null {
  try {
    const parsed = v.safeParse(SealedFile, JSON.parse(text))
    if (!parsed.success) return null
    const { space, device, iv, data } = parsed.output
    return { space, device, iv: fromBase64(iv), data: fromBase64(data).buffer }
  } catch {
    return null
  }
}

/** Puts back what is sealed here and belongs to the workbook this device has joined; what cannot be opened yet stays, and is tried again. */
export async function openSealedHere(): Promise<void> {
  const { space } = startedDevice().meta()
  let isLeft = false
  for (const sealed of await sealedHere()) {
    if (sealed.space !== space) continue
    try {
      await openSealed(sealed)
      await forgetSealed(sealed.id)
    } catch {
      isLeft = true // the others are not to wait for it
    }
  }
  noteSealedLeft(isLeft)
}

const Secret = v.object({ key: v.string() })
const OneMutation = v.custom<Mutation>(
  (given) => typeof given === 'object' && given !== null && 'ops' in given && Array.isArray(given.ops),
)
const Unsent = v.object({
  mutations: v.array(OneMutation),
  typed: v.optional(
    v.array(
      v.object({
        ...{ kind: v.string(), record: v.string(), field: v.string(), text: v.string() },
        ...{ from: v.optional(v.string(), ''), base: v.optional(v.array(v.string()), []) }, // older versions sealed neither
      }),
    ),
    [],
  ),
  files: v.optional(
    v.array(
      v.object({
        ...{ sha256: v.string(), type: v.string(), base64: v.string() },
        state: v.optional(v.picklist(['waiting', 'held']), 'waiting'),
        waitsIn: v.optional(v.array(v.string()), []),
      }),
    ),
    [],
  ),
  others: v.optional(v.array(v.object({ space: v.string(), mutation: OneMutation })), []),
  kept: v.optional(v.record(v.string(), v.string()), {}),
})

/**
 * Opens what was sealed and puts it on its way, each edit under the name it had: what had arrived after all has no second effect.
 * What would erase a record for good is left out: whoever sealed it may have had no right to that, and whoever opens it has not
 * seen it. Answers how many such there were.
 * @throws {Failure} `forbidden` to those who may not see everything, `not-member` when it is of another workbook, or why no answer came
 */
export async function openSealed({
  space,
  device,
  iv,
  data,
}: Pick<Sealed, 'space' | 'device' | 'iv' | 'data'>): Promise<number> {
  const here = startedDevice()
  if (here.meta().space !== space) throw new Failure('not-member')
  const { key } = readBody(Secret, await request(`seals/${encodeURIComponent(device)}`))
  const secret = await importKey(key)
  const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, secret, data).catch((cause: unknown) => {
    throw new Failure('unreachable', { cause })
  })
  const { mutations, typed, files, kept, others } = readBody(Unsent, JSON.parse(new TextDecoder().decode(bytes)))
  const edits = mutations.map((mutation) => ({ ...mutation, ops: mutation.ops.filter((op) => !('erase' in op)) }))
  const rows: FileRow[] = []
  const fileBytes: FileBytes[] = []
  for (const { sha256, type, state, waitsIn, base64 } of files) {
    const whole = fromBase64(base64).buffer
    const known = here.files().get(sha256)
    const others = [...new Set([...(known?.waitsIn ?? []), ...waitsIn])]
    rows.push({
      ...{ sha256, type, bytes: whole.byteLength, keptAt: here.now() },
      state: state === 'held' ? (known?.state ?? 'held') : state,
      ...(others.length > 0 && { waitsIn: others }),
    })
    fileBytes.push({ sha256, bytes: whole })
  }
  if (rows.length > 0) await here.commit({ files: rows, fileBytes }, { durability: 'strict' })
  const waiting = new Set(here.workspace.outbox().map(({ mutation }) => mutation.id))
  await here.queue(edits.filter(({ id, ops }) => ops.length > 0 && !waiting.has(id)))
  await holdForOthers(
    here,
    others.filter(({ mutation }) => !waiting.has(mutation.id)),
  )
  await putBackTyped(typed)
  putBackKept(kept)
  await drafts().flush()
  void syncNow()
  return mutations.flatMap(({ ops }) => ops).filter((op) => 'erase' in op).length
}

/** The SHA-256 of a text, as the endpoint writes it. */
async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return toBase64(new Uint8Array(hash)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function importKey(base64url: string): Promise<CryptoKey> {
  const raw = fromBase64(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/** So many bytes at a time; three make four characters. */
const AT_ONCE = 0x8000 - (0x8000 % 3)

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + AT_ONCE))))
  return parts.join('')
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}

/** One act in the database of what is sealed; durable when it resolves. */
function withStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE, { keyPath: 'id' }))
    opening.addEventListener('error', () => reject(opening.error ?? new Error('The database does not open.')))
    opening.addEventListener('success', () => {
      const db = opening.result
      const transaction = db.transaction(STORE, mode, { durability: 'strict' })
      const asked = work(transaction.objectStore(STORE))
      const end = (settle: () => void) => () => {
        db.close()
        settle()
      }
      transaction.addEventListener(
        'complete',
        end(() => resolve(asked.result)),
      )
      transaction.addEventListener(
        'abort',
        end(() => reject(transaction.error ?? new Error('Given up.'))),
      )
    })
  })
}
