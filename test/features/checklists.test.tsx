import { screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, test, vi } from 'vitest'
import { write } from '#db/write.ts'
import { CHECKLISTS } from '#content/checklists.ts'
import { SOURCES } from '#content/sources.ts'
import { inDispute } from './directory.tsx'
import { openChecklists } from './checklists-place.tsx'
import { told } from './place.tsx'

const list = '/sjekklister/chk_anchoring'
const a2 = `${list}?punkt=chi_anchoring.A2`

const row = (title: string) => {
  const found = screen.getByRole('link', { name: title }).closest<HTMLElement>('[role="listitem"]')
  if (!found) throw new Error(`No row is called ${title}.`)
  return found
}
const tick = (title: string) => screen.getByRole<HTMLInputElement>('checkbox', { name: `Ferdig: ${title}` })
const titles = () =>
  [...document.querySelectorAll('[data-point] > span:not([data-control])')].map((one) => one.textContent)

describe('a checklist', () => {
  test('is there as soon as one looks, and is nothing on disk before somebody says something', async () => {
    const { device } = await openChecklists()
    const pieces = within(screen.getByRole('list', { name: 'De seks rådene' })).getAllByRole('link')
    expect(pieces.map((link) => link.querySelector('b')?.textContent)).toEqual([
      'Forankring på topp',
      'Ressurser i kommunen',
      'Nettsider',
      'Kartlegging av frivilligheten',
      'Faste møteplasser',
      'Samarbeidsavtaler',
    ])
    expect(pieces[0]?.textContent).toContain('14 punkter, ikke begynt')
    expect([...device.workspace.everyone()]).toEqual([])
  })

  // Catches: a tick alone counted as shown.
  test('a tick without evidence is said, never shown', async () => {
    const { user, device } = await openChecklists({ path: list })
    await user.click(tick('Oppdrag fra kommunestyret'))
    await screen.findByText('«Oppdrag fra kommunestyret» er sagt, men ikke vist ennå.')
    expect(row('Oppdrag fra kommunestyret').textContent).toContain('Sagt, ikke vist. Mangler: Vedtak med saksnummer')
    expect(screen.getByText('0 vist · 1 sagt, ikke vist · 13 mangler')).toBeTruthy()
    expect(tick('Oppdrag fra kommunestyret')).toMatchObject({ checked: false, indeterminate: true })
    expect(device.workspace.record('chi_anchoring.A2')?.fields).toEqual({
      checklist: 'chk_anchoring',
      point: 'A2',
      state: 'done',
    })
    expect(device.workspace.record('chk_anchoring')?.fields).toEqual({ template: 'anchoring' })
    await user.click(screen.getByRole('button', { name: 'Angre' }))
    await waitFor(() => expect(tick('Oppdrag fra kommunestyret').indeterminate).toBe(false))
  })

  test('that follows an agreement opens it, and each point the section it is about', async () => {
    const records = [
      told('checklist', 'chk_agreements.1', { template: 'agreements', agreement: 'agr_1', term: 'Avtale' }),
    ]
    const { user } = await openChecklists({ path: '/sjekklister/chk_agreements.1', records })
    const path = (name: RegExp) =>
      screen.getByRole<HTMLAnchorElement>('link', { name }).href.replace(location.origin, '')
    expect(path(/^Åpne avtalen/)).toBe('/avtaler/agr_1')
    await user.click(screen.getByRole('link', { name: 'Signer og journalfør' }))
    expect(path(/avsnittet/)).toBe('/avtaler/agr_1?avsnitt=ags_1.signatures')
  })

  test('of an unknown id says so', async () => {
    await openChecklists({ path: '/sjekklister/chk_nothing' })
    expect(screen.getByRole('heading', { level: 1, name: 'Sjekklista finnes ikke her' })).toBeTruthy()
  })
})

