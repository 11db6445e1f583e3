import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from '#model/fields.ts'
import { KINDS } from '#model/records.ts'
import type { Kind } from '#model/records.ts'
import { mutation, set } from './client.ts'
import { AGREEMENT, openPartnerWorld, PURPOSE } from './partner-world.ts'
import type { PartnerWorld } from './partner-world.ts'

/** Fields whose text a partner reads, of the records that are its agreement's. All others are nobody's business there. */
const READ: Readonly<Record<string, readonly string[]>> = {
  agreement: ['title'],
  agreementSection: ['title', 'text', 'municipalityExpects', 'organisationExpects'],
  agreementTask: ['text', 'who', 'when'],
  agreementPoint: ['text', 'answer', 'initials'],
  organisation: ['name'],
  municipality: ['name'],
}
const OWN = new Map([
  [AGREEMENT, 'agreement'],
  ['ags_1.purpose', 'agreementSection'],
  ['ags_1.tasks', 'agreementSection'],
  ['ags_own', 'agreementSection'],
  ['agt_1.1', 'agreementTask'],
  ['agp_open', 'agreementPoint'],
  ['agp_said', 'agreementPoint'],
  ['org_1', 'organisation'],
  ['mun_own', 'municipality'],
])
/** Records of every kind there is, and those of another agreement. */
const OTHERS = new Map<string, string>([
  ...Object.entries(KINDS).map(([kind, { prefix }]): [string, string] => [`${prefix}_other`, kind]),
  ['agp_own', 'agreementPoint'],
  ['con_party', 'contact'],
  ['agp_deleted', 'agreementPoint'],
  ['agt_deleted', 'agreementTask'],
  ['ags_deleted', 'agreementSection'],
  ['agv_1', 'agreementVersion'],
])
const BELONGS: Readonly<Record<string, Record<string, Json>>> = {
  [AGREEMENT]: { 'parties/org_1': true, type: 'cooperation' },
  'ags_1.purpose': { section: 'purpose' },
  'ags_1.tasks': { section: 'tasks' },
  ags_own: { agreement: AGREEMENT, section: null, text: 'Vi ringer {contactOrganisation}.' },
  'agt_1.1': { side: 'both' },
  agp_open: { agreement: AGREEMENT, type: 'open', side: 'municipality' },
  agp_said: { agreement: AGREEMENT, type: 'comment', side: 'organisation' },
  agp_own: { agreement: AGREEMENT, type: 'comment', side: 'municipality' },
  con_party: { organisation: 'org_1' },
  agp_deleted: { agreement: AGREEMENT, type: 'open', side: 'organisation', deletedAt: 5 },
  agt_deleted: { agreement: AGREEMENT, deletedAt: 5 },
  ags_deleted: { agreement: AGREEMENT, deletedAt: 5 },
  agv_1: { agreement: AGREEMENT },
  agp_other: { agreement: 'agr_other', type: 'open', section: 'ags_1.purpose', newer: { agreement: AGREEMENT } },
  ags_other: { agreement: 'agr_other' },
  agt_other: { agreement: 'agr_other' },
}

/** After what the space begins with: that stands beside it, and is between colleagues. */
const LATER = 1_795_430_030_000

interface World {
  fields: Record<string, Record<string, Json>>
  /** A token for each text, by its record and field. */
  tokens: Map<string, string>
}

/** Every text field of a record, known and unknown, with a token of its own; `pick` says which of them are written. */
function fill(record: string, kind: string, pick: (field: string) => boolean, world: World): void {
  const rule = KINDS[kind as Kind] // a kind of KINDS, see above
  const fields: Record<string, Json> = {}
  const names = [...Object.keys(rule.fields), 'unknownField', ...Object.keys(rule.sets).map((name) => `${name}/x`)]
  for (const field of names) {
    const token = `tok${record.replace(/\W/g, '')}Q${field.replace('/', 'Q')}Q`
    const check = { ...rule.fields, ...rule.sets }[field.split('/')[0] ?? '']?.check
    if (!pick(field) || Object.hasOwn(BELONGS[record] ?? {}, field) || (check && !check(token))) continue
    if (['agreement', 'section', 'order', 'side', 'move', 'type', 'state'].includes(field)) continue
    fields[field] = token
    world.tokens.set(`${record} ${field}`, token)
  }
  world.fields[record] = { ...fields, ...BELONGS[record] }
}

