import { cleanup, screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { AGREEMENT_TYPES } from '#content/agreements/types.ts'
import type { Json } from '#model/fields.ts'
import type { Mark } from '#model/wire.ts'
import { openAgreements } from './agreements-place.tsx'
import { inDispute } from './directory.tsx'
import { told } from './place.tsx'

const PARTIES = [
  told('municipality', 'mun_own', { name: 'Lindesnes', contactName: 'Rådgiveren', contactPhone: '38 00 00 00' }),
  told('organisation', 'org_1', { name: 'Mandal språkkafé', orgnr: '971274190', malform: 'nn' }),
  told('contact', 'con_1', { organisation: 'org_1', name: 'Leiaren', phone: '900 00 000' }),
]
const AGREED = { title: 'Avtale om språkkafé', type: 'cooperation', malform: 'nb', 'parties/org_1': true }
const AGREEMENT = [...PARTIES, told('agreement', 'agr_1', AGREED)]
const section = (key: string, fields: Record<string, Json>, marks: Record<string, Mark> = {}) =>
  told('agreementSection', `ags_1.${key}`, { agreement: 'agr_1', section: key, ...fields }, marks)
const at = (key: string) => `/avtaler/agr_1?avsnitt=ags_1.${key}`
const agrees = (name: string) => screen.getByRole<HTMLInputElement>('switch', { name: `${name} er enig` })

describe('a new agreement', () => {
  test('begins with an organisation, in its form of Norwegian, called by the parties, with a text in every section', async () => {
    const { user, device } = await openAgreements({ path: '/avtaler/ny?org=org_1', records: PARTIES })
    await user.click(screen.getByRole('radio', { name: /^Samarbeid om en oppgave/ }))
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Nynorsk' }).checked).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Begynn å skrive' }))
    const title = 'Samarbeidsavtale mellom Lindesnes kommune og Mandal språkkafé'
    await screen.findByRole('heading', { level: 1, name: title })
    const agreement = [...device.workspace.all('agreement')][0]
    expect(agreement?.fields).toMatchObject({ malform: 'nn', type: 'cooperation', title, 'parties/org_1': true })
    const keys = device.workspace.all('agreementSection').map(({ fields }) => fields['section'])
    expect(new Set(keys)).toEqual(new Set(AGREEMENT_TYPES.find(({ id }) => id === 'cooperation')?.sections))
    const rows = within(screen.getByRole('list', { name: 'Innhold' })).getAllByRole('link')
    expect(rows).toHaveLength(22)
    await user.click(screen.getByRole('link', { name: /Kontaktpersonar/ }))
    const text = await screen.findByText(/Kontakt i kommunen:/)
    expect(text.parentElement?.textContent).toContain('Rådgiveren, 38 00 00 00')
    expect(text.closest('.section-paper')?.textContent).toContain('Leiaren, 900 00 000')
  })

  test('of a purchase is not begun: it says why, and there is nothing to press', async () => {
    const { user } = await openAgreements({ path: '/avtaler/ny?org=org_1', records: PARTIES })
    await user.click(screen.getByRole('radio', { name: /^Kjøp/ }))
    expect(screen.getByRole('alert').textContent).toContain('reglene for offentlige anskaffelser')
    expect(screen.queryByRole('button', { name: 'Begynn å skrive' })).toBe(null)
  })

  test('that one wants to begin before saying with whom asks for that, and shows where', async () => {
    const { user } = await openAgreements({ path: '/avtaler/ny', records: PARTIES })
    expect(screen.queryByRole('button', { name: 'Begynn å skrive' })).toBe(null)
    await user.click(screen.getByRole('radio', { name: /^Intensjonsavtale/ }))
    expect(screen.queryByRole('radio', { name: /^Kjøp/ })).toBe(null) // what comes next stands in its place
    await user.click(screen.getByRole('button', { name: 'Begynn å skrive' }))
    expect(screen.getByRole('alert').textContent).toContain('Velg hvem avtalen er med')
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
    await user.click(screen.getByRole('button', { name: 'Velg en annen type' }))
    await user.click(screen.getByRole('radio', { name: /^Frivillighetserklæring/ }))
    expect(screen.queryByRole('alert')).toBe(null)
    await user.click(screen.getByRole('button', { name: 'Begynn å skrive' }))
    expect(await screen.findByRole('heading', { level: 1, name: /erklæring/i })).toBeTruthy()
  })
})

