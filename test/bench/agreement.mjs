/** What one feels when drafting a large agreement: 60 pages in twelve sections. */
import { joinedPhone, sleep, writeInto } from './harness.mjs'
import { CALM_MS, trace, typeAndTrace } from './typing.mjs'

const SECTIONS = 12
/** Of about 1 600 characters each: 60 in all. */
const PAGES_EACH = 5
const SENTENCE = 'Kommunen stiller lokalet til rådighet på onsdager, og laget svarer for at det er ryddet etterpå. '

/** @param {import('./harness.mjs').EndpointParts} parts @param {string} dataDir @param {string} space */
export async function fillAgreement(parts, dataDir, space) {
  await writeInto(parts, dataDir, space, async (push) => {
    await push([
      ['organisation', 'org_party', { name: 'Foreningen' }],
      [
        'agreement',
        'agr_large',
        { title: 'Samarbeidsavtale', type: 'cooperation', malform: 'nb', 'parties/org_party': true },
      ],
    ])
    const paragraph = SENTENCE.repeat(4).trim()
    const text = Array.from({ length: PAGES_EACH * 4 }, () => paragraph).join('\n\n')
    for (let at = 0; at < SECTIONS; at += 1)
      await push([
        [
          'agreementSection',
          `ags_large.own${at}`,
          { agreement: 'agr_large', title: `Del ${at + 1}`, order: `Z${String.fromCodePoint(97 + at)}`, text },
        ],
      ])
  })
}

/**
 * Writes at the end of a section and in its middle, leaves it, and goes back to the whole; as `trace`.
 * @param {{ origin: string, invitations: string[] }} endpoint
 */
export async function measureAgreement({ origin, invitations }) {
  const phone = await joinedPhone(origin, invitations.shift() ?? '')
  const { page } = phone
  await page.goto(`${origin}/avtaler/agr_large?avsnitt=ags_large.own5`)
  const write = page.locator('.main-action button').first()
  await write.waitFor()
  await sleep(CALM_MS)
  await write.click()
  await page.locator('.section-writing textarea').first().waitFor()
  await page.keyboard.press('Control+End')
  const end = await typeAndTrace(phone)
  const pieces = page.locator('.section-writing .long-text-piece')
  if ((await pieces.count()) > 0) await pieces.nth((await pieces.count()) >> 1).click()
  else await page.keyboard.press('Control+Home')
  const middle = await typeAndTrace(phone)
  const leaving = await trace(phone, async () => {
    await write.click()
    await sleep(CALM_MS)
    await page.locator('.back-link').click()
    await sleep(CALM_MS)
  })
  await phone.close()
  return { end, middle, leaving }
}