describe('a point', () => {
  // Catches: the first of several agreements taken for the one that is meant.
  test('that is settled in an agreement opens its section, when it is known which agreement', async () => {
    const f = '/sjekklister/chk_agreements?punkt=chi_agreements.F1'
    const agreement = (id: string) => told('agreement', id, { title: 'Avtale', type: 'cooperation' })
    const point = CHECKLISTS.flatMap(({ points }) => points).find((one) => one.opens && 'section' in one.opens)
    const section = point?.opens && 'section' in point.opens ? point.opens.section : ''
    const path = f.replace('F1', point?.id ?? '')
    const { hear } = await openChecklists({ path, records: [agreement('agr_1')] })
    const link = screen.getByRole('link', { name: /^Gjøres i avtalen/ })
    expect(link.getAttribute('href')).toBe(`/avtaler/agr_1?avsnitt=ags_1.${section}`)
    await hear(agreement('agr_2'))
    await waitFor(() =>
      expect(screen.getByRole('link', { name: /^Gjøres i avtalen/ }).getAttribute('href')).toBe('/avtaler'),
    )
    await hear(told('checklist', 'chk_agreements', { template: 'agreements', agreement: 'agr_2' }))
    await waitFor(() =>
      expect(screen.getByRole('link', { name: /^Gjøres i avtalen/ }).getAttribute('href')).toBe(
        `/avtaler/agr_2?avsnitt=ags_2.${section}`,
      ),
    )
  })

  test('is shown when the decision it asks for has its case number', async () => {
    const { user, reopen } = await openChecklists({ path: a2 })
    await user.click(screen.getByRole('button', { name: 'Legg til bevis' }))
    const asked = screen.getByRole('list', { name: 'Punktet ber om' })
    expect(within(asked).getAllByRole('button')).toHaveLength(1)
    await user.click(within(asked).getByRole('button', { name: /^Vedtak/ }))
    await user.click(await screen.findByRole('radio', { name: 'Ferdig' }))
    expect(await screen.findByText('Sagt, ikke vist')).toBeTruthy()
    expect(screen.getByText('Fyll ut, så teller det.')).toBeTruthy()
    await user.type(screen.getByLabelText('Saksnummer'), '47/26')
    await user.tab()
    expect(await screen.findByText('Vist')).toBeTruthy()
    expect(screen.getByText('Viser punktet')).toBeTruthy()
    await reopen(list)
    expect(row('Oppdrag fra kommunestyret').textContent).toContain('Sak 47/26')
    expect(screen.getByText('1 vist · 13 mangler')).toBeTruthy()
  })

  test('is not shown by something else than it asks for', async () => {
    await openChecklists({
      path: a2,
      records: [
        told('checklistItem', 'chi_anchoring.A2', { state: 'done' }),
        told('evidence', 'evd_1', { item: 'chi_anchoring.A2', type: 'note', text: 'De sa ja' }),
      ],
    })
    expect(screen.getByText('Sagt, ikke vist')).toBeTruthy()
    expect(screen.getByText('Ligger ved. Punktet ber om noe annet.')).toBeTruthy()
  })

  test('loses what showed it when the evidence is removed, and has it again with «Angre»', async () => {
    const { user } = await openChecklists({
      path: a2,
      records: [
        told('checklistItem', 'chi_anchoring.A2', { state: 'done' }),
        told('evidence', 'evd_1', { item: 'chi_anchoring.A2', type: 'decision', reference: '47/26' }),
      ],
    })
    expect(screen.getByText('Vist')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Fjern Vedtak' }))
    expect(await screen.findByText('Sagt, ikke vist')).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: 'Angre' }))
    expect(await screen.findByText('Vist')).toBeTruthy()
  })

  test('can point to a meeting of the app', async () => {
    const { user, device } = await openChecklists({
      path: `${list}?punkt=chi_anchoring.A6`,
      records: [told('meeting', 'mtg_1', { title: 'Dialogmøte høst', on: '2026-11-26' })],
    })
    await user.click(screen.getByRole('button', { name: 'Legg til bevis' }))
    await user.click(screen.getByRole('button', { name: /^Møte/ }))
    await user.click(await screen.findByRole('button', { name: 'Velg møte' }))
    await user.click(screen.getByRole('button', { name: /Dialogmøte høst/ }))
    await waitFor(() => expect(device.workspace.all('evidence')[0]?.fields['meeting']).toBe('mtg_1'))
    expect((await screen.findByRole('link', { name: 'Åpne møtet' })).getAttribute('href')).toBe('/moter/mtg_1')
    // Catches: a point that is shown by a meeting nobody has any longer.
    await user.click(screen.getByRole('button', { name: 'Marker som ferdig' }))
    expect(await screen.findByText('Vist')).toBeTruthy()
    await write({ kind: 'meeting', record: 'mtg_1', erase: true })
    await waitFor(() => expect(screen.queryByText('Vist')).toBeNull())
    expect(device.workspace.all('evidence')[0]?.fields['meeting']).toBe('mtg_1')
  })

  test('says what is not relevant only when one says why', async () => {
    const { user, reopen } = await openChecklists({ path: a2 })
    await user.click(screen.getByRole('radio', { name: 'Ikke aktuelt' }))
    expect(await screen.findByText(/Til da teller punktet som noe som mangler/)).toBeTruthy()
    await user.type(screen.getByLabelText('Hvorfor er det ikke aktuelt?'), 'Vedtatt i 2024')
    await user.tab()
    await waitFor(() => expect(screen.queryByText(/Til da teller punktet/)).toBeNull())
    await reopen(list)
    expect(row('Oppdrag fra kommunestyret').textContent).toContain('Ikke aktuelt: Vedtatt i 2024')
  })

  // Catches: what was half typed is lost when the app is closed.
  test('keeps what was half typed when the app is closed, also before anything else was said', async () => {
    const { user, reopen } = await openChecklists({ path: a2 })
    await user.type(screen.getByLabelText('Notat'), 'Ordføreren tar det med')
    await reopen()
    expect(screen.getByLabelText<HTMLTextAreaElement>('Notat').value).toBe('Ordføreren tar det med')
    await reopen(list)
    expect(screen.getByText('14 punkter, ikke begynt')).toBeTruthy()
  })

  test('opens the right place, and its sources in a tab of their own', async () => {
    await openChecklists({ path: '/sjekklister/chk_mapping?punkt=chi_mapping.D5' })
    expect(screen.getByRole('link', { name: 'Åpne organisasjonene' }).getAttribute('href')).toBe(
      '/organisasjoner?vis=aldri',
    )
    const source = screen.getByRole('link', { name: /Eidsvoll kommune/ })
    expect(source.getAttribute('href')).toBe(SOURCES.EID.address)
    expect(source.getAttribute('rel')).toBe('noopener')
  })

  test('of two versions shows both until one is chosen', async () => {
    const { user, device } = await openChecklists({
      path: a2,
      records: [told('checklistItem', 'chi_anchoring.A2', { owner: 'Kari' }, { owner: inDispute('Per') })],
    })
    await user.click(screen.getByRole('button', { name: 'Bruk versjonen fra Per' }))
    await waitFor(() => expect(device.workspace.record('chi_anchoring.A2')?.fields['owner']).toBe('Per'))
  })

  test('of two states shows both until one is chosen', async () => {
    const { user, device } = await openChecklists({
      path: a2,
      records: [told('checklistItem', 'chi_anchoring.A2', { state: 'done' }, { state: inDispute('under-way') })],
    })
    await user.click(screen.getByRole('button', { name: 'Bruk versjonen fra Per' }))
    await waitFor(() => expect(device.workspace.record('chi_anchoring.A2')?.marks['state']?.others).toEqual([]))
    expect(device.workspace.record('chi_anchoring.A2')?.fields['state']).toBe('under-way')
  })

  test('becomes a task when one asks for it', async () => {
    const { user, device } = await openChecklists({
      path: a2,
      records: [told('checklistItem', 'chi_anchoring.A2', { owner: 'Kari', due: '2027-03-01' })],
    })
    await user.click(screen.getByRole('button', { name: 'Lag oppgave' }))
    expect(await screen.findByRole('link', { name: 'Åpne oppgaven' })).toBeTruthy()
    expect(device.workspace.all('task')[0]?.fields).toMatchObject({
      text: 'Oppdrag fra kommunestyret (Forankring på topp)',
      owner: 'Kari',
      due: '2027-03-01',
      origin: 'chi_anchoring.A2',
    })
  })
})