async function build(seed: ReadonlySet<string>): Promise<{ world: PartnerWorld; tokens: Map<string, string> }> {
  const made: World = { fields: {}, tokens: new Map() }
  for (const [record, kind] of [...OWN, ...OTHERS]) fill(record, kind, (field) => !seed.has(`${kind} ${field}`), made)
  const world = await openPartnerWorld()
  const kinds = new Map([...OWN, ...OTHERS])
  const ops = Object.entries(made.fields).map(([record, fields]) => set(record, fields, [], kinds.get(record)))
  const { body } = await world.kari.push(mutation(ops, 'later', LATER))
  expect(body.results).toMatchObject([{ ok: true }])
  return { world, tokens: made.tokens }
}

const everyField = Object.entries(KINDS).flatMap(([kind, { fields }]) =>
  [...Object.keys(fields), 'unknownField'].map((field) => `${kind} ${field}`),
)

// Catches: any field sent along with the others, also one nobody has thought of yet; contacts, own remarks, deleted parts,
// parts of another agreement; versions that stand beside a head; the names of authors.
test('no byte of anything but the draft reaches a partner, and all of the draft does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray(everyField, { maxLength: 60 }), async (left) => {
      const { world, tokens } = await build(new Set(left))
      const partner = await world.invite()
      if (tokens.has('agp_said initials'))
        await world.kari.push(mutation(set('agp_said', { initials: 'tokBeside' }), 'beside', 5))
      const raw = JSON.stringify((await partner.read()).body)
      for (const [place, token] of tokens) {
        const [record = '', field = ''] = place.split(' ')
        const kind = OWN.get(record)
        const isRead = kind !== undefined && (READ[kind]?.includes(field) ?? false)
        expect([place, raw.includes(token)]).toEqual([place, isRead])
      }
      const beside = tokens.has('agr_1 title') ? ['Samarbeid om språkkafé'] : []
      for (const hidden of ['tokBeside', 'beside', 'later', 'Kari', 'Bare for oss', '971274190', 'agr_2', ...beside])
        expect(raw).not.toContain(hidden)
      for (const id of OTHERS.keys()) expect(raw).not.toContain(id)
    }),
    { numRuns: 25 },
  )
})

// Catches: parties looked for among the living only, so that the partner agrees to another text than the app has.
test('a party that was merged is the one it was merged into, and one that was only removed is what it was', async () => {
  const world = await openPartnerWorld()
  const partner = await world.invite()
  await world.kari.push(mutation(set('org_1', { deletedAt: 5 })))
  expect((await partner.read()).body.document.parties).toEqual(['Lindesnes kommune', 'Mandal språkkafé'])
  await world.kari.push(mutation([set('org_3', { name: 'Språkkafeen i Mandal', 'merged/org_1': true, deletedAt: 6 })]))
  await world.kari.push(mutation([set('org_4', { name: 'Lindesnes språkkafé', 'merged/org_3': true })]))
  expect((await partner.read()).body.document.parties).toEqual(['Lindesnes kommune', 'Lindesnes språkkafé'])
})

// Catches: agreeing to the version that happens to be shown, while another stands beside it.
test('nobody agrees to one of two versions', async () => {
  const world = await openPartnerWorld()
  const partner = await world.invite()
  await world.kari.push(mutation(set(PURPOSE, { text: 'Vi møtes på kaia.' }), 'beside', 5))
  const section = (await partner.read()).body.document.sections.find(({ id }) => id === PURPOSE)
  expect(section?.isDisputed).toBe(true)
  const said = { section: PURPOSE, agreed: true, hash: section?.hash ?? '' }
  expect((await partner.agree(said)).body.code).toBe('text-changed')
})
