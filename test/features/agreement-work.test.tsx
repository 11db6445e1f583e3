import ICAL from 'ical.js'
import { screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { write } from '#db/write.ts'
import type { Json } from '#model/fields.ts'
import type { LiveRecord } from '#model/wire.ts'
import { reminderFile } from '#ui/reminder-file.ts'
import { openAgreements } from './agreements-place.tsx'
import { told } from './place.tsx'

const PLACE = [
  told('municipality', 'mun_own', { name: 'Lindesnes', number: '4205' }),
  told('organisation', 'org_1', { name: 'Mandal språkkafé' }),
]
const AGREED = {
  title: 'Avtale om språkkafé',
  type: 'own',
  malform: 'nb',
  'parties/org_1': true,
  contact: 'Kari, 900 00 000',
}
const section = (key: string, text: string) =>
  told('agreementSection', `ags_1.${key}`, { agreement: 'agr_1', section: key, text })
const agreement = (more: Record<string, Json> = {}, ...others: LiveRecord[]) => [
  ...PLACE,
  told('agreement', 'agr_1', { ...AGREED, ...more }),
  ...others,
]
const lastUndo = async () => {
  const found = (await screen.findAllByRole('button', { name: 'Angre' })).at(-1)
  if (!found) throw new Error('nothing can be undone')
  return found
}
const at = (part: string) => `/avtaler/agr_1?del=${part}`
const state = (name: string) => {
  const found = screen.getByRole('heading', { level: 2, name: new RegExp(`^${name}`) }).closest('li')
  if (!found) throw new Error(`${name} is no state`)
  return found
}

describe('the way of an agreement', () => {
  test('says what is missing, and one can go on all the same; it is still said to be missing', async () => {
    const { user, device } = await openAgreements({ path: at('vei'), records: agreement() })
    const hearing = within(state('Til høring'))
    expect(hearing.getByText('Alle avsnitt som må være med, er skrevet').closest('li')?.textContent).toContain(
      'Mangler',
    )
    await user.click(hearing.getByRole('checkbox', { name: /^Utkastet er sendt/ }))
    await waitFor(() => expect(hearing.getByText(/^Sagt /)).toBeTruthy())
    expect(screen.getByText(/^2 ting mangler\. Dere kan gå videre likevel/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Gå videre: Til høring' }))
    await screen.findByText('Avtalen har nå status «Til høring».')
    expect(device.workspace.record('agr_1')?.fields['state']).toBe('hearing')
    expect(within(state('Til høring')).getAllByText('Mangler')).toHaveLength(2)
    await user.click(await lastUndo())
    await waitFor(() => expect(device.workspace.record('agr_1')?.fields['state'] ?? null).toBe(null))
  })

  test('has a checklist that follows the agreement, one and the same on every phone', async () => {
    const { user, device, reopen } = await openAgreements({ path: at('vei'), records: agreement() })
    await user.click(screen.getByRole('button', { name: /^Start sjekklisten/ }))
    await waitFor(() =>
      expect(device.workspace.record('chk_agreements.1')?.fields).toMatchObject({
        template: 'agreements',
        agreement: 'agr_1',
        term: 'Avtale om språkkafé',
      }),
    )
    await reopen(at('vei'))
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: /^Sjekklisten for avtalen/ })
    expect(new URL(link.href).pathname).toBe('/sjekklister/chk_agreements.1')
  })

  test('one who only reads sees it, and has nothing to press', async () => {
    await openAgreements({ path: at('vei'), role: 'reader', records: agreement({ state: 'signed' }) })
    expect(within(state('Signert')).getByText('Her er dere nå')).toBeTruthy()
    expect(screen.queryByRole('checkbox')).toBe(null)
    expect(screen.queryByRole('button', { name: /^Gå videre/ })).toBe(null)
  })
})

describe('the dates of an agreement', () => {
  const YEAR = new Date().getFullYear() + 1
  const dated = { until: `${YEAR + 8}-08-31`, noticeMonths: 3, evaluateOn: `${YEAR}-06-01`, state: 'running' }

  test('become tasks once each, for the contact, and follow when a date changes', async () => {
    const { user, device } = await openAgreements({ path: at('datoer'), records: agreement(dated) })
    const rows = () => within(screen.getByRole('list', { name: 'Det som kommer' })).getAllByRole('listitem')
    expect(rows()).toHaveLength(4)
    await user.click(screen.getByRole('button', { name: 'Lag 4 oppgaver' }))
    await screen.findByText('4 oppgaver er laget.')
    expect(screen.queryByRole('button', { name: /^Lag/ })).toBe(null)
    const task = (key: string) => device.workspace.record(`tsk_1.${key}.1`)
    expect(task('notice')?.fields).toEqual({
      text: 'Bestem om avtalen skal fornyes eller sies opp: Avtale om språkkafé',
      due: `${YEAR + 8}-05-31`,
      origin: 'agr_1',
      concerns: 'org_1',
      owner: 'Kari',
    })
    await write({ kind: 'agreement', record: 'agr_1', set: { until: `${YEAR + 8}-12-31` } })
    await screen.findByText('2 oppgaver har fått samme datoer som avtalen.')
    expect(task('notice')?.fields['due']).toBe(`${YEAR + 8}-09-30`)
    expect(task('end')?.fields['due']).toBe(`${YEAR + 8}-12-31`)
    // And once more: what we have moved is still ours to move.
    await write({ kind: 'agreement', record: 'agr_1', set: { until: `${YEAR + 9}-12-31` } })
    await waitFor(() => expect(task('end')?.fields['due']).toBe(`${YEAR + 9}-12-31`))
    expect(device.workspace.all('task')).toHaveLength(4)
    await waitFor(() => expect(screen.getAllByText('2 oppgaver har fått samme datoer som avtalen.')).toHaveLength(2))
    await user.click(await lastUndo())
    await screen.findByText(/Avtalen går ut: Noen har gitt oppgaven en annen dato/)
  })

  // Catches: a day somebody chose for a task overwritten because the agreement's date is another.
  test('leave alone a task somebody has given another day, and say so', async () => {
    const { user, device } = await openAgreements({ path: at('datoer'), records: agreement(dated) })
    await user.click(screen.getByRole('button', { name: 'Lag 4 oppgaver' }))
    await screen.findByText('4 oppgaver er laget.')
    await write({ kind: 'task', record: 'tsk_1.evaluation.1', set: { due: `${YEAR}-05-01` } })
    await screen.findByText(/Årlig evaluering: Noen har gitt oppgaven en annen dato/)
    await write({ kind: 'agreement', record: 'agr_1', set: { evaluateOn: `${YEAR}-07-01` } })
    const move = await screen.findByRole('button', { name: `Flytt oppgaven til 1. juli ${YEAR}` })
    expect(device.workspace.record('tsk_1.evaluation.1')?.fields['due']).toBe(`${YEAR}-05-01`)
    await user.click(move)
    await waitFor(() => expect(device.workspace.record('tsk_1.evaluation.1')?.fields['due']).toBe(`${YEAR}-07-01`))
  })
})

describe('the calendar file of dates', () => {
  test('reminds as long ahead as the date asks, and on the day', async () => {
    const reminder = {
      id: 'agr_1.end',
      due: '2029-12-31',
      summary: 'Avtalen går ut',
      description: '',
      url: null,
      sequence: 1,
    }
    const calendar = new ICAL.Component(ICAL.parse(await reminderFile([{ ...reminder, aheadDays: 60 }], 'Avtale', 0)))
    const alarms = calendar.getFirstSubcomponent('vevent')?.getAllSubcomponents('valarm') ?? []
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-P60D', 'PT0S'])
    expect(String(calendar.getFirstSubcomponent('vtodo')?.getFirstPropertyValue('due'))).toBe('2029-12-31')
  })
})

describe('versions of an agreement', () => {
  const first = 'Partene møtes to ganger i året. Kommunen kaller inn.'

  test('are named, compared in signs and words, and brought back without losing what stood', async () => {
    const before = await openAgreements({
      path: at('versjoner'),
      records: agreement({}, section('purpose', first), section('contacts', 'Ring Kari.')),
    })
    await before.user.click(screen.getByRole('button', { name: 'Lagre en versjon' }))
    const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Hva skal versjonen hete?' })
    expect(name().value).toBe('Versjon 1')
    await before.user.clear(name())
    await before.user.type(name(), 'Før høring')
    const { user, device } = await before.reopen() // it was closed before one had pressed anything
    await user.click(screen.getByRole('button', { name: 'Lagre en versjon' }))
    expect(name().value.trim()).toBe('Før høring')
    await user.click(screen.getByRole('button', { name: 'Lagre' }))
    await screen.findByText('«Før høring» er lagret.')
    const second = first.replace('to ganger', 'fire ganger')
    await write({ kind: 'agreementSection', record: 'ags_1.purpose', set: { text: second } })
    await write({ kind: 'agreementSection', record: 'ags_1.contacts', set: { deletedAt: 5 } })
    await user.click(screen.getByRole('link', { name: /^Før høring/ }))
    const purpose = screen.getByRole('heading', { name: /^Bakgrunn og formål/ }).closest('section')
    expect(purpose?.querySelector('ins')?.textContent).toBe('lagt til: fire slutt på lagt til.')
    expect(purpose?.querySelector('del')?.textContent).toBe('fjernet: to slutt på fjernet.')
    const contacts = screen.getByRole('heading', { name: /Kontaktpersoner/ }).closest('section')
    expect(contacts?.textContent).toContain('Tatt ut')
    expect(screen.queryByRole('heading', { name: /^Partene/ })).toBe(null)

    await user.click(screen.getByRole('button', { name: 'Hent tilbake denne versjonen' }))
    await screen.findByText(/Avtalen er igjen slik den var i «Før høring»/)
    expect(device.workspace.record('ags_1.purpose')?.fields['text']).toBe(first)
    expect(device.workspace.record('ags_1.contacts')?.fields['deletedAt']).toBe(null)
    const kept = device.workspace.all('agreementVersion').map(({ fields }) => fields['name'])
    expect(kept.sort()).toEqual(['Før høring', 'Før «Før høring» ble hentet tilbake'].sort())
    await user.click(await lastUndo())
    await waitFor(() => expect(device.workspace.record('ags_1.purpose')?.fields['text']).toBe(second))
    expect(device.workspace.record('ags_1.contacts')?.fields['deletedAt']).toBe(5)
  })

  test('that are too long are not kept, and it is said what to do', async () => {
    const long = 'Kommunen og laget møtes når det trengs. '.repeat(1_490)
    const many = ['parties', 'purpose', 'contacts', 'duration', 'signatures'].map((key) => section(key, long))
    const { user, device } = await openAgreements({ path: at('versjoner'), records: agreement({}, ...many) })
    await user.click(screen.getByRole('button', { name: 'Lagre en versjon' }))
    await user.click(screen.getByRole('button', { name: 'Lagre' }))
    expect(await screen.findByText(/^Avtalen er for lang til å lagres som én versjon/)).toBeTruthy()
    expect(device.workspace.all('agreementVersion')).toEqual([])
  })

  test('of a newer app cannot be read, and that is said', async () => {
    const version = told('agreementVersion', 'agv_1', {
      agreement: 'agr_1',
      name: 'Ny',
      madeAt: 1,
      body: '{"format":2}',
    })
    await openAgreements({ path: `${at('versjoner')}&fra=agv_1`, records: agreement({}, version) })
    expect(screen.getByText(/nyere utgave av Brobygger/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Hent tilbake/ })).toBe(null)
  })
})

