/** Where the service worker puts what was shared into the app; it has the same names. */
const CACHE = 'brobygger-shared'
const KEPT_AS = '/organisasjoner/fil/delt'

/** A file that was shared into the app, once; `file` is `null` when it was too large to be kept. `null` when none was shared. */
export async function takeSharedFile(): Promise<{ name: string; file: File | null } | null> {
  if (typeof caches === 'undefined' || !(await caches.has(CACHE))) return null
  const answer = await (await caches.open(CACHE)).match(KEPT_AS)
  await caches.delete(CACHE) // it may name persons
  if (!answer) return null
  const name = decodeURIComponent(answer.headers.get('x-file-name') ?? '')
  const file = answer.headers.has('x-too-large') ? null : new File([await answer.blob()], name)
  return { name, file }
}

/** What the browser hands over when a file is opened with the app. Source: File Handling, WICG. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { files?: readonly { getFile(): Promise<File> }[] }) => void): void
}

/** Hears of files that are opened with the app, also of one that was before anybody listened. */
export function onFileOpened(open: (file: File) => void): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue } // only in some browsers
  launchQueue?.setConsumer(({ files }) => {
    const [first] = files ?? []
    if (first) void first.getFile().then(open)
  })
}