describe('a section', () => {
  // Catches: a value typed for one section only, and a blank read back into the text.
  test('shows what is missing as something to press, and what is typed once stands everywhere', async () => {
    const records = [
      ...AGREEMENT,
      section('purpose', { text: 'Det skal komme {targetGroup} til gode.' }),
      section('scope', { text: 'Laget tilbyr noe for {targetGroup}.' }),
    ]
    const { user, device, reopen } = await openAgreements({ path: at('purpose'), records })
    await user.click(screen.getByRole('button', { name: 'Fyll ut: hvem det er for' }))
    const sheet = screen.getByRole('dialog')
    expect(within(sheet).getByRole('heading').textContent).toBe('Hvem det er for')
    expect(document.activeElement).toBe(within(sheet).getByRole('textbox', { name: 'Hvem det er for' }))
    await user.type(within(sheet).getByRole('textbox', { name: 'Hvem det er for' }), 'nye naboer')
    await user.click(within(sheet).getByRole('button', { name: 'Ferdig' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Fyll ut/ })).toBe(null))
    expect(device.workspace.record('agr_1')?.fields['blanks/targetGroup']).toBe('nye naboer')
    expect(device.workspace.record('ags_1.purpose')?.fields['text']).toContain('{targetGroup}')
    await reopen(at('scope'))
    expect(screen.getByText(/Laget tilbyr noe for/).textContent).toBe('Laget tilbyr noe for nye naboer.')
  })

  test('is counted the same way everywhere: each name once, and never what is written by hand', async () => {
    const records = [
      ...AGREEMENT.map((one) => (one.record === 'agr_1' ? { ...one, fields: { ...one.fields, type: null } } : one)),
      section('purpose', { text: 'For {targetGroup} og {activity}. Sted: {signedAt}' }),
      section('scope', { text: 'For {targetGroup}.' }),
    ]
    await openAgreements({ path: '/avtaler/agr_1', records })
    expect(screen.getByText('2 ulike opplysninger er ikke fylt ut. Noen står flere steder.')).toBeTruthy()
    expect(screen.getByRole('link', { name: /formål/ }).textContent).toContain('2 å fylle ut her')
    expect(screen.getByRole('link', { name: /mfang|avtalen gjelder/i }).textContent).toContain('1 å fylle ut her')
  })

  // Catches: a typing error in a blank that can never be put right, and two answers of which one is decided unseen.
  test('shows what was typed into a blank as something to change, and two answers to choose between', async () => {
    const text = 'Vi gir {amount} til {targetGroup}.'
    const fields = { ...AGREED, 'blanks/amount': '1000 krner', 'blanks/targetGroup': 'naboer' }
    const agreement = { ...told('agreement', 'agr_1', fields), marks: { 'blanks/targetGroup': inDispute('barn') } }
    const records = [...PARTIES, agreement, section('purpose', { text })]
    const { user, device, reopen } = await openAgreements({ path: at('purpose'), records })
    expect(screen.queryByRole('switch')).toBe(null) // there is no one text to agree to
    expect(screen.getByText(/^To har skrevet samtidig/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^Endre .*: 1000 krner$/ }))
    const sheet = within(screen.getByRole('dialog'))
    const field = sheet.getByRole<HTMLInputElement>('textbox')
    await user.clear(field)
    await user.type(field, '1000 kroner')
    await user.click(sheet.getByRole('button', { name: 'Ferdig' }))
    await waitFor(() => expect(device.workspace.record('agr_1')?.fields['blanks/amount']).toBe('1000 kroner'))
    await reopen('/avtaler/agr_1?del=mangler')
    const filled = within(screen.getByRole('heading', { name: 'Fylt ut' }).closest('section') ?? document.body)
    expect(filled.getAllByRole('textbox')).toHaveLength(2)
    expect(filled.getByText('barn')).toBeTruthy()
  })

  // Catches: whoever wrote last decides whether a party agrees.
  test('one says is agreed to and another says is not, is not agreed to before one chooses', async () => {
    const record = section('purpose', { text: 'Vi vil dette.' })
    const { device, hear } = await openAgreements({ path: at('purpose'), records: [...AGREEMENT, record] })
    const user = userEvent.setup()
    await user.click(agrees('Lindesnes kommune'))
    await waitFor(() => expect(agrees('Lindesnes kommune').checked).toBe(true))
    const hash = device.workspace.record('ags_1.purpose')?.fields['agreedByMunicipality'] ?? null
    const both = { agreedByOrganisation: hash }
    await hear({ ...record, fields: { ...record.fields, ...both }, marks: { agreedByOrganisation: inDispute(null) } })
    await screen.findByText('Ikke enig')
    expect(agrees('Mandal språkkafé').checked).toBe(false)
    expect(screen.queryByText('Begge er enige')).toBe(null)
  })

  test('is agreed to by each party, until somebody changes it', async () => {
    const records = [...AGREEMENT, section('purpose', { text: 'Vi vil dette.' })]
    const { user, reopen } = await openAgreements({ path: at('purpose'), records })
    await user.click(agrees('Lindesnes kommune'))
    await user.click(agrees('Mandal språkkafé'))
    await screen.findByText('Begge er enige')
    expect(screen.getByText(/^Notert av kommunen/i)).toBeTruthy()
    await reopen()
    expect(agrees('Mandal språkkafé').checked).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Skriv i teksten' }))
    await user.type(screen.getByRole('textbox', { name: 'Tekst' }), ' Og mer.')
    await user.click(screen.getByRole('button', { name: 'Ferdig å skrive' }))
    await waitFor(() => expect(agrees('Lindesnes kommune').checked).toBe(false))
    expect(agrees('Mandal språkkafé').checked).toBe(false)
    expect(screen.getAllByText('Var enig, men avsnittet er endret siden.')).toHaveLength(2)
  })

  test('says who said that the organisation agrees: its own link, or one of us for it', async () => {
    const read = section('purpose', { text: 'Vi vil dette.' })
    const { user, device } = await openAgreements({ path: at('purpose'), records: [...AGREEMENT, read] })
    await user.click(agrees('Mandal språkkafé'))
    await waitFor(() => expect(agrees('Mandal språkkafé').checked).toBe(true))
    const fields = { ...device.workspace.record('ags_1.purpose')?.fields }
    const by = async (id: string, name: string) => {
      cleanup()
      const mark = { id, by: name, at: Date.UTC(2026, 10, 20), others: [] }
      const records = [...AGREEMENT, { ...read, fields, marks: { agreedByOrganisation: mark } }]
      await openAgreements({ path: at('purpose'), records })
    }
    await by('m_1', 'Kari')
    expect(await screen.findByText(/^Notert av Kari, 20\. november/)).toBeTruthy()
    await by('pln_1.abc', 'Ola')
    expect(await screen.findByText('Sagt med lagets egen lenke')).toBeTruthy()
  })

  test('two people wrote at the same time is nothing one can agree to before one chooses', async () => {
    const marks = { text: inDispute('Per sin tekst') }
    const records = [...AGREEMENT, section('purpose', { text: 'Kari sin tekst' }, marks)]
    await openAgreements({ path: at('purpose'), records })
    expect(screen.getByText('Kari sin tekst')).toBeTruthy()
    expect(screen.getByText('Per sin tekst')).toBeTruthy()
    expect(screen.queryByRole('switch')).toBe(null)
    expect(screen.getByText(/^To har skrevet samtidig/)).toBeTruthy()
  })

  test('changes places with the one before it, and back; nothing goes below the signatures', async () => {
    const { user, device } = await openAgreements({
      path: at('purpose'),
      records: [...AGREEMENT, section('purpose', { text: 'Vi vil {purpose}.' })],
    })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^2\. /)
    await user.click(screen.getByRole('button', { name: /^Flytt «.*» opp$/ }))
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^1\. /))
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Flytt «.*» opp$/ }).disabled).toBe(true)
    await user.click(await screen.findByRole('button', { name: 'Angre' }))
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^2\. /))
    expect(device.workspace.record('ags_1.purpose')?.fields['text']).toBe('Vi vil {purpose}.')
  })

  test('can be written in, taken out and brought back as it was', async () => {
    const records = [...AGREEMENT, section('premises', { text: 'Nøkkelen henger der.' })]
    const { user, reopen } = await openAgreements({ path: at('premises'), records })
    await user.click(screen.getByRole('button', { name: 'Skriv i teksten' }))
    await user.type(screen.getByRole('textbox', { name: 'Tekst' }), ' Alltid.')
    await user.click(screen.getByRole('button', { name: 'Ferdig å skrive' }))
    expect(await screen.findByText('Nøkkelen henger der. Alltid.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Ta avsnittet ut av avtalen' }))
    await screen.findByRole('list', { name: 'Innhold' })
    expect(screen.queryByRole('link', { name: /Lokaler/ })).toBe(null)
    const again = await reopen('/avtaler/agr_1')
    await again.user.click(screen.getByRole('button', { name: 'Legg til avsnitt' }))
    await again.user.click(screen.getByRole('button', { name: /Lokaler.*Tatt ut/ }))
    expect(await screen.findByText('Nøkkelen henger der. Alltid.')).toBeTruthy()
    expect(again.device.workspace.record('ags_1.premises')?.fields['deletedAt']).toBe(null)
  })

  test('says while one writes what the words in brackets stand for, and where they are filled in', async () => {
    const records = [...AGREEMENT, section('purpose', { text: 'For {targetGroup} i {municipality}.' })]
    const { user } = await openAgreements({ path: at('purpose'), records })
    await user.click(screen.getByRole('button', { name: 'Skriv i teksten' }))
    expect(screen.getByText(/fylles ut under «Hva mangler i teksten\?»/)).toBeTruthy()
    expect(screen.getByText('{targetGroup}').nextSibling?.textContent).toBe('hvem det er for')
    expect(screen.getByText('{municipality}').nextSibling?.textContent).toBe('navnet på kommunen: Lindesnes')
  })

  test('of content nobody has begun can begin with the suggestion', async () => {
    const { user, device } = await openAgreements({ path: at('values'), records: AGREEMENT })
    await user.click(screen.getByRole('button', { name: 'Begynn med forslaget' }))
    await screen.findByText(/Laget er selvstendig/)
    expect(device.workspace.record('ags_1.values')?.fields).toMatchObject({ agreement: 'agr_1', section: 'values' })
  })

  test('has a table that is written in row by row, and can be put in another order', async () => {
    const row = (id: string, order: string, text: string) =>
      told('agreementTask', `agt_1.${id}`, { agreement: 'agr_1', order, text, side: 'both' })
    const rows = [row('1', 'A', 'Invitere'), row('2', 'B', 'Vaske')]
    const { user } = await openAgreements({
      path: at('tasks'),
      records: [...AGREEMENT, section('tasks', { text: 'Slik:' }), ...rows],
    })
    const texts = () =>
      within(screen.getByRole('list', { name: 'Hvem gjør hva' }))
        .getAllByRole('listitem')
        .map((item) => item.querySelector('b')?.textContent ?? item.querySelector('textarea')?.value)
    await user.click(screen.getByRole('button', { name: /^Vaske/ }))
    await user.click(screen.getByRole('button', { name: 'Flytt «Vaske» opp' }))
    await waitFor(() => expect(texts()).toEqual(['Vaske', 'Invitere']))
    const fields = within(screen.getByRole('group', { name: 'Vaske' }))
    await user.click(fields.getByRole('button', { name: 'Laget' }))
    await user.click(fields.getByRole('button', { name: 'Ferdig' }))
    expect(await screen.findByRole('button', { name: /^Vaske.*Laget/ })).toBeTruthy()
  })

  test('has open points with whose move it is, until they are settled', async () => {
    const records = [...AGREEMENT, section('purpose', { text: 'Vi vil dette.' })]
    const { user, reopen } = await openAgreements({ path: at('purpose'), records })
    await user.click(screen.getByRole('button', { name: 'Nytt åpent punkt' }))
    const fields = within(await screen.findByRole('group', { name: 'Åpent punkt' }))
    await user.type(fields.getByRole('textbox', { name: 'Hva er ikke avklart?' }), 'Hvem låser?')
    await user.click(
      within(fields.getByRole('group', { name: 'Hvem sin tur?' })).getByRole('button', { name: 'Laget' }),
    )
    await user.click(fields.getByRole('button', { name: 'Ferdig' }))
    expect(await screen.findByText('Lagets tur')).toBeTruthy()
    await reopen('/avtaler/agr_1')
    expect(screen.getByRole('link', { name: /Bakgrunn og formål/ }).textContent).toContain('1 åpent punkt')
    expect(screen.getByRole('list', { name: 'Hvem sin tur?' }).textContent).toContain('Laget: 1')
    const again = await reopen(at('purpose'))
    await again.user.click(screen.getByRole('button', { name: 'Avklart: Hvem låser?' }))
    expect(await screen.findByRole('button', { name: 'Åpne igjen: Hvem låser?' })).toBeTruthy()
  })
})

