import type { MembersAnswer } from '#server/members.ts'
import { readSignInSettings, SignInSettingError } from '#server/sign-in-settings.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openWorld } from './client.ts'
import type { Client, World } from './client.ts'
import { CLIENT, openIdentityProvider, signInAs } from './identity-provider.ts'
import type { IdentityProvider } from './identity-provider.ts'

let provider: IdentityProvider
let world: World
let coordinator: Client

beforeAll(async () => {
  provider = await openIdentityProvider()
  provider.people['kari'] = { name: 'Kari Nordmann', groups: ['alle', 'frivillighet'] }
  provider.people['ola'] = { name: 'Ola Nordmann', groups: ['alle'] }
  provider.people['gjest'] = { name: 'Gjest', groups: [] }
})
afterAll(() => provider.close())

function settings(more: Record<string, string> = {}) {
  return readSignInSettings({
    OIDC_ISSUER: provider.issuer.href,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_ROLE: 'groups=frivillighet:editor; groups=alle:reader',
    ...more,
  })
}

beforeEach(async () => {
  world = await openWorld({ signIn: settings() })
  coordinator = await world.join('coordinator', 'Ingrid')
})

/** A visit to the endpoint, as a browser that follows nothing. */
async function visit(address: string, cookie = '') {
  const answer = await world.endpoint.fetch(new Request(address, { headers: { cookie } }), '192.0.2.7')
  const set = answer.headers.getSetCookie()[0] ?? ''
  return { answer, location: answer.headers.get('location') ?? '', cookie: /^[^;]*/.exec(set)?.[0] ?? '', set }
}

/** The whole way; gives where the browser ends up. */
async function signIn(name: string): Promise<string> {
  const { location, cookie } = await visit('http://endpoint.test/api/sign-in/start')
  const back = await signInAs(location, name)
  return (await visit(back.href, cookie)).location
}

async function join(location: string): Promise<Client> {
  const token = /^\/bli-med#([\w-]{43})$/.exec(location)?.[1]
  if (token === undefined) throw new Error(`no invitation in ${location}`)
  return world.accept(token)
}

const members = async () => (await coordinator.ask<MembersAnswer>('GET', '/members')).body.members

describe('whoever signs in', () => {
  test('becomes a member with the role of their group, and a second phone another device of the same', async () => {
    const kari = await join(await signIn('kari'))
    expect((await kari.sync()).body.role).toBe('editor')
    const ola = await join(await signIn('ola'))
    expect((await ola.sync()).body.role).toBe('reader')
    await join(await signIn('kari'))
    expect((await members()).map(({ name, role, devices }) => [name, role, devices.length])).toEqual([
      ['Ingrid', 'coordinator', 1],
      ['Kari Nordmann', 'editor', 2],
      ['Ola Nordmann', 'reader', 1],
    ])
  })

  // Catches: a role mapping that takes back what a coordinator decided.
  test('keeps the role a coordinator gave since', async () => {
    await join(await signIn('ola'))
    const ola = (await members()).find(({ name }) => name === 'Ola Nordmann')
    await coordinator.ask('PATCH', `/members/${ola?.id}`, { role: 'editor' })
    const second = await join(await signIn('ola'))
    expect((await second.sync()).body.role).toBe('editor')
  })

  test('and is in no group that has a role gets in nowhere', async () => {
    expect(await signIn('gjest')).toBe('/bli-med?innlogging=uten-tilgang')
    expect(await members()).toHaveLength(1)
  })

  // Catches: an account that brings back what a coordinator took away.
  test('and was taken out stays out, but may come back after leaving', async () => {
    const kari = await join(await signIn('kari'))
    await kari.ask('DELETE', '/members/me')
    await join(await signIn('kari'))
    const again = (await members()).find(({ name }) => name === 'Kari Nordmann')
    await coordinator.ask('DELETE', `/members/${again?.id}`)
    expect(await signIn('kari')).toBe('/bli-med?innlogging=uten-tilgang')
  })

  // Catches: an account let into the first of several workbooks.
  test('is let into none where there are several', async () => {
    await world.endpoint.createSpace()
    const { location } = await visit('http://endpoint.test/api/sign-in/start')
    expect(location).toBe('/bli-med?innlogging=utilgjengelig')
    expect(world.logged.join()).toContain('more than one space')
  })

  test('twice at once is one member', async () => {
    const ends = await Promise.all([signIn('kari'), signIn('kari')])
    await Promise.all(ends.map(join))
    expect(await members()).toHaveLength(2)
  })
})

