import type { Json } from '#model/fields.ts'
import { KINDS, ROLES, fieldRule } from '#model/records.ts'
import type { Kind, KindRule, Role } from '#model/records.ts'
import { readsField, readsKind, writesEvery, writesField, writesKind } from '#model/rights.ts'
import type { Viewer } from '#model/rights.ts'
import type { SnapshotAnswer, WireRecord } from '#model/wire.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { erase, mutation, openWorld, set } from './client.ts'
import type { Client, World } from './client.ts'
import { fetchPublic } from './public-side.ts'
import { patience } from '../patience.ts'

const KIND_NAMES = Object.keys(KINDS) as Kind[] // its own keys
const OWN = 'org_own'
const OTHER = 'org_other'
/** A field that only a newer app knows. */
const NEWER = 'fieldOfANewerApp'

/** Every field of a kind, and an element of each of its sets with a name of its own. */
function fieldsOf(kind: Kind): string[] {
  const rule: KindRule = KINDS[kind]
  return [...Object.keys(rule.fields), ...Object.keys(rule.sets).map((name) => elementOf(kind, name)), NEWER]
}

function elementOf(kind: Kind, name: string): string {
  return `${name}/${DATED.has(name) ? '2026-11-24' : `el-${kind}-${name}`}`
}
const DATED = new Set(['dates', 'cancelled', 'moved'])

/** What a field of some kind may hold, if it cannot hold the token. */
const CANDIDATES: readonly Json[] = [
  ...[
    true,
    3,
    '2026-11-24',
    'nb',
    'yes',
    'free',
    'drop-in',
    'call',
    'new',
    'error',
    'needed',
    'draft',
    '4205',
    '18:00',
  ],
  ...['58.0295,7.4538', '974760673', '2 17:00-19:00', '11:00-13:00', '2026-06-22/2026-08-14', '2026-11-25'],
  ...['a'.repeat(64), 'image/jpeg', 'https://eksempel.no', 'not-started', 'done', 'document'],
]

function tokenOf(kind: Kind, field: string): string {
  return `tok-${kind}-${field.split('/')[0]}-kot`
}

/** A value it may hold: one with its own token wherever text fits. */
function valueFor(kind: Kind, field: string): Json {
  const { check } = fieldRule(KINDS[kind], field)
  const found = [tokenOf(kind, field), ...CANDIDATES].find((each) => check(each))
  if (found === undefined) throw new Error(`no value for ${kind}.${field}: add one to CANDIDATES`)
  return found
}

function idOf(kind: Kind, name: string): string {
  if (kind === 'organisation') return name === 'own' ? OWN : OTHER
  if (kind === 'municipality') return 'mun_own'
  return kind === 'found' ? `fnd_2026-1${name === 'own' ? '1' : '2'}` : `${KINDS[kind].prefix}_${name}`
}

/** Which records there are of each kind. */
const NAMES = ['own', 'other'] as const

/** A record with something in every field: its own organisation's, or another's; published, or not. */
function wholeRecord(kind: Kind, name: (typeof NAMES)[number]): Record<string, Json> {
  const fields = Object.fromEntries(fieldsOf(kind).map((field) => [field, valueFor(kind, field)]))
  delete fields['deletedAt']
  if (kind === 'activity') fields[`organisations/${name === 'own' ? OWN : OTHER}`] = true
  return fields
}

let world: World
const clients = new Map<Role, Client>()
const client = (role: Role) => clients.get(role) as Client // all are made before the tests

beforeAll(async () => {
  world = await openWorld()
  for (const role of ROLES.filter((each) => each !== 'partner')) clients.set(role, await world.join(role))
  const coordinator = client('coordinator')
  await coordinator.push(mutation(set(OWN, { name: 'Egen' })))
  const invited = await coordinator.ask<{ invitation: string }>('POST', '/members', {
    role: 'partner',
    organisation: OWN,
  })
  clients.set('partner', await world.accept(invited.body.invitation))
  const all = KIND_NAMES.flatMap((kind) =>
    [...new Set(NAMES.map((name) => idOf(kind, name)))].map((record, at) =>
      mutation(set(record, wholeRecord(kind, at === 0 ? 'own' : 'other'), [], kind)),
    ),
  )
  const { body } = await coordinator.push(...all)
  expect(body.results.filter(({ ok }) => !ok)).toEqual([])
  // A second version beside each, so that marks and history hold tokens too.
  const again = KIND_NAMES.filter((kind) => kind !== 'municipality').map((kind) =>
    mutation(set(idOf(kind, 'own'), wholeRecord(kind, 'own'), [], kind), undefined, 1_795_430_000_500),
  )
  expect((await client('editor').push(...again)).body.results.filter(({ ok }) => !ok)).toEqual([])
}, patience(30_000))

