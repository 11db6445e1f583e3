/// <reference lib="webworker" />
import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { DELIVER, deliverWaiting } from '#sync/background.ts'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | { url: string; revision: string | null })[] }

/** Every part of this version; the build fills it in. */
const manifest = self.__WB_MANIFEST
/** Parts of versions that were replaced: a page still open in another tab may yet ask for them. */
const FORMER = 'brobygger-former-'
const KEPT_MS = 30 * 86_400_000
/** A file that was shared into the app, until the screen takes it; features/imports/shared-file.ts has the same names. */
const SHARED = { cache: 'brobygger-shared', at: '/organisasjoner/fil/delt', screen: '/organisasjoner/fil' }
/** The screen reads no larger file (registers/table.ts): of one, only that it was there is kept. */
const MOST_BYTES = 20_000_000

// Before the new version may take over and its precache forgets the old parts.
self.addEventListener('install', (event) => event.waitUntil(keepFormerParts()))

precacheAndRoute(manifest)
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async ({ request }) => (await caches.match(request)) ?? fetch(request),
)
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/api\//, /^\/spc_/, /\/[^/?]+\.[^/]+$/],
  }),
)

registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname === SHARED.screen, takeShared, 'POST')

self.addEventListener('message', (event) => {
  const { type } = (event.data ?? {}) as { type?: string } // sent by app/offline.ts
  if (type === 'SKIP_WAITING') void self.skipWaiting()
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// There is a network again, perhaps long after the app was closed.
self.addEventListener('sync', (event) => {
  const woken = event as ExtendableEvent & { tag: string } // Background Sync is Chromium's alone, and not in the types
  if (woken.tag === DELIVER) woken.waitUntil(deliverWaiting())
})

async function keepFormerParts(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(FORMER) && Date.now() - Number(name.slice(FORMER.length)) > KEPT_MS) await caches.delete(name)
  }
  const known = new Set(manifest.map((part) => new URL(typeof part === 'string' ? part : part.url, location.href).href))
  const precache = (await caches.keys()).find((name) => name.startsWith('workbox-precache'))
  if (precache === undefined) return
  const current = await caches.open(precache)
  const leaving = (await current.keys()).filter(
    ({ url }) => new URL(url).pathname.startsWith('/assets/') && !known.has(url),
  )
  if (leaving.length === 0) return
  const former = await caches.open(FORMER + Date.now())
  for (const request of leaving) {
    const part = await current.match(request)
    if (part) await former.put(request, part)
  }
}

/** Keeps the file somebody shared into the app (the manifest's `share_target`), and opens the screen that reads it. */
async function takeShared({ request }: { request: Request }): Promise<Response> {
  await keepShared(request).catch(() => undefined) // no room, or no file: the screen opens in any case
  return Response.redirect(SHARED.screen, 303)
}

async function keepShared(request: Request): Promise<void> {
  const form = await request.formData()
  const file = form.getAll('file').find((part) => part instanceof File)
  if (!file) return
  const isTooLarge = file.size > MOST_BYTES
  const headers = { 'x-file-name': encodeURIComponent(file.name), ...(isTooLarge ? { 'x-too-large': 'yes' } : {}) }
  const cache = await caches.open(SHARED.cache)
  await cache.put(SHARED.at, new Response(isTooLarge ? null : file, { headers }))
}