describe('own points and checklists', () => {
  test('are written, counted, and removed with a way back', async () => {
    const { user } = await openChecklists({ path: list })
    await user.click(screen.getByRole('button', { name: 'Nytt punkt' }))
    await user.type(await screen.findByLabelText('Hva skal gjøres?'), 'Spør ungdomsrådet')
    await user.click(screen.getByRole('link', { name: 'Forankring på topp' }))
    expect(await screen.findByText('15 punkter, ikke begynt')).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'Spør ungdomsrådet' }))
    await user.click(await screen.findByRole('button', { name: 'Slett punktet' }))
    expect(await screen.findByText('14 punkter, ikke begynt')).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: 'Angre' }))
    expect(await screen.findByText('15 punkter, ikke begynt')).toBeTruthy()
  })

  test('come to be with what is written, and leave nothing when nothing is', async () => {
    const { user, device, reopen } = await openChecklists({ path: list })
    await user.click(screen.getByRole('button', { name: 'Nytt punkt' }))
    expect(await screen.findByLabelText('Hva skal gjøres?')).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'Forankring på topp' }))
    expect(await screen.findByText('14 punkter, ikke begynt')).toBeTruthy()
    expect(device.workspace.all('checklistItem')).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Nytt punkt' }))
    await user.type(await screen.findByLabelText('Hva skal gjøres?'), 'Spør ungdoms')
    await reopen(list)
    expect(screen.getByRole('link', { name: 'Spør ungdoms' })).toBeTruthy()
    expect(screen.getByText('15 punkter, ikke begynt')).toBeTruthy()
  })

  test('of one’s own has its name when the app was closed meanwhile, until one gives it up', async () => {
    const { user, reopen } = await openChecklists()
    const begin = async (who: typeof user) => {
      await who.click(screen.getByRole('button', { name: 'Ny sjekkliste' }))
      await who.click(screen.getByRole('button', { name: /^En egen sjekkliste/ }))
      return screen.getByRole<HTMLInputElement>('textbox', { name: 'Navn på sjekklista' })
    }
    await user.type(await begin(user), 'Språkkafé i høst')
    const again = (await reopen()).user
    expect((await begin(again)).value).toBe('Språkkafé i høst')
    await again.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Lukk' }))
    expect((await begin(again)).value).toBe('')
  })

  test('a checklist of one’s own begins empty and stands in the list', async () => {
    const { user } = await openChecklists()
    await user.click(screen.getByRole('button', { name: 'Ny sjekkliste' }))
    await user.click(screen.getByRole('button', { name: /^En egen sjekkliste/ }))
    await user.type(screen.getByRole('textbox', { name: 'Navn på sjekklista' }), 'Velkomst')
    await user.click(screen.getByRole('button', { name: 'Start' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Velkomst' })).toBeTruthy()
    expect(screen.getByText('Ingen punkter ennå')).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'Sjekklister' }))
    const others = await screen.findByRole('list', { name: 'Andre sjekklister' })
    expect(within(others).getByRole('link', { name: /Velkomst/ })).toBeTruthy()
  })

  // Catches: keys compared as numbers, a move by a place too far.
  test('points change places by keyboard, and one is told where they stand', async () => {
    const { user, reopen } = await openChecklists({ path: list })
    await user.click(screen.getByRole('button', { name: 'Endre rekkefølge' }))
    const before = titles()
    screen.getByRole('button', { name: `Flytt «${before[0]}»` }).focus()
    await user.keyboard('{ArrowDown}')
    expect(await screen.findByText(`«${before[0]}» er nå nummer 2 av 14.`)).toBeTruthy()
    await waitFor(() => expect(titles()).toEqual([before[1], before[0], ...before.slice(2)]))
    expect(document.activeElement?.getAttribute('aria-label')).toBe(`Flytt «${before[0]}»`)
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(titles()[2]).toBe(before[0]))
    await user.click(screen.getByRole('button', { name: `Flytt «${before[0]}» opp` }))
    await waitFor(() => expect(titles()[1]).toBe(before[0]))
    await reopen()
    expect(screen.getAllByRole('checkbox')[0]?.getAttribute('aria-label')).toBe(`Ferdig: ${before[1]}`)
  })
})