describe('what the organisation says by its link', () => {
  const said = {
    agreement: 'agr_1',
    section: 'ags_1.purpose',
    type: 'comment',
    side: 'organisation',
    move: 'municipality',
  }
  const remark = told('agreementPoint', 'agp_1', { ...said, text: 'Vi trenger to nøkler.', initials: 'ON' })
  const records = [...AGREEMENT, section('purpose', { text: 'Vi vil dette.' }), remark]

  test('is seen at Hjem, in the list and in the contents, until it is answered', async () => {
    const { reopen } = await openAgreements({ path: '/', records })
    const row = await screen.findByRole('link', { name: /1 ny merknad fra laget/ })
    expect(row.textContent).toContain('Avtale om språkkafé')
    expect(row.getAttribute('href')).toBe('/avtaler/agr_1')
    await reopen('/avtaler')
    expect(screen.getByRole('link', { name: /Avtale om språkkafé/ }).textContent).toContain('1 ny merknad fra laget')
    const place = await reopen('/avtaler/agr_1')
    const contents = screen.getByRole('link', { name: /Bakgrunn og formål/ })
    expect(contents.textContent).toContain('1 ny merknad fra laget')
    await place.hear({ ...remark, fields: { ...remark.fields, answer: 'Det får dere.' } })
    await waitFor(() => expect(screen.queryByText(/ny merknad/)).toBe(null))
  })
})

