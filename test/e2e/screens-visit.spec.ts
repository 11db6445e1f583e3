import { barriers } from './axe.ts'
import { endpointForAll, expect, test } from './brobygger.ts'
import { look } from './look.ts'
import { fillVisit } from './fill-visit.ts'

const endpoint = endpointForAll()

// Catches colours that are too faint, fields without a name, and a layout that only works from left to right.
test('no barriers on any screen, in Bokmål, light and dark, and in Arabic', async ({ phones }) => {
  const at = `${endpoint().origin}/her/${await fillVisit(endpoint())}`
  const page = await phones.fresh()
  const screens = ['', '/aktiviteter/act_off', '/organisasjoner', '/organisasjoner/org_1', '/bidra', '/kontakt']
  for (const language of ['nb', 'ar']) {
    await page.goto(`${at}?sprak=${language}`)
    for (const path of [...screens, '/skriv?type=error&om=act_off']) {
      if (path !== '') await page.goto(at + path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      if (language === 'nb') await look(page, path)
      else expect.soft(await barriers(page), `Arabic ${path}`).toEqual([]) // of the same colours
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect.soft(over, `${language} ${path} fits`).toBeLessThanOrEqual(0)
    }
  }
  await page.goto(at)
  await page.getByRole('button', { name: 'تصفية' }).click()
  await look(page, 'filters in Arabic')
})