describe('a signed agreement', () => {
  // Catches: a signed text that silently changes with the directory.
  test('keeps the text both signed, and says so when it no longer reads as that', async () => {
    const purpose = section('purpose', 'Avtalen er mellom {municipality} og {organisation}.')
    const place = await openAgreements({ path: at('vei'), records: agreement({ state: 'decided' }, purpose) })
    await place.user.click(screen.getByRole('button', { name: 'Gå videre: Signert' }))
    await screen.findByText('Avtalen har nå status «Signert».')
    const [kept] = place.device.workspace.all('agreementVersion')
    expect(kept?.fields).toMatchObject({ name: 'Slik den ble signert', atSigning: true })
    await place.reopen(at('dokument'))
    await screen.findByText(/^Teksten er den dere signerte\./)
    await write({ kind: 'organisation', record: 'org_1', set: { name: 'Lindesnes språkkafé' } })
    await screen.findByRole('heading', { name: 'Teksten er ikke lenger den dere signerte' })
    await place.user.click(screen.getByRole('link', { name: 'Se hva som er endret' }))
    const gone = () => [...document.querySelectorAll('del')].map(({ textContent }) => textContent).join(' ')
    await waitFor(() => expect(gone()).toContain('Mandal'))
  })

  test('is not signed after all: the way back takes the version with it', async () => {
    const { user, device } = await openAgreements({ path: at('vei'), records: agreement({ state: 'decided' }) })
    await user.click(screen.getByRole('button', { name: 'Gå videre: Signert' }))
    await waitFor(() => expect(device.workspace.all('agreementVersion')).toHaveLength(1))
    await user.click(await lastUndo())
    await waitFor(() => expect(device.workspace.all('agreementVersion')).toEqual([]))
    expect(device.workspace.record('agr_1')?.fields['state']).toBe('decided')
  })
})

