import type { Meta, OutboxRow } from '#db/storage.ts'
import { SCHEMA_VERSION, WIRE_VERSION } from '#model/wire-version.ts'
import { ask } from './ask.ts'
import { FULL_LOAD, nextRows } from './load.ts'

/** The name the browser knows this work by (Background Sync, where it exists). */
export const DELIVER = 'deliver'

/**
 * What a browser that wakes the app's service worker does: delivers the edits that wait on this device, in their order. It takes nothing in:
 * the next open page does, for an edit that is sent again has one effect and the same result. @throws when it is to be tried again later
 */
export async function deliverWaiting(): Promise<void> {
  const disk = await readDisk()
  const { space, key, cursor = null } = disk?.meta ?? {}
  if (!disk || !space || !key) return
  let waiting = disk.outbox.filter((row) => row.state === 'queued').sort((one, two) => one.order - two.order)
  while (waiting.length > 0) {
    const rows = nextRows(waiting, FULL_LOAD.mutations)
    const push = rows.map(({ mutation }) => mutation)
    const answer = await ask((path, init) => fetch(path, init), `/api/spaces/${encodeURIComponent(space)}/sync`, key, {
      body: { version: WIRE_VERSION, schema: SCHEMA_VERSION, cursor, limit: 1, push },
    })
    const isBusy = answer.kind === 'problem' && (answer.status === 429 || answer.status >= 500)
    if (answer.kind === 'silence' || isBusy) throw new Error('Not delivered yet.')
    // A cursor that is refused is told of after the push is done; of all else the app tells when it is opened.
    if (answer.kind === 'problem' && answer.status !== 409) return
    waiting = waiting.slice(rows.length)
  }
}

/** The stores of db/database.ts, read as they are: nothing is made or upgraded behind the app's back. */
async function readDisk(): Promise<{ meta: Meta; outbox: OutboxRow[] } | null> {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'brobygger')) return null
  const opening = indexedDB.open('brobygger')
  opening.addEventListener('upgradeneeded', () => opening.transaction?.abort()) // it went in this moment: none is made
  const db = await answerOf(opening).catch(() => null)
  if (!db) return null
  try {
    const stores = db.transaction(['meta', 'outbox'])
    const [row, outbox] = await Promise.all([
      answerOf<{ value: Meta } | undefined>(stores.objectStore('meta').get('meta')),
      answerOf<OutboxRow[]>(stores.objectStore('outbox').getAll()),
    ])
    return { meta: row?.value ?? {}, outbox }
  } finally {
    db.close()
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('No answer.')))
  })
}