/** Everything the endpoint tells a member, as raw text. */
async function allTold(role: Role): Promise<string> {
  const asking = client(role)
  const texts: string[] = []
  const keep = async (answer: Promise<{ body: unknown }>) => void texts.push(JSON.stringify((await answer).body))
  await keep(asking.sync())
  const { body: snapshot } = await asking.ask<SnapshotAnswer>('GET', '/snapshot')
  texts.push(JSON.stringify(snapshot))
  for (const { hash } of snapshot.segments) await keep(asking.ask('GET', `/segments/${hash}`, undefined, PLAIN))
  for (const kind of KIND_NAMES)
    for (const name of NAMES) await keep(asking.ask('GET', `/history/${kind}/${idOf(kind, name)}`))
  for (const path of [
    '/members',
    '/register',
    '/register/organisations',
    '/register/gone',
    '/partners?agreement=agr_own',
  ])
    await keep(asking.ask('GET', path))
  await keep(asking.ask('GET', `/files/${'a'.repeat(64)}`))
  const stream = await world.endpoint.fetch(
    new Request(`http://endpoint.test/api/spaces/${world.space}/events`, {
      headers: { authorization: `Bearer ${asking.key}` },
    }),
  )
  const reader = stream.body?.getReader()
  texts.push(new TextDecoder().decode((await reader?.read())?.value))
  await reader?.cancel()
  return texts.join('\n')
}
const PLAIN = { 'accept-encoding': 'identity' }

/** Everything anyone can fetch. */
async function allPublic(): Promise<string> {
  const paths = [
    ...[
      '',
      'organisasjoner',
      'aktivitet/act_own',
      'aktivitet/act_other',
      'activities.json',
      'activities.ics',
      'activities.csv',
    ],
    ...['activities/act_own.ics', 'week.js', 'plakat', 'plakat?om=org_own', 'plakat?om=act_own', 'hsds.json'],
    ...['skriv?type=error&om=act_own', 'funnet'],
  ]
  const texts = await Promise.all(paths.map(async (path) => (await fetchPublic(world, path)).text))
  const { body } = await world.request('GET', `/api/spaces/${world.space}/public.json`)
  return [...texts, JSON.stringify(body)].join('\n')
}

/** Fields whose value has a token one can search for. */
const SEARCHED = KIND_NAMES.flatMap((kind) =>
  fieldsOf(kind)
    .filter((field) => field.includes('/') || valueFor(kind, field) === tokenOf(kind, field))
    .filter((field) => !DATED.has(field.split('/')[0] ?? ''))
    .map((field) => ({
      kind,
      field,
      token: field.includes('/') ? `el-${kind}-${field.split('/')[0]}"` : tokenOf(kind, field),
    })),
)

describe.each(ROLES)('what a %s reads', (role) => {
  let told = ''
  beforeAll(async () => {
    told = await allTold(role)
  })

  // Catches: a field hidden in sync and not in history, a kind left out of a projection, a segment of another role.
  test('is every field the table gives it, and not a byte of any other', () => {
    const wrong = SEARCHED.filter(({ kind, field, token }) => told.includes(token) !== readsField(role, kind, field))
    expect(wrong).toEqual([])
  })

  test('has in each record exactly those fields', async () => {
    const { body } = await client(role).sync()
    const wrong = body.records.flatMap((record: WireRecord) => {
      if (!('fields' in record)) return [`${record.record} is told of`]
      const names = [...new Set([...Object.keys(record.fields), ...Object.keys(record.marks)])]
      return names.filter((field) => !readsField(role, record.kind, field)).map((field) => `${record.kind}.${field}`)
    })
    expect(wrong).toEqual([])
    const kinds = new Set(body.records.map(({ kind }) => kind))
    expect(KIND_NAMES.filter((kind) => kinds.has(kind) !== readsKind(role, kind))).toEqual([])
  })
})

test('a partner learns nothing of another organisation, nor of an activity that is not its own', async () => {
  const told = await allTold('partner')
  for (const id of [OTHER, 'act_other']) expect(told).not.toContain(`"${id}"`)
  for (const id of [OWN, 'act_own']) expect(told).toContain(`"${id}"`)
})

test('everyone reads public fields of what is public, and not a byte of any other', async () => {
  const told = await allPublic()
  const leaked = SEARCHED.filter(({ kind, field, token }) => !readsField('public', kind, field) && told.includes(token))
  expect(leaked).toEqual([])
  for (const field of ['name', 'description']) expect(told).toContain(tokenOf('organisation', field))
  expect(told).toContain(tokenOf('activity', 'title'))
})