describe('the way back', () => {
  // Catches: a login somebody else began (no state), and a code taken from another browser (no verifier).
  test('is only for the browser that went', async () => {
    const mine = await visit('http://endpoint.test/api/sign-in/start')
    const other = await visit('http://endpoint.test/api/sign-in/start')
    const back = await signInAs(mine.location, 'kari')
    const failed = '/bli-med?innlogging=feilet'
    expect((await visit(back.href)).location).toBe(failed)
    expect((await visit(back.href, other.cookie)).location).toBe(failed)
    const begunByOthers = new URL(back)
    begunByOthers.searchParams.set('state', 'x')
    expect((await visit(begunByOthers.href, mine.cookie)).location).toBe(failed)
    expect(await members()).toHaveLength(1)
  })

  test('counts once', async () => {
    const { location, cookie } = await visit('http://endpoint.test/api/sign-in/start')
    const back = await signInAs(location, 'kari')
    expect((await visit(back.href, cookie)).location).toContain('#')
    expect((await visit(back.href, cookie)).location).toBe('/bli-med?innlogging=feilet')
  })

  test('carries PKCE, state and nonce out, and a key in no query, cookie, body or log', async () => {
    const { location, cookie, set, answer } = await visit('http://endpoint.test/api/sign-in/start')
    const asked = new URL(location).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/)
    expect(set).toMatch(/HttpOnly/i)
    expect(set).toMatch(/SameSite=Lax/i)
    expect(set).toContain('Path=/api/sign-in')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const back = await visit((await signInAs(location, 'kari')).href, cookie)
    const token = back.location.split('#')[1] ?? ''
    expect(new URL(back.location, 'http://endpoint.test').search).toBe('')
    expect(back.set + (await back.answer.text()) + world.logged.join()).not.toContain(token)
    expect(back.set).toMatch(/^brobygger-sign-in=;/)
  })

  test('of one who says no is told as that', async () => {
    const { cookie } = await visit('http://endpoint.test/api/sign-in/start')
    const refused = 'http://endpoint.test/api/sign-in/callback?error=access_denied&state=x'
    expect((await visit(refused, cookie)).location).toBe('/bli-med?innlogging=avbrutt')
  })
})

// Catches: a cookie that a page of another name, or one without https, can set; and one that is then not found again.
test('over https the cookie is for https only', async () => {
  world = await openWorld({ signIn: settings(), origin: 'https://brobygger.example' })
  const { set, location, cookie } = await visit('http://endpoint.test/api/sign-in/start')
  expect(set).toMatch(/^__Secure-brobygger-sign-in=.*; Secure/)
  const back = await visit('http://endpoint.test/api/sign-in/callback?error=access_denied', cookie)
  expect(back.location).not.toBe(
    (await visit('http://endpoint.test/api/sign-in/callback?error=access_denied')).location,
  )
  expect(back.set).toMatch(/^__Secure-brobygger-sign-in=;/)
  expect(new URL(location).searchParams.get('redirect_uri')).toBe('https://brobygger.example/api/sign-in/callback')
})

test('an account service that does not answer is told as that, and asked again the next time', async () => {
  const gone = await openIdentityProvider()
  await gone.close()
  world = await openWorld({ signIn: settings({ OIDC_ISSUER: gone.issuer.href }) })
  const { location } = await visit('http://endpoint.test/api/sign-in/start')
  expect(location).toBe('/bli-med?innlogging=utilgjengelig')
})

test('where it is not set up there is nothing', async () => {
  expect((await world.request('GET', '/api/sign-in')).body).toEqual({ name: 'kommunens konto' })
  world = await openWorld()
  expect((await world.request('GET', '/api/sign-in')).body).toEqual({ name: null })
  for (const path of ['start', 'callback'])
    expect((await world.request('GET', `/api/sign-in/${path}`)).status).toBe(404)
})

describe('the settings', () => {
  const whole = { OIDC_ISSUER: 'https://login.example/x', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }

  test('say nothing, or all of it', () => {
    expect(readSignInSettings({})).toBeNull()
    expect(readSignInSettings(whole)?.roles).toEqual([{ claim: null, value: '', role: 'reader' }])
    const { roles } = readSignInSettings({ ...whole, OIDC_ROLE: 'groups=a:b:editor; *:reader' }) ?? {}
    expect(roles).toEqual([
      { claim: 'groups', value: 'a:b', role: 'editor' },
      { claim: null, value: '', role: 'reader' },
    ])
  })

  test.each([
    ['OIDC_ISSUER', { OIDC_ISSUER: 'http://login.example' }],
    ['OIDC_ISSUER', { OIDC_ISSUER: 'login' }],
    ['OIDC_CLIENT_ID', { OIDC_CLIENT_ID: '' }],
    ['OIDC_CLIENT_SECRET', { OIDC_CLIENT_SECRET: '' }],
    ['OIDC_ROLE', { OIDC_ROLE: 'king' }],
    ['OIDC_ROLE', { OIDC_ROLE: 'groups=x:partner' }],
    ['OIDC_ROLE', { OIDC_ROLE: '' }],
  ])('that are wrong are named: %s', (setting, wrong) => {
    expect(() => readSignInSettings({ ...whole, ...wrong })).toThrow(new SignInSettingError(setting))
  })
})
