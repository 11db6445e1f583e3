import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { Window } from 'happy-dom'
import { describe, expect, test } from 'vitest'
import { embedScript } from '#page/embed.ts'
import { fetchPageLanguage } from '#page/language.ts'
import type { PublicLanguage } from '#i18n/public-words.ts'
import { publicActivity, publicMunicipality } from '#page/public-json.ts'
import { readPublicData } from '#page/public-data.ts'

/** What a page with nothing but the tag looks like after the script has run. */
async function shown(title: string, language: PublicLanguage = 'nb', origin = 'https://bro.test') {
  const activity = publicActivity('act_1', {
    title,
    place: title,
    'times/t': '2 17:00-19:00',
    'times/u': '3 10:00',
    'cancelled/2026-11-25': true,
  })
  const municipality = publicMunicipality({ name: 'Mandal' })
  const data = readPublicData({
    municipality,
    organisations: [],
    activities: [activity],
    needs: [],
    agreements: [],
    updatedAt: null,
  })
  const context = { space: 'spc_1', language: await fetchPageLanguage(language), today: '2026-11-24', data }
  const script = embedScript(context, origin)
  const { document } = new Window()
  document.body.innerHTML = '<script src="https://from.test/spc_1/week.js"></script><p>after</p>'
  const tag = document.querySelector('script')
  // As the browser runs it, with its own tag as the current one.
  const seen = new Proxy(document, {
    get: (of, name) => {
      const value: unknown = name === 'currentScript' ? tag : Reflect.get(of, name)
      return typeof value === 'function' ? value.bind(of) : value
    },
  })
  runInNewContext(script, { document: seen })
  return document
}

describe('the week on another site', () => {
  test('stands behind its tag, says each day and time, and leads to the page', async () => {
    const document = await shown('Språkkafé')
    const section = document.querySelector('script + section')
    expect(section?.getAttribute('aria-label')).toBe('Frivillighet i Mandal')
    expect([...(section?.querySelectorAll('h3') ?? [])].map((one) => one.textContent)).toEqual([
      'Tirsdag 24. november',
      'Onsdag 25. november',
    ])
    expect([...(section?.querySelectorAll('li') ?? [])].map((one) => one.textContent)).toEqual([
      '17.00–19.00 Språkkafé · Språkkafé',
      '10.00 Språkkafé · Språkkafé Avlyst',
    ])
    expect(section?.querySelector('li a')?.getAttribute('href')).toBe('https://bro.test/spc_1/aktivitet/act_1?sprak=nb')
  })

  test('leads to where the script came from when no address was set', async () => {
    const links = (await shown('Språkkafé', 'nb', '')).querySelectorAll('section a')
    expect([...links].map((one) => one.getAttribute('href'))).toEqual([
      'https://from.test/spc_1/?sprak=nb',
      ...Array.from({ length: 2 }, () => 'https://from.test/spc_1/aktivitet/act_1?sprak=nb'),
    ])
  })

  test('is in the language asked for, from right to left too', async () => {
    const section = (await shown('Kafé', 'ar')).querySelector('section')
    expect([section?.getAttribute('lang'), section?.getAttribute('dir')]).toEqual(['ar', 'rtl'])
  })

  // Catches a script that writes HTML, and data that ends the script's own text.
  test('never makes an element or a program of a text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.constantFrom('<img src=x onerror=alert(1)>', '</script><b>', '")});alert(1)//', '\u2028\\'),
        ),
        async (title) => {
          const document = await shown(title)
          expect(document.querySelectorAll('img, b, section script').length).toBe(0)
          expect(document.querySelector('li a')?.textContent).toBe(title)
        },
      ),
      { numRuns: 60 },
    )
  })
})