describe('who it is between', () => {
  // Catches: a party that is taken out of an agreement, a signed one too, because its entry was merged with another or deleted.
  test('stays when a party is merged into another or deleted, and is left open while one of them is not known', async () => {
    const gone = told('organisation', 'org_2', { name: 'Gamle laget', deletedAt: 5 })
    const old = told('organisation', 'org_3', { name: 'Dobbelt laget', deletedAt: 5 })
    const kept = told('organisation', 'org_4', { name: 'Nye laget', 'merged/org_3': true })
    const fields = { type: 'cooperation', state: 'signed', 'parties/org_2': true, 'parties/org_3': true }
    const records = [...PARTIES, gone, old, kept, section('purpose', { text: 'Mellom {parties}.' })]
    const { hear } = await openAgreements({
      path: at('purpose'),
      records: [...records, told('agreement', 'agr_1', fields)],
    })
    const whole = 'Mellom Lindesnes kommune, Gamle laget og Nye laget.'
    expect(screen.getByText(/^Mellom/).textContent).toBe(whole)
    await hear(told('agreement', 'agr_1', { ...fields, 'parties/org_unknown': true }))
    await waitFor(() => expect(screen.getByText(/^Mellom/).textContent).toBe('Mellom partene.'))
  })

  // Catches: a title somebody chose written over, and one nobody chose left behind.
  test.each([
    ['Samarbeidsavtale mellom Lindesnes kommune og Mandal språkkafé', 'Samarbeidsavtale mellom partene'],
    ['Vår egen avtale', 'Vår egen avtale'],
  ])('can change, and «%s» is then called «%s»', async (title, then) => {
    const agreement = told('agreement', 'agr_1', { ...AGREED, title })
    const { user, device } = await openAgreements({ path: '/avtaler/agr_1', records: [...PARTIES, agreement] })
    await user.click(screen.getByRole('button', { name: /^Hvem avtalen er med/ }))
    await user.click(screen.getByRole('checkbox', { name: /Mandal språkkafé/ }))
    await waitFor(() => expect(device.workspace.record('agr_1')?.fields['parties/org_1']).toBe(null))
    expect(await screen.findByRole('heading', { level: 1, name: then, hidden: true })).toBeTruthy()
  })
})

