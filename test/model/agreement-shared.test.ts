import { expect, test } from 'vitest'
import { readVersion, versionBody } from '#model/agreement-version.ts'
import type { AgreementRecords } from '#page/agreement.ts'
import { agreementDocument, drafted } from '#page/agreement.ts'
import type { Json } from '#model/fields.ts'
import type { LiveRecord } from '#model/wire.ts'

const live = (kind: string, record: string, fields: Record<string, Json>): LiveRecord => ({
  ...{ kind, record, fields },
  ...{ mark: 'm', marks: {} },
})

function records(
  blanks: Record<string, Json>,
  contacts: LiveRecord[],
  section: Record<string, Json> = {},
): AgreementRecords {
  const text = 'Laget ringer {contactMunicipality}. Kommunen ringer {contactOrganisation}.'
  return {
    agreement: live('agreement', 'agr_1', { type: 'intention', 'parties/org_1': true, ...blanks }),
    sections: [live('agreementSection', 'ags_1.contacts', { text, ...section })],
    tasks: [],
    organisations: [live('organisation', 'org_1', { name: 'Språkkafeen' })],
    contacts,
    municipality: live('municipality', 'mun_own', { name: 'Lindesnes', contactName: 'Rådgiveren' }),
  }
}

const contact = live('contact', 'con_1', { organisation: 'org_1', name: 'Lederen', phone: '900 00 000' })
const hashOf = (of: AgreementRecords) => agreementDocument(of).sections.find(({ key }) => key === 'contacts')

// Catches: a hash made of what only some see: what a partner or a colleague agreed to would look like another text to a leader.
test('whoever may not see contacts comes to the same hash of a text, until somebody writes the blank itself', () => {
  const [seen, unseen] = [hashOf(records({}, [contact])), hashOf(records({}, []))]
  expect(JSON.stringify(seen?.blocks)).toContain('Lederen')
  expect(unseen?.unfilled).toEqual(['contactOrganisation'])
  expect(unseen?.hash).toBe(seen?.hash)
  const written = records({ 'blanks/contactOrganisation': 'Nestlederen' }, [])
  expect(hashOf(written)?.hash).not.toBe(unseen?.hash)
  expect(hashOf({ ...written, contacts: [contact] })?.hash).toBe(hashOf(written)?.hash)
  expect(hashOf(records({}, [], { text: 'Noe annet.' }))?.hash).not.toBe(unseen?.hash)
})

// Catches: a contact's name in a version, which leaders and partners read, and which stays when the contact is erased.
test('a version has nothing of contacts, not even of one made before', () => {
  const of = records({}, [contact])
  const body = versionBody({ live: of.agreement, source: drafted(of), tasks: [] })
  expect(body).toContain('Rådgiveren')
  expect(body).not.toMatch(/Lederen|900 00 000/)
  const before = body?.replace('"values":[', '"values":[["contactOrganisation","Lederen"],') ?? null
  const version = readVersion({
    id: 'agv_1',
    agreement: 'agr_1',
    name: null,
    madeAt: null,
    isAtSigning: false,
    body: before,
  })
  expect(JSON.stringify(version?.document)).not.toContain('Lederen')
  const typed = records({ 'blanks/contactOrganisation': 'Nestlederen' }, [])
  expect(versionBody({ live: typed.agreement, source: drafted(typed), tasks: [] })).toContain('Nestlederen')
})

// Catches: both agree, one signs, and nobody agrees any longer.
test('that it is signed changes nothing of what was agreed to', () => {
  const text = 'Sted og dato: {signedAt}\nFor laget: {signerOrganisation}'
  const signed = { signedPlace: 'Mandal', signedOn: '2027-01-01', 'blanks/signerOrganisation': 'Leder' }
  const after = hashOf(records(signed, [], { text }))
  expect(JSON.stringify(after?.blocks)).toContain('Mandal, 1. januar 2027')
  expect(after?.hash).toBe(hashOf(records({}, [], { text }))?.hash)
})