describe('begun anew', () => {
  const records = [
    told('checklistItem', 'chi_anchoring.A2', { state: 'done', note: 'Husk fristen' }),
    told('evidence', 'evd_1', { item: 'chi_anchoring.A2', type: 'decision', reference: '47/22' }),
  ]

  test('every point begins again, with the answers from last time beside', async () => {
    const { user, device } = await openChecklists({ path: list, records })
    await user.click(screen.getByRole('button', { name: 'Start på nytt' }))
    const term = screen.getByRole<HTMLInputElement>('textbox', { name: 'Hva gjelder det for?' })
    await user.clear(term)
    await user.type(term, '2027–2031')
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Start på nytt' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Forankring på topp · 2027–2031' })).toBeTruthy()
    expect(screen.getByText('14 punkter, ikke begynt')).toBeTruthy()
    expect(row('Oppdrag fra kommunestyret').textContent).toContain('Sist: vist')
    await user.click(screen.getByRole('link', { name: 'Oppdrag fra kommunestyret' }))
    expect(await screen.findByText('Vedtak: Sak 47/22')).toBeTruthy()
    expect(screen.getByText('Husk fristen')).toBeTruthy()
    expect(device.workspace.record('chk_anchoring.2027-2031')?.fields).toMatchObject({ previous: 'chk_anchoring' })
    expect(device.workspace.record('chi_anchoring.A2')?.fields['state']).toBe('done')
  })
})

