import { endpointForAll, expect, test } from './brobygger.ts'

const endpoint = endpointForAll()

interface Picture {
  src: string
  sizes: string
  type: string
  purpose?: string
  form_factor?: string
  label?: string
}
interface Manifest {
  name: string
  short_name: string
  description: string
  lang: string
  start_url: string
  display: string
  icons: Picture[]
  screenshots: Picture[]
  shortcuts: { name: string; url: string }[]
}

test('the app can be put on the home screen: name, language, icons, pictures and shortcuts are all there', async ({
  page,
}) => {
  await page.goto(endpoint().origin)
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb')
  const address = await page.locator('link[rel=manifest]').getAttribute('href')
  const manifest = (await (await fetch(new URL(address ?? '', endpoint().origin))).json()) as Manifest // read field by field below
  expect(manifest).toMatchObject({
    name: 'Brobygger',
    short_name: 'Brobygger',
    lang: 'nb',
    start_url: '/',
    display: 'standalone',
  })
  expect(manifest.description).not.toBe('')
  const sizes = manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)
  expect(sizes).toEqual(expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']))
  expect(manifest.screenshots.map((picture) => picture.form_factor)).toEqual(expect.arrayContaining(['narrow', 'wide']))
  expect(manifest.screenshots.every((picture) => picture.label)).toBe(true)
  for (const { src, sizes, type } of [...manifest.icons, ...manifest.screenshots]) {
    const response = await fetch(new URL(src, endpoint().origin))
    expect([src, response.status, response.headers.get('content-type')]).toEqual([src, 200, type])
    if (type === 'image/png') expect(`${src} ${sizeOfPng(await response.arrayBuffer())}`).toBe(`${src} ${sizes}`)
  }
  expect(manifest.shortcuts.map(({ name }) => name)).toContain('Ny organisasjon')
  await page.getByRole('button', { name: 'Begynn alene' }).click()
  await expect(page.getByRole('navigation', { name: 'Hovedmeny' })).toBeVisible()
  for (const { url } of manifest.shortcuts) {
    await page.goto(endpoint().origin + url)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
    await expect(page.getByText('Denne siden finnes ikke')).toHaveCount(0)
  }
})

test('pages may load only what we serve ourselves, every address of the app opens, and a missing part is missing', async () => {
  const page = await fetch(`${endpoint().origin}/organisasjoner/org_1`)
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  const policy = page.headers.get('content-security-policy') ?? ''
  for (const rule of [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ])
    expect(policy.split('; ')).toContain(rule)
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  for (const missing of ['/assets/start-gone.js', '/finnes-ikke.png', '/api/finnes-ikke']) {
    const answer = await fetch(endpoint().origin + missing)
    expect([missing, answer.status, answer.headers.get('content-type')]).toEqual([
      missing,
      404,
      'application/problem+json',
    ])
  }
})

/** A PNG begins with its width and height. */
function sizeOfPng(content: ArrayBuffer): string {
  const view = new DataView(content)
  return `${view.getUint32(16)}x${view.getUint32(20)}`
}