describe.each(ROLES)('what a %s writes', (role) => {
  // Catches: a kind or field the endpoint takes from a role that may not write it.
  test('is every field the table gives it, and no other', async () => {
    const tries = KIND_NAMES.flatMap((kind) =>
      fieldsOf(kind).map((field) => ({ kind, field, record: recordFor(role, kind, field) })),
    )
    const { body } = await client(role).push(
      ...tries.map(({ kind, field, record }, at) =>
        mutation(set(record, writtenBy(role, kind, field, record), [], kind), undefined, 1_795_430_001_000 + at),
      ),
    )
    const wrong = tries.filter(({ kind, field }, at) => body.results[at]?.ok !== writesField(role, kind, field))
    expect(wrong.map(({ kind, field }) => `${kind}.${field}`)).toEqual([])
    const refused = body.results.flatMap((result) => (result.ok ? [] : [result.code]))
    expect(refused.filter((code) => code !== 'forbidden')).toEqual([])
    const all = await allTold('coordinator')
    const taken = tries.filter(
      ({ kind, field }) => !writesField(role, kind, field) && all.includes(`written-${role}-${kind}-${field}-end`),
    )
    expect(taken).toEqual([])
  })

  test('and what it erases is what it writes whole', async () => {
    const ids = KIND_NAMES.map((kind) => [kind, `${KINDS[kind].prefix}_gone-${role}`] as const)
    await client('coordinator').push(...ids.map(([kind, id]) => mutation(set(id, { [NEWER]: 'x' }, [], kind))))
    const { body } = await client(role).push(...ids.map(([kind, id]) => mutation(erase(id, kind))))
    expect(ids.filter(([kind], at) => body.results[at]?.ok !== writesEvery(role, kind))).toEqual([])
  })
})

/** Where a role tries to write a field: its own organisation's where that counts, a record of its own otherwise. */
function recordFor(role: Role, kind: Kind, field: string): string {
  if (kind === 'municipality') return 'mun_own'
  if (role === 'partner' && kind === 'organisation') return OWN
  return `${KINDS[kind].prefix}_${role}-${field.replace(/\W/g, '.')}`
}

function writtenBy(role: Role, kind: Kind, field: string, record: string): Record<string, Json> {
  const text = `written-${role}-${kind}-${field}-end`
  const value = fieldRule(KINDS[kind], field).check(text) ? text : valueFor(kind, field)
  if (role !== 'partner' || kind !== 'activity' || record === 'act_own') return { [field]: value }
  const own = { [`organisations/${OWN}`]: true }
  return field.startsWith('organisations/') ? own : { ...own, [field]: value }
}

describe('a partner cannot', () => {
  const refused = async (...ops: ReturnType<typeof set>[]) => {
    const { body } = await client('partner').push(mutation(ops))
    return body.results[0]?.ok === false && body.results[0].code
  }

  test.each([
    ['write another organisation', set(OTHER, { phone: '1' })],
    ['make an organisation', set('org_new', { name: 'Ny' })],
    ['write an activity of another', set('act_other', { title: 'x' }, [], 'activity')],
    ['take another activity', set('act_other', { [`organisations/${OWN}`]: true }, [], 'activity')],
    ['make an activity that is not its own', set('act_new', { title: 'x' }, [], 'activity')],
    ['make one for another', set('act_new', { [`organisations/${OTHER}`]: true }, [], 'activity')],
    ['put another organisation on its activity', set('act_own', { [`organisations/${OTHER}`]: true }, [], 'activity')],
    ['let go of its activity', set('act_own', { [`organisations/${OWN}`]: false }, [], 'activity')],
    ['publish', set(OWN, { public: true })],
    ['delete', set(OWN, { deletedAt: 1 })],
  ])('%s', async (_, op) => {
    expect(await refused(op)).toBe('forbidden')
  })

  test('but keeps its own true, and what leaves it is gone', async () => {
    const partner = client('partner')
    const before = (await partner.sync()).body.cursor
    expect(
      (
        await partner.push(
          mutation(set('act_partners', { [`organisations/${OWN}`]: true, title: 'Strikk' }, [], 'activity')),
        )
      ).body.results,
    ).toMatchObject([{ ok: true }])
    const made = (await partner.sync({ cursor: before })).body
    expect(made.records.find(({ record }) => record === 'act_partners')).toMatchObject({ fields: { title: 'Strikk' } })
    const head = made.records.find(({ record }) => record === 'act_partners')
    const base = head && 'mark' in head ? [head.mark] : []
    await client('editor').push(mutation(set('act_partners', { [`organisations/${OWN}`]: false }, base, 'activity')))
    const left = (await partner.sync({ cursor: made.cursor })).body
    expect(left.records).toEqual([{ kind: 'activity', record: 'act_partners', gone: true }])
    await client('editor').push(mutation(erase('act_partners', 'activity')))
    expect((await partner.sync({ cursor: left.cursor })).body.records).toEqual([
      { kind: 'activity', record: 'act_partners', erased: true },
    ])
    expect((await client('editor').sync()).body.records).toContainEqual({
      kind: 'activity',
      record: 'act_partners',
      erased: true,
    })
  })
})