describe('an own section', () => {
  test('is called and written as one likes, and stands before the signatures', async () => {
    const { user } = await openAgreements({ path: '/avtaler/agr_1', records: AGREEMENT })
    await user.click(screen.getByRole('button', { name: 'Legg til avsnitt' }))
    await user.click(screen.getByRole('button', { name: /^Eget avsnitt/ }))
    await user.type(await screen.findByRole('textbox', { name: 'Overskrift' }), 'Rydding')
    await user.click(screen.getByRole('button', { name: 'Skriv i teksten' }))
    await user.type(screen.getByRole('textbox', { name: 'Tekst' }), 'Alle rydder.')
    await user.click(screen.getByRole('button', { name: 'Ferdig å skrive' }))
    expect(await screen.findByText('Alle rydder.')).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'Avtalen' }))
    const rows = within(await screen.findByRole('list', { name: 'Innhold' })).getAllByRole('link')
    expect(rows.slice(-2).map((row) => row.querySelector('b')?.textContent)).toEqual(['Rydding', 'Underskrifter'])
  })
})

describe('the list', () => {
  test('teaches when it is empty, and a reader is not asked to write', async () => {
    await openAgreements({ role: 'reader', path: '/avtaler' })
    expect(screen.getByText('Avtalene står her når noen har begynt på dem.')).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'Ny avtale' })).toBe(null)
  })

  test('says how far each has come', async () => {
    const records = [...AGREEMENT, told('agreement', 'agr_2', { title: 'Gammel', type: 'intention', state: 'ended' })]
    await openAgreements({ path: '/avtaler', records })
    const links = within(screen.getByRole('list', { name: 'Avtaler' })).getAllByRole('link')
    expect(links.map((link) => link.textContent)).toEqual([
      expect.stringMatching(/^Avtale om språkkafé.*Utkast$/),
      expect.stringMatching(/^Gammel.*Avsluttet$/),
    ])
  })

  test('a reader reads a section and can press nothing in it', async () => {
    const records = [...AGREEMENT, section('purpose', { text: 'For {targetGroup}.' })]
    await openAgreements({ role: 'reader', path: at('purpose'), records })
    expect(screen.getByText('hvem det er for').tagName).toBe('MARK')
    expect(screen.queryByRole('button', { name: /Skriv|Fyll|Nytt/ })).toBe(null)
    expect(agrees('Lindesnes kommune').disabled).toBe(true)
  })
})