describe('an agreement on its way out', () => {
  test('is warned about before: what is not filled in and not written is named', async () => {
    const { user } = await openAgreements({
      path: at('dokument'),
      records: agreement({}, section('purpose', 'Vi vil {purpose} i {place}.')),
    })
    const warning = screen.getByText('Avtalen er ikke ferdig utfylt.').closest<HTMLElement>('[role="status"]')
    expect(warning?.textContent).toContain('Ikke fylt ut: hva vi vil oppnå, lokalet')
    expect(warning?.textContent).toContain('Ikke skrevet: 1. Partene, 3. Kontaktpersoner')
    expect(screen.queryByText('[hva vi vil oppnå]')).toBe(null) // sixty pages are put up only when one wants to see them
    await user.click(screen.getByText('Vis hele avtalen'))
    expect((await screen.findByText('[hva vi vil oppnå]')).tagName).toBe('MARK')
  })

  test('has its signed copy attached, and anything that is none is refused in words', async () => {
    const { user, device } = await openAgreements({ path: at('dokument'), records: agreement() })
    const input = screen.getByLabelText<HTMLInputElement>('Legg ved PDF eller dokument', { selector: 'input' })
    await user.upload(input, new File(['%PDF-1.7 signert'], 'signert.pdf', { type: 'application/pdf' }))
    await screen.findByText('«signert.pdf» er lagt ved.')
    const [copy] = device.workspace.all('attachment')
    expect(copy?.fields).toMatchObject({ record: 'agr_1', type: 'application/pdf', name: 'signert.pdf' })
    await user.upload(input, new File(['<html>'], 'falsk.pdf', { type: 'application/pdf' }))
    await screen.findByText(/^«falsk.pdf» ble ikke lagt ved\. Bruk PDF/)
    expect(device.workspace.all('attachment')).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Fjern signert.pdf' }))
    await waitFor(() => expect(device.workspace.all('attachment')).toEqual([]))
    await user.click(await lastUndo())
    await waitFor(() => expect(device.workspace.all('attachment')).toHaveLength(1))
  })
})
