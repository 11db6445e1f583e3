import { screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { lastContactOf } from '#features/organisations/conversations/conversations.ts'
import { dayOf, daysBefore } from '#i18n/dates.ts'
import { contact, conversation, openDirectory, organisation } from './directory.tsx'

/** There is no telephone and no e-mail here: the tap is what counts. */
document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a[href^="tel:"], a[href^="mailto:"]'))
    event.preventDefault()
})

const path = '/organisasjoner/org_1'
const today = dayOf(Date.now())
const choir = organisation('org_1', { name: 'Koret', phone: '38 26 11 00', email: 'post@koret.no' })
const kari = contact('con_1', 'org_1', { name: 'Kari Nordmann', phone: '911 22 333', retainUntil: '2099-01-01' })
const log = () => {
  const section = screen.getByRole('heading', { name: 'Samtaler' }).closest('section')
  if (!section) throw new Error('No log.')
  return within(section)
}
const lines = () =>
  log()
    .getAllByRole('button', { name: /^Endre samtalen/ })
    .map((line) => line.textContent)

describe('what was said with an organisation', () => {
  test('is noted in two taps, and written in where it stands', async () => {
    const { user, device, reopen } = await openDirectory({ path, records: [choir, kari] })
    await user.click(screen.getByRole('button', { name: 'Noter en samtale' }))
    await user.click(screen.getByRole('button', { name: 'Møte' }))
    expect(device.workspace.all('conversation')[0]?.fields).toEqual({
      organisation: 'org_1',
      way: 'meeting',
      on: today,
      by: 'Koordinator',
    })
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Hva som ble sagt')))
    await user.keyboard('Vil være med på dialogmøtet.')
    await user.click(screen.getByLabelText('Hvem'))
    await user.click(screen.getByRole('button', { name: 'Kari Nordmann' }))
    await user.click(log().getByRole('button', { name: 'Ferdig' }))
    await reopen(path)
    expect(lines()).toEqual(['Vil være med på dialogmøtet.I dag · møte · med Kari Nordmann · Koordinator'])
  })

  test('stands newest first, with who and when, and is opened to be changed', async () => {
    const { user, device } = await openDirectory({
      path,
      records: [
        choir,
        conversation('cnv_1', 'org_1', { way: 'call', on: '2024-03-01', by: 'Per', text: 'Gammelt' }),
        conversation('cnv_2', 'org_1', { way: 'visit', on: '2025-03-01', by: 'Anne', text: 'Nytt' }),
        conversation('cnv_3', 'org_2', { way: 'visit', on: '2025-03-01', by: 'Anne', text: 'Om noen andre' }),
      ],
    })
    expect(lines()).toEqual(['Nytt1. mars 2025 · besøk · Anne', 'Gammelt1. mars 2024 · telefon · Per'])
    await user.click(screen.getByRole('button', { name: /^Endre samtalen 1. mars 2024/ }))
    await user.click(log().getByRole('button', { name: 'E-post' }))
    await user.type(screen.getByLabelText('Hva som ble sagt'), ', og riktig')
    await user.click(log().getByRole('button', { name: 'Ferdig' }))
    await waitFor(() =>
      expect(device.workspace.record('cnv_1')?.fields).toMatchObject({ way: 'email', text: 'Gammelt, og riktig' }),
    )
  })

  test('is deleted, and that can be undone', async () => {
    const { user } = await openDirectory({
      path,
      records: [choir, conversation('cnv_1', 'org_1', { way: 'call', on: '2024-03-01', text: 'Feil sted' })],
    })
    await user.click(screen.getByRole('button', { name: /^Endre samtalen/ }))
    await user.click(screen.getByRole('button', { name: 'Slett samtalen' }))
    expect(await screen.findByText('Samtalen er slettet.')).toBeTruthy()
    expect(screen.queryByText('Feil sted')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Angre' }))
    expect(await screen.findByText('Feil sted')).toBeTruthy()
  })

  test('deleted or put away, it gives the focus to what stands next to it', async () => {
    const { user } = await openDirectory({
      path,
      records: [
        choir,
        ...[1, 2, 3, 4, 5].map((day) =>
          conversation(`cnv_${day}`, 'org_1', { way: 'call', on: `2024-03-0${day}`, text: `Dag ${day}` }),
        ),
      ],
    })
    const focused = () => document.activeElement?.textContent?.trim().slice(0, 5)
    await user.click(screen.getByRole('button', { name: 'Noter en samtale' }))
    await user.click(screen.getByRole('button', { name: 'Ikke nå' }))
    await waitFor(() => expect(focused()).toBe('Noter'))
    await user.click(screen.getByRole('button', { name: 'Vis 1 til' }))
    await waitFor(() => expect(focused()).toBe('Dag 1'))
    for (const [day, next] of [
      ['4', 'Dag 3'],
      ['3', 'Dag 2'],
      ['1', 'Dag 2'],
      ['2', 'Dag 5'],
      ['5', 'Noter'],
    ]) {
      await user.click(screen.getByRole('button', { name: new RegExp(`Dag ${day}$`) }))
      await user.click(screen.getByRole('button', { name: 'Slett samtalen' }))
      await waitFor(() => expect(focused()).toBe(next))
    }
  })

  test('says when there was contact last; a call nobody answered, or a day to come, was none', async () => {
    await openDirectory({
      path,
      records: [
        choir,
        conversation('cnv_1', 'org_1', { way: 'meeting', on: '2024-11-03' }),
        conversation('cnv_2', 'org_1', { way: 'call', on: daysBefore(today, 1), answered: false }),
        conversation('cnv_3', 'org_1', { way: 'visit', on: daysBefore(today, -9) }),
      ],
    })
    expect(screen.getByText('Sist kontakt 3. november 2024 (møte)')).toBeTruthy()
    expect(lastContactOf('org_1', today)?.id).toBe('cnv_1')
    expect(lastContactOf('org_2', today)).toBeNull()
    expect(lines()[1]).toBe('Fikk ikke svarI går · telefon')
  })

  test('also what somebody wrote on an entry that was merged into it, without knowing', async () => {
    await openDirectory({
      path,
      records: [
        organisation('org_1', { name: 'Koret', 'merged/org_2': true }),
        organisation('org_2', { name: 'Mandal kor', deletedAt: 1 }),
        conversation('cnv_1', 'org_1', { way: 'meeting', on: '2024-11-01', text: 'Først' }),
        conversation('cnv_2', 'org_2', { way: 'meeting', on: '2024-11-03', text: 'Siden' }),
      ],
    })
    expect(screen.getByText('Sist kontakt 3. november 2024 (møte)')).toBeTruthy()
    expect(lines().map((line) => line?.slice(0, 5))).toEqual(['Siden', 'Først'])
  })

  test('is offered to be noted after a call, and nothing is noted by itself', async () => {
    const { user, device } = await openDirectory({ path, records: [choir, kari] })
    expect(screen.queryByText(/^Noter samtalen med/)).toBeNull()
    const aloud = screen.getAllByRole('status').find((line) => line.matches('.page *'))
    await user.click(screen.getByRole('link', { name: 'Ring Kari Nordmann' }))
    expect(aloud?.textContent).toBe('Noter samtalen med Kari Nordmann?')
    expect(screen.getAllByText('Noter samtalen med Kari Nordmann?')).toHaveLength(2)
    expect(device.workspace.all('conversation')).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Noter' }))
    expect(device.workspace.all('conversation')[0]?.fields).toMatchObject({
      way: 'call',
      with: 'Kari Nordmann',
      on: today,
    })
    expect(screen.queryByText(/^Noter samtalen med/)).toBeNull()
  })

  test('the offer is declined with one tap; writing to the organisation itself names it', async () => {
    const { user, device } = await openDirectory({ path, records: [choir] })
    await user.click(screen.getByRole('link', { name: 'Send e-post til Koret' }))
    expect(screen.getAllByText('Noter samtalen med Koret?').length).toBeGreaterThan(0)
    await user.click(screen.getByRole('button', { name: 'Ikke nå' }))
    expect(screen.queryByText(/^Noter samtalen med/)).toBeNull()
    expect(device.workspace.all('conversation')).toEqual([])
  })

  test('must not name a national identity number: it is said in place, and kept all the same', async () => {
    const { user, device } = await openDirectory({
      path,
      records: [choir, conversation('cnv_1', 'org_1', { way: 'call', on: today })],
    })
    expect(screen.getByText(/Skriv ikke om enkeltpersoners saker/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^Endre samtalen/ }))
    await user.type(screen.getByLabelText('Hva som ble sagt'), 'Spurte om 130972 48022')
    await user.tab()
    expect(await screen.findByText(/^Dette ligner på et fødselsnummer/)).toBeTruthy()
    await user.click(log().getByRole('button', { name: 'Ferdig' }))
    expect(await screen.findByText('Sjekk hva som ble sagt')).toBeTruthy()
    await waitFor(() => expect(device.workspace.record('cnv_1')?.fields['text']).toBe('Spurte om 130972 48022'))
  })

  test('the note of an organisation is looked at in the same way', async () => {
    const { user } = await openDirectory({ path, records: [choir] })
    await user.type(screen.getByLabelText('Notat'), '13097248022')
    await user.tab()
    expect(await screen.findByText(/^Dette ligner på et fødselsnummer/)).toBeTruthy()
  })

  test('is not seen by one who may only read', async () => {
    await openDirectory({ path, role: 'reader', records: [choir] })
    expect(screen.queryByText('Samtaler')).toBeNull()
  })

  test('is gone for good with the organisation', async () => {
    const { user, device } = await openDirectory({
      path,
      records: [
        choir,
        conversation('cnv_1', 'org_1', { way: 'call', on: today }),
        conversation('cnv_2', 'org_1', { way: 'call', on: today, deletedAt: 1 }),
        conversation('cnv_3', 'org_2', { way: 'call', on: today }),
      ],
    })
    await user.click(screen.getByRole('button', { name: 'Flere valg' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^Slett for godt/ }))
    await user.click(screen.getByRole('button', { name: 'Slett for godt' }))
    await waitFor(() => expect(device.workspace.record('org_1')).toBeNull())
    for (const id of ['cnv_1', 'cnv_2']) expect(device.workspace.record(id), id).toBeNull()
    expect(device.workspace.record('cnv_3')).not.toBeNull()
  })
})
