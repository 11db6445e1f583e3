import { createHash } from 'node:crypto'
import { STYLE } from '#page/style.ts'

/** A page that is withdrawn or cancelled must not live on for a day in somebody's cache. */
export const SOON = 'public, max-age=60, stale-while-revalidate=300'

/** Nothing but our own style, and forms that come back to us. No script can run; programs that try the page ask for robots.txt. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': SOON,
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
}

/** A page for one reader. */
export function plain(text: string, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(text, { status, headers: { ...PAGE_HEADERS, 'cache-control': 'no-store', ...headers } })
}

/** A form. What is typed in it stands there when one comes back to it: that is what `no-store` would forbid. */
export function formAnswer(text: string, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return plain(text, status, { 'cache-control': 'private, no-cache', ...headers })
}
