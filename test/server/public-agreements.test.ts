import { beforeAll, describe, expect, test } from 'vitest'
import { mutation, openWorld, set } from './client.ts'
import type { Client, World } from './client.ts'
import { fetchPublic } from './public-side.ts'

const SIGNED = { title: 'Språkkafé på biblioteket', public: true, type: 'cooperation', state: 'signed' }

let world: World
let client: Client

async function change(id: string, fields: Parameters<typeof set>[1], kind = 'agreement') {
  const { body } = await client.push(mutation(set(id, fields, [], kind)))
  expect(body.results).toMatchObject([{ ok: true }])
}

const page = async (path = 'avtaler') => (await fetchPublic(world, `${path}?sprak=nb`)).text

beforeAll(async () => {
  world = await openWorld()
  client = await world.join('coordinator')
  await change('mun_own', { name: 'Mandal' }, 'municipality')
  await change('org_open', { name: 'Språkkafeen', public: true, 'merged/org_twice': true }, 'organisation')
  await change('org_secret', { name: 'Hemmelig lag' }, 'organisation')
})

describe('an agreement on the page for everyone', () => {
  test('is there when it is signed and somebody chose it, with its summary, parties and dates, and no more', async () => {
    await change('agr_1', {
      ...SIGNED,
      ...{ summary: 'Vi møtes\n\nhver uke.', signedOn: '2026-09-01', from: '2026-10-01', until: '2027-09-30' },
      ...{ 'parties/org_open': true, 'parties/org_secret': true, contact: 'Kari Hemmelig', caseNumber: '26/hemmelig' },
      ...{ decidedBy: 'Styret hemmelig', 'blanks/purpose': 'hemmelig', archiveReference: 'hemmelig' },
    })
    await change('ags_1', { agreement: 'agr_1', text: 'Hemmelig utkast' }, 'agreementSection')
    const text = await page()
    for (const said of [
      ...[
        'Språkkafé på biblioteket',
        'Samarbeid om en oppgave',
        '<p>Vi møtes</p>',
        'hver uke.',
        'Signert 1. september',
      ],
      'Gjelder fra 1. oktober til 30. september 2027',
    ])
      expect(text).toContain(said)
    expect(text.replace(/\s+/g, ' ')).toContain('Parter: Mandal · Språkkafeen')
    expect(await page('')).toContain('avtaler?sprak=nb#agr_1')
    const { text: json } = await fetchPublic(world, `../api/spaces/${world.space}/public.json`)
    for (const each of [text, await page(''), json]) expect(each).not.toMatch(/hemmelig/i)
  })

  // Catches a draft that everyone reads because somebody chose beforehand that it shall be public.
  test.each(['draft', 'hearing', 'decided', 'ended', null])('is not there while its state is %j', async (state) => {
    await change('agr_2', { ...SIGNED, title: 'Bare et utkast', state })
    expect(await page()).not.toContain('Bare et utkast')
  })

  test('is not there when nobody chose it, when it is over, nor when that is taken back', async () => {
    await change('agr_3', { ...SIGNED, title: 'Ingen har valgt', public: null })
    await change('agr_4', { ...SIGNED, title: 'Gikk ut', until: '2026-11-20' })
    await change('agr_5', { ...SIGNED, title: 'Tatt tilbake' })
    expect(await page()).toContain('Tatt tilbake')
    await change('agr_5', { public: false })
    expect(await page()).not.toMatch(/Ingen har valgt|Gikk ut|Tatt tilbake/)
  })

  test('comes after the declaration, which is for all', async () => {
    await change('agr_6', { ...SIGNED, title: 'Erklæringen', type: 'declaration', signedOn: '2020-01-01' })
    const text = await page()
    expect(text.indexOf('Erklæringen')).toBeLessThan(text.indexOf('Språkkafé på biblioteket'))
    expect(text).toContain('Frivillighetserklæring')
  })

  // Catches a party that vanishes because its organisation was entered twice.
  test('names the organisation that was kept when a party was entered twice', async () => {
    await change('agr_7', { ...SIGNED, title: 'Med tvillingen', 'parties/org_twice': true })
    const [, card = ''] = (await page()).split('Med tvillingen')
    expect(card.slice(0, 400).replace(/\s+/g, ' ')).toContain('Parter: Mandal · Språkkafeen')
  })
})

describe('a meeting place', () => {
  test('is where activities are held, once, with its address and what takes place there', async () => {
    const at = (title: string, fields: object) => ({ title, public: true, 'times/t1': '2 17:00', ...fields })
    const add = (id: string, title: string, fields: object) => change(id, at(title, fields), 'activity')
    await add('act_a', 'Kafé', { place: 'Biblioteket', address: 'Storgata 1, 4514 Mandal' })
    await add('act_b', 'Leksehjelp', { place: ' biblioteket' })
    await add('act_c', 'På nett', { place: 'Zoom', isOnline: true })
    await add('act_d', 'Ferdig', { place: 'Gamlehuset', endsOn: '2026-06-01' })
    await add('act_e', 'Kor', { place: 'Biblioteket', address: 'Vestre vei 2, 4520 Lindesnes' })
    const text = await page('moteplasser')
    expect([...text.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, name]) => name)).toEqual(['Biblioteket', 'Biblioteket'])
    expect(text).toMatch(/Storgata 1, 4514 Mandal[\s\S]*Kafé[\s\S]*Leksehjelp[\s\S]*Vestre vei 2[\s\S]*Kor/)
    expect(text).toContain('Hver tirsdag kl. 17')
    expect(text).not.toMatch(/Zoom|Gamlehuset/)
    expect(await page('')).toContain('moteplasser?sprak=nb#act_a')
  })
})