describe('the readiness picture', () => {
  const records = [
    told('checklistItem', 'chi_anchoring.A2', { state: 'done', owner: 'Kari' }),
    told('evidence', 'evd_1', { item: 'chi_anchoring.A2', type: 'decision', reference: '47/22' }),
    told('checklistItem', 'chi_anchoring.A3', { state: 'done', owner: 'Per', due: '2027-03-01' }),
    told('checklistItem', 'chi_anchoring.A4', { state: 'a-state-of-tomorrow', owner: 'Per' }),
  ]
  const total = CHECKLISTS.slice(0, 6).flatMap(({ points }) => points).length

  test('says of each piece what is shown, said and missing, and whose turn it is', async () => {
    await openChecklists({ path: '/sjekklister/bilde', records })
    expect(screen.getByText(`1 av ${total} punkter er vist`)).toBeTruthy()
    const first = within(screen.getByRole('list', { name: 'De seks rådene' })).getAllByRole('listitem')[0]
    expect(first?.textContent).toContain('1 vist · 1 sagt, ikke vist · 12 mangler')
    expect(first?.textContent).toContain('Per: 2, neste frist 1. mars 2027 · 11 har ingen ansvarlig')
  })

  test('is printed by itself, and gone when it is printed', async () => {
    const print = vi.fn<() => void>()
    vi.stubGlobal('print', print)
    const { user } = await openChecklists({ path: '/sjekklister/bilde', records })
    await user.click(screen.getByRole('button', { name: 'Skriv ut' }))
    await waitFor(() => expect(print).toHaveBeenCalledOnce())
    expect(document.querySelector('.print-picture')?.textContent).toContain('1 vist · 1 sagt, ikke vist')
    dispatchEvent(new Event('afterprint'))
    expect(document.querySelector('.print-picture')).toBeNull()
  })

  test('says in words when no image can be made', async () => {
    const { user } = await openChecklists({ path: '/sjekklister/bilde', records })
    await user.click(screen.getByRole('button', { name: 'Kopier bilde' }))
    expect(await screen.findByText(/Bildet kunne ikke lages her/)).toBeTruthy()
  })

  test('stands in small at Hjem', async () => {
    await openChecklists({ path: '/hjem', records })
    expect(screen.getByRole('link', { name: /^Forankring/ }).textContent).toContain('1 av 14 vist')
  })
})

test('one who may only read sees everything and changes nothing', async () => {
  const records = [
    told('checklistItem', 'chi_anchoring.A2', { state: 'done', owner: 'Kari' }),
    told('evidence', 'evd_1', { item: 'chi_anchoring.A2', type: 'decision', reference: '47/22' }),
  ]
  const { reopen } = await openChecklists({ path: list, records, role: 'reader' })
  expect(row('Oppdrag fra kommunestyret').textContent).toContain('Sak 47/22')
  for (const box of screen.getAllByRole<HTMLInputElement>('checkbox')) expect(box.disabled).toBe(true)
  expect(screen.queryAllByRole('button')).toEqual([])
  await reopen(a2)
  expect(screen.getByText('47/22')).toBeTruthy()
  expect(screen.getByText('Kari')).toBeTruthy()
  expect(screen.queryAllByRole('textbox')).toEqual([])
  expect(screen.queryAllByRole('button')).toEqual([])
})