/** Every route that asks for a key, and which roles get something; the others 403, or 404 where they are not to know. */
const ROUTES: readonly (readonly [method: string, path: string, roles: readonly Role[], body?: unknown])[] = [
  ['POST', '/sync', ROLES, { version: 1 }],
  ['GET', '/snapshot', ROLES],
  ['HEAD', '/events', ROLES],
  ['GET', '/digest?cursor=x', ['coordinator', 'editor', 'reader']],
  ['GET', '/history/organisation/org_own', ROLES],
  ['GET', '/history/contact/con_own', ['coordinator', 'editor']],
  ['GET', '/history/meeting/mtg_own', ['coordinator', 'editor', 'reader']],
  ['PUT', `/files/${'b'.repeat(64)}`, ['coordinator', 'editor'], 'x'],
  ['GET', `/files/${'b'.repeat(64)}`, ['coordinator', 'editor']],
  ['GET', '/members', ['coordinator']],
  ['POST', '/members', ['coordinator'], { role: 'reader' }],
  ['PATCH', '/members/mem_none', ['coordinator'], { role: 'reader' }],
  ['DELETE', '/members/mem_none', ['coordinator']],
  ['DELETE', '/members/mem_none/devices/dev_none', ['coordinator']],
  ['GET', '/seals/dev_none', ['coordinator', 'editor']],
  ['GET', '/register', ['coordinator', 'editor']],
  ['POST', '/register', ['coordinator', 'editor'], {}],
  ['DELETE', '/register', ['coordinator', 'editor']],
  ['GET', '/register/organisations', ['coordinator', 'editor']],
  ['GET', '/register/gone', ['coordinator', 'editor']],
  ['GET', '/partners?agreement=agr_own', ['coordinator', 'editor']],
  ['POST', '/partners', ['coordinator', 'editor'], { agreement: 'agr_none', name: 'x' }],
  ['DELETE', '/partners/pln_none', ['coordinator', 'editor']],
]

test.each(ROUTES.map((route) => ({ route, name: `${route[0]} ${route[1]}` })))(
  '$name answers the roles it is for',
  async ({ route }) => {
    const [method, path, roles, body] = route
    for (const role of ROLES) {
      const { status } = await client(role).ask(method, path, body)
      const isShut = status === 403 || (path.startsWith('/history/') && status === 404)
      expect([role, isShut]).toEqual([role, !roles.includes(role)])
    }
  },
)

/** What PRODUCT.md promises, said once more and not taken from the table, so that an error in the table is seen. */
describe('the table itself', () => {
  const reading = (viewer: Viewer) => KIND_NAMES.filter((kind) => readsKind(viewer, kind)).toSorted()
  const writing = (viewer: Viewer) => KIND_NAMES.filter((kind) => writesKind(viewer, kind)).toSorted()

  test('lets a coordinator do everything, and an editor everything but the municipality', () => {
    expect(writing('coordinator')).toEqual(KIND_NAMES.toSorted())
    expect(writing('editor')).toEqual(KIND_NAMES.filter((kind) => kind !== 'municipality').toSorted())
    expect(reading('editor')).toEqual(KIND_NAMES.toSorted())
  })

  test('lets a reader write nothing, and never see contacts, what was said, tasks, files or what people wrote in', () => {
    expect(writing('reader')).toEqual([])
    const hidden = [
      'contact',
      'conversation',
      'view',
      'agendaItem',
      'input',
      'task',
      'attachment',
      'meetingTemplate',
      'enquiry',
      'found',
    ]
    expect(reading('reader')).toEqual(KIND_NAMES.filter((kind) => !hidden.includes(kind)).toSorted())
    for (const field of ['note', 'tags/x', NEWER]) expect(readsField('reader', 'organisation', field)).toBe(false)
    for (const field of ['present/org_1', 'guests', 'purpose'])
      expect(readsField('reader', 'meeting', field)).toBe(false)
    expect(readsField('reader', 'meeting', 'minutes')).toBe(true)
  })

  test('lets a partner keep its entry and activities, and a stranger write nothing', () => {
    expect(reading('partner')).toEqual(['activity', 'municipality', 'organisation'])
    expect(writing('partner')).toEqual(['activity', 'organisation'])
    expect(writing('public')).toEqual([])
    expect(reading('public')).toEqual(['activity', 'agreement', 'municipality', 'need', 'organisation'])
    for (const field of ['public', 'deletedAt', 'orgnr', 'note', NEWER])
      expect(writesField('partner', 'organisation', field)).toBe(false)
    for (const field of ['public', 'deletedAt', 'note', 'keys', 'attendance/2026-11-24'])
      expect(writesField('partner', 'activity', field)).toBe(false)
    expect(writesField('partner', 'activity', 'cancelled/2026-11-24')).toBe(true)
  })
})
