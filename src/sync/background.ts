import type { Meta, OutboxRow } from '#db/storage.ts'
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
    const answer = await fetch(`/api/spaces/${encodeURIComponent(space)}/sync`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ version: 1, schema: 1, cursor, limit: 1, push: rows.map(({ mutation }) => mutation) }),
      cache: 'no-store',
    })
    const isOurs = /\bjson\b/.test(answer.headers.get('content-type') ?? '') // and no page of somebody's network
    if (!isOurs || answer.status === 429 || answer.status >= 500) throw new Error('Not delivered yet.')
    // A cursor that is refused is told of after the push is done; of all else the app tells when it is opened.
    if (!answer.ok && answer.status !== 409) return
    waiting = waiting.slice(rows.length)
  }
}

/** The stores of db/database.ts, read as they are: nothing is made or upgraded behind the app's back. */
async function readDisk(): Promise<{ meta: Meta; outbox: OutboxRow[] } | null> {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'brobygger')) return null
  const db = await answerOf(indexedDB.open('brobygger'))
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
