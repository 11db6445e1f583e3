/** What the app's pages may do: only what we serve ourselves. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const STRICT = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(self), payment=(), usb=(), interest-cohort=()',
}
const YEAR_S = 31_536_000

/** Puts the headers on that every answer has; those an answer brings itself stand. `isHttps`: people reach us by https only. */
export function strict(request: Request, response: Response, isHttps = false): Response {
  const { headers } = response
  for (const [name, value] of Object.entries(STRICT)) if (!headers.has(name)) headers.set(name, value)
  if (isHttps || request.headers.get('x-forwarded-proto') === 'https')
    headers.set('strict-transport-security', `max-age=${YEAR_S}`)
  return response
}
