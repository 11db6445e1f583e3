import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, test, vi } from 'vitest'
import type { LiveRecord } from '#model/wire.ts'
import { contact, openDirectory, organisation } from './directory.tsx'
import type { Place } from './place.tsx'

const list = () => screen.getByRole('list', { name: 'Organisasjoner' })
const names = () =>
  within(list())
    .getAllByRole('link')
    .map((link) => link.querySelector('b span span')?.textContent)
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const sheet = () => within(screen.getByRole('dialog'))
const today = () => new Date().toISOString().slice(0, 10)
const talk = (id: string, organisation: string, on: string): LiveRecord => ({
  kind: 'conversation',
  record: id,
  mark: 'm',
  fields: { organisation, on, way: 'call' },
  marks: {},
})

const records = [
  organisation('org_1', { name: 'Al-Noor', kind: 'faith', 'languages/ar': true, area: 'Mandal', confirmedOn: today() }),
  organisation('org_2', { name: 'Bedehuset', kind: 'faith', area: 'Holum', confirmedOn: today() }),
  organisation('org_3', {
    name: 'Damaskus forening',
    kind: 'minority',
    'languages/ar': true,
    'contributes/language-cafe': true,
    confirmedOn: '2024-02-01',
    email: 'post@damaskus.no',
    phone: '38 00 00 00',
  }),
  organisation('org_4', { name: 'Elvas turlag', 'contributes/walks-and-nature': true, public: true, email: 'hei(at)' }),
  contact('con_1', 'org_3', { name: 'Nour', role: 'leder', email: 'nour@damaskus.no' }),
]

async function openFilters({ user }: Place) {
  await user.click(button(/^Filtrer/))
  await sheet().findByRole('group', { name: 'Type' })
}

describe('filters', () => {
  test('one of a kind or another, and all kinds together; beside each how many one would get', async () => {
    const directory = await openDirectory({ records })
    await openFilters(directory)
    const { user } = directory
    await user.click(sheet().getByRole('button', { name: 'Trossamfunn 2' }))
    expect(sheet().getByRole('button', { name: 'Minoritetsorganisasjon 1' })).toBeTruthy()
    expect(sheet().getByRole('button', { name: 'Arabisk 1' })).toBeTruthy()
    await user.click(sheet().getByRole('button', { name: 'Minoritetsorganisasjon 1' }))
    await user.click(await sheet().findByRole('button', { name: 'Arabisk 2' }))
    const faith = await sheet().findByRole('button', { name: 'Trossamfunn 1' })
    expect(faith.getAttribute('aria-pressed')).toBe('true')
    expect(sheet().getByRole('group', { name: 'Type' }).closest('[aria-busy=true]'), 'all is counted').toBeNull()
    await user.click(sheet().getByRole('button', { name: 'Vis 2 organisasjoner' }))
    expect(names()).toEqual(['Al-Noor', 'Damaskus forening'])
    await waitFor(() => expect(location.search).toBe('?type=faith,minority&sprak=ar'))
  })

  test('what is chosen stands over the list, and a tap takes it away', async () => {
    const { user } = await openDirectory({ records, path: '/organisasjoner?type=faith&omrade=Holum' })
    expect(names()).toEqual(['Bedehuset'])
    expect(button('Filtrer, 2 valgt')).toBeTruthy()
    await user.click(button('Holum'))
    await waitFor(() => expect(names()).toEqual(['Al-Noor', 'Bedehuset']))
    await waitFor(() => expect(location.search).toBe('?type=faith'))
  })

  test('several taps in the sheet are one step back; only what exists is offered', async () => {
    const directory = await openDirectory({ records })
    const before = history.length
    await openFilters(directory)
    const { user } = directory
    await user.click(sheet().getByRole('button', { name: /^Trossamfunn/ }))
    await user.click(sheet().getByRole('button', { name: /^Mandal/ }))
    await waitFor(() => expect(location.search).toBe('?type=faith&omrade=Mandal'))
    expect(history.length).toBe(before + 1)
    expect(sheet().queryByRole('button', { name: /^Frivilligsentral/ })).toBeNull()
    expect(sheet().queryByText('Merkelapper')).toBeNull()
    await user.click(sheet().getByRole('button', { name: 'Nullstill' }))
    expect(sheet().getByRole('button', { name: 'Vis 4 organisasjoner' })).toBeTruthy()
  })

  /** Catches: counts drawn together with what one pressed; numbers that are being renewed and do not say so. */
  test('what one pressed is seen at once, and how many one would get now a frame later', async () => {
    await openFilters(await openDirectory({ records }))
    fireEvent.click(sheet().getByRole('button', { name: 'Trossamfunn 2' }))
    const faith = sheet().getByRole('button', { name: 'Trossamfunn 2' })
    expect(faith.getAttribute('aria-pressed')).toBe('true')
    expect(sheet().getByRole('button', { name: 'Vis 2 organisasjoner' })).toBeTruthy()
    expect(faith.closest('[aria-busy=true]')).toBeTruthy()
    expect(await sheet().findByRole('button', { name: 'Arabisk 1' })).toBeTruthy()
    await waitFor(() => expect(faith.closest('[aria-busy=true]')).toBeNull())
  })

  /** Catches: a second tap, before the first is in the address, that replaces the place one came from; a row opened right after a tap. */
  test('taps quicker than the address are one step back too, and nothing of them is lost', async () => {
    const directory = await openDirectory({ records })
    const before = history.length
    await openFilters(directory)
    fireEvent.click(sheet().getByRole('button', { name: /^Trossamfunn/ }))
    fireEvent.click(sheet().getByRole('button', { name: /^Mandal/ }))
    expect(location.search).toBe('')
    await waitFor(() => expect(location.search).toBe('?type=faith&omrade=Mandal'))
    expect(history.length).toBe(before + 1)
    await directory.user.click(sheet().getByRole('button', { name: 'Vis 1 organisasjon' }))
    fireEvent.click(button('Mandal'))
    fireEvent.click(await screen.findByRole('link', { name: /^Bedehuset/ }))
    expect(location.pathname + location.search).toBe('/organisasjoner/org_2?type=faith')
    expect(history.length).toBe(before + 3)
  })

  test('hold together with a search, also for the counts', async () => {
    const directory = await openDirectory({ records })
    const { user } = directory
    await user.type(screen.getByRole('searchbox', { name: /^Søk i 4/ }), 'arabisk')
    await waitFor(() => expect(names()).toEqual(['Al-Noor', 'Damaskus forening']))
    await openFilters(directory)
    expect(sheet().getByRole('button', { name: 'Trossamfunn 1' })).toBeTruthy()
    await user.click(sheet().getByRole('button', { name: 'Trossamfunn 1' }))
    await user.click(sheet().getByRole('button', { name: 'Vis 1 organisasjon' }))
    expect(names()).toEqual(['Al-Noor'])
    await waitFor(() => expect(location.search).toBe('?q=arabisk&type=faith'))
  })

  test('a colleague’s edit is counted at once', async () => {
    const directory = await openDirectory({ records })
    await openFilters(directory)
    await directory.hear(organisation('org_5', { name: 'Kirka', kind: 'faith' }))
    expect(await sheet().findByRole('button', { name: 'Trossamfunn 3' })).toBeTruthy()
  })

  test('who has not been talked with for half a year, once anybody writes such things down', async () => {
    const directory = await openDirectory({ records })
    await openFilters(directory)
    expect(sheet().queryByRole('button', { name: /^Ingen kontakt/ })).toBeNull()
    await directory.hear(talk('cnv_1', 'org_1', today()), talk('cnv_2', 'org_2', '2024-01-01'))
    await directory.user.click(await sheet().findByRole('button', { name: 'Ingen kontakt på et halvt år 3' }))
    await directory.user.click(sheet().getByRole('button', { name: 'Vis 3 organisasjoner' }))
    expect(names()).toEqual(['Bedehuset', 'Damaskus forening', 'Elvas turlag'])
    await directory.hear(talk('cnv_3', 'org_2', today()))
    await waitFor(() => expect(names()).toEqual(['Damaskus forening', 'Elvas turlag']))
  })

  test('on a wide screen they stand beside the list', async () => {
    const { user } = await openDirectory({ records, isWide: true })
    const type = await screen.findByRole('group', { name: 'Type' })
    await user.click(within(type).getByRole('button', { name: 'Trossamfunn 2' }))
    await waitFor(() => expect(names()).toEqual(['Al-Noor', 'Bedehuset']))
  })

  test('the order is chosen, and kept in the address', async () => {
    const { user } = await openDirectory({ records })
    await user.click(button('Rekkefølge: Navn'))
    await user.click(screen.getByRole('radio', { name: 'Lengst siden bekreftet' }))
    await waitFor(() => expect(names()).toEqual(['Elvas turlag', 'Damaskus forening', 'Al-Noor', 'Bedehuset']))
    await waitFor(() => expect(location.search).toBe('?sorter=bekreftet'))
  })
})

describe('saved views', () => {
  test('what one looks at gets a name, is one tap away, and is deleted with a way back', async () => {
    const directory = await openDirectory({ records, path: '/organisasjoner?type=faith' })
    const { user, device } = directory
    await user.click(button('Lagre utvalget'))
    const name = await screen.findByRole('textbox', { name: 'Navn på utvalget' })
    expect(name).toHaveProperty('value', 'Trossamfunn')
    await user.clear(name)
    await user.type(name, 'Tro og liv')
    await user.click(button('Ferdig'))
    await waitFor(() => expect(button('Tro og liv').getAttribute('aria-pressed')).toBe('true'))
    await waitFor(() => expect(document.activeElement).toBe(button('Tro og liv')))
    expect(device.workspace.all('view')[0]?.fields).toMatchObject({ name: 'Tro og liv', query: 'type=faith' })

    await user.click(button('Tro og liv'))
    await waitFor(() => expect(names()).toHaveLength(4))
    await user.click(button('Tro og liv'))
    await waitFor(() => expect(names()).toEqual(['Al-Noor', 'Bedehuset']))

    await user.click(button('Endre «Tro og liv»'))
    await user.click(button('Slett utvalget'))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Tro og liv' })).toBeNull())
    await user.click(await screen.findByRole('button', { name: 'Angre' }))
    expect(await screen.findByRole('button', { name: 'Tro og liv' })).toBeTruthy()
  })

  test('those of a colleague come by themselves', async () => {
    const { hear, user } = await openDirectory({ records })
    await hear({ kind: 'view', record: 'viw_1', mark: 'm', fields: { name: 'Arabisk', query: 'sprak=ar' }, marks: {} })
    await user.click(await screen.findByRole('button', { name: 'Arabisk' }))
    await waitFor(() => expect(names()).toEqual(['Al-Noor', 'Damaskus forening']))
  })

  test('one who may only read saves none', async () => {
    const { user } = await openDirectory({ records, role: 'reader', path: '/organisasjoner?type=faith' })
    await user.click(await screen.findByRole('button', { name: 'Rekkefølge: Navn' }))
    expect(screen.queryByRole('button', { name: 'Lagre utvalget' })).toBeNull()
  })
})

describe('choosing many', () => {
  const fieldOf = ({ device }: Place, id: string, field: string) => device.workspace.record(id)?.fields[field]

  async function chooseAll({ user }: Place, count: number) {
    await user.click(button('Velg flere'))
    await user.click(button(`Velg alle ${count}`))
    expect(screen.getByText(`${count} valgt`)).toBeTruthy()
  }

  test('all found get a language; «Angre» takes exactly that back', async () => {
    const directory = await openDirectory({ records, path: '/organisasjoner?type=faith' })
    const { user } = directory
    await chooseAll(directory, 2)
    await user.click(button('Endre'))
    await user.click(sheet().getByRole('button', { name: 'Språk' }))
    await user.click(sheet().getByRole('button', { name: 'Arabisk' }))
    await user.click(sheet().getByRole('button', { name: 'Legg til' }))
    expect(await screen.findByText('1 organisasjon er endret.')).toBeTruthy()
    expect(fieldOf(directory, 'org_2', 'languages/ar')).toBe(true)
    await user.click(button('Angre'))
    await waitFor(() => expect(fieldOf(directory, 'org_2', 'languages/ar')).toBe(false))
    expect(fieldOf(directory, 'org_1', 'languages/ar'), 'had it before').toBe(true)
  })

  test('«Angre» leaves what a colleague wrote in the meantime', async () => {
    const directory = await openDirectory({ records, path: '/organisasjoner?type=faith' })
    const { user, device, hear } = directory
    await chooseAll(directory, 2)
    await user.click(button('Endre'))
    await user.click(sheet().getByRole('button', { name: 'Område' }))
    await user.type(sheet().getByRole('textbox', { name: 'Område' }), 'Lindesnes')
    await user.click(sheet().getByRole('button', { name: 'Sett' }))
    await screen.findByText('2 organisasjoner er endret.')
    const edit = device.workspace.outbox()[0]?.mutation.id ?? ''
    await device.commit({ done: [edit] }, { durability: 'strict' })
    await hear(
      organisation('org_1', { name: 'Al-Noor', kind: 'faith', area: 'Lindesnes' }),
      organisation('org_2', { name: 'Bedehuset', kind: 'faith', area: 'Vigeland' }),
    )
    await user.click(button('Angre'))
    await waitFor(() => expect(fieldOf(directory, 'org_1', 'area')).toBe('Mandal'))
    expect(fieldOf(directory, 'org_2', 'area')).toBe('Vigeland')
  })

  test('they get a tag with Norwegian letters, which is a filter from then on', async () => {
    const directory = await openDirectory({ records, path: '/organisasjoner?sprak=ar' })
    const { user } = directory
    await chooseAll(directory, 2)
    await user.click(button('Endre'))
    await user.click(sheet().getByRole('button', { name: 'Merkelapper' }))
    await user.type(sheet().getByRole('textbox', { name: 'Ny merkelapp' }), 'Påske 2027')
    await user.click(sheet().getByRole('button', { name: 'Legg til' }))
    await screen.findByText('2 organisasjoner er endret.')
    await user.click(button('Avslutt valg av flere'))
    await openFilters(directory)
    expect(sheet().getByRole('button', { name: 'påske 2027 2' })).toBeTruthy()
  })

  test('one organisation gets a tag on its own page, and loses it there', async () => {
    const directory = await openDirectory({ records, path: '/organisasjoner/org_1' })
    const { user } = directory
    await user.click(await screen.findByRole('button', { name: /^Merkelapper/ }))
    await user.type(sheet().getByRole('textbox', { name: 'Ny merkelapp' }), 'Påske{Enter}')
    await user.click(await sheet().findByRole('button', { name: 'påske', pressed: true }))
    await waitFor(() => expect(fieldOf(directory, 'org_1', 'tags/p:e5:ske')).toBe(false))
  })

  test('a new tag is written whether one presses «Legg til», «Ferdig», closes the sheet or goes on', async () => {
    const directory = await openDirectory({ records, path: '/organisasjoner/org_1' })
    const { user } = directory
    const typeTag = async (text: string) => {
      await user.click(await screen.findByRole('button', { name: /^Merkelapper/ }))
      await user.type(sheet().getByRole('textbox', { name: 'Ny merkelapp' }), text)
    }
    await typeTag('vinter')
    await user.click(button('Ferdig'))
    await waitFor(() => expect(fieldOf(directory, 'org_1', 'tags/vinter')).toBe(true))
    await typeTag('sommer')
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))
    await waitFor(() => expect(fieldOf(directory, 'org_1', 'tags/sommer')).toBe(true))
    await typeTag('høst')
    await user.tab()
    await user.tab()
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Ny merkelapp' })).toHaveProperty('value', ''))
    expect(fieldOf(directory, 'org_1', 'tags/h:f8:st')).toBe(true)
  })

  /** Catches: a text kept in the component only. */
  test('a tag that is too long, and what is typed for many, are still there after the page was left', async () => {
    const long = 'æ'.repeat(90)
    const first = await openDirectory({ records, path: '/organisasjoner/org_1' })
    await first.user.click(await screen.findByRole('button', { name: /^Merkelapper/ }))
    await first.user.type(sheet().getByRole('textbox', { name: 'Ny merkelapp' }), long)
    const second = await first.reopen()
    await second.user.click(await screen.findByRole('button', { name: /^Merkelapper/ }))
    const field = sheet().getByRole('textbox', { name: 'Ny merkelapp' })
    expect(field).toHaveProperty('value', long)
    await second.user.clear(field)
    const third = await second.reopen('/organisasjoner?sprak=ar')
    await chooseAll(third, 2)
    await third.user.click(button('Endre'))
    await third.user.click(sheet().getByRole('button', { name: 'Merkelapper' }))
    await third.user.type(sheet().getByRole('textbox', { name: 'Ny merkelapp' }), 'sommerfest')
    const fourth = await third.reopen('/organisasjoner?sprak=ar')
    await chooseAll(fourth, 2)
    await fourth.user.click(button('Endre'))
    await fourth.user.click(sheet().getByRole('button', { name: 'Merkelapper' }))
    expect(sheet().getByRole('textbox', { name: 'Ny merkelapp' })).toHaveProperty('value', 'sommerfest')
    await fourth.user.click(sheet().getByRole('button', { name: 'Legg til' }))
    await screen.findByText('2 organisasjoner er endret.')
    expect(localStorage.getItem('brobygger:kept:change tags')).toBeNull()
  })

  test('what is typed for many is there when the sheet is opened again', async () => {
    const directory = await openDirectory({ records, path: '/organisasjoner?type=faith' })
    const { user } = directory
    await chooseAll(directory, 2)
    const openArea = async () => {
      await user.click(button('Endre'))
      await user.click(sheet().getByRole('button', { name: 'Område' }))
      return sheet().getByRole('textbox', { name: 'Område' })
    }
    await user.type(await openArea(), 'Lindesnes')
    await user.click(button('Lukk'))
    expect(await openArea()).toHaveProperty('value', 'Lindesnes')
  })

  test('«Velg alle» adds to those chosen before, as long as one of those found is not among them', async () => {
    const directory = await openDirectory({ records, path: '/organisasjoner?type=faith' })
    await chooseAll(directory, 2)
    expect(button('Velg ingen')).toBeTruthy()
    await directory.user.click(button('Trossamfunn'))
    await directory.user.type(screen.getByRole('searchbox', { name: /^Søk i 4/ }), 'elvas')
    await directory.user.click(await screen.findByRole('button', { name: 'Velg 1' }))
    expect(screen.getByText('3 valgt')).toBeTruthy()
    expect(button('Velg ingen')).toBeTruthy()
  })

  test('some are deleted, and all come back', async () => {
    const directory = await openDirectory({ records })
    const { user } = directory
    await user.click(button('Velg flere'))
    await user.click(screen.getByRole('checkbox', { name: /Al-Noor/ }))
    await user.click(screen.getByRole('checkbox', { name: /Elvas/ }))
    await user.click(button('Slett'))
    expect(await screen.findByText('2 organisasjoner er slettet.')).toBeTruthy()
    expect(screen.getAllByRole('checkbox')).toHaveLength(2)
    await user.click(button('Angre'))
    await waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(4))
  })

  test('by keyboard: the space bar chooses, Escape ends', async () => {
    const { user } = await openDirectory({ records })
    await user.click(button('Velg flere'))
    const first = screen.getByRole('checkbox', { name: /Al-Noor/ })
    first.focus()
    await user.keyboard(' ')
    expect(screen.getByRole('checkbox', { name: /Al-Noor/ }).getAttribute('aria-checked')).toBe('true')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(names()).toHaveLength(4)
  })

  test('e-mail addresses are copied, each once; persons’ only when asked for', async () => {
    const directory = await openDirectory({ records })
    const { user } = directory
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await chooseAll(directory, 4)
    await user.click(button('Hent ut'))
    await user.click(sheet().getByRole('button', { name: /^Kopier e-postadresser/ }))
    await screen.findByText('1 adresse er kopiert.')
    expect(copy).toHaveBeenLastCalledWith('post@damaskus.no')
    await user.click(button('Hent ut'))
    await user.click(sheet().getByRole('switch', { name: 'Ta med kontaktpersoner' }))
    await user.click(sheet().getByRole('button', { name: /^Kopier e-postadresser/ }))
    await screen.findByText('2 adresser er kopiert.')
    expect(copy).toHaveBeenLastCalledWith('post@damaskus.no; nour@damaskus.no')
    vi.stubGlobal('navigator', Object.create(navigator, { clipboard: { value: undefined } }))
    await user.click(button('Hent ut'))
    await user.click(sheet().getByRole('button', { name: /^Kopier e-postadresser/ }))
    expect(await screen.findByText(/^Nettleseren lot oss ikke kopiere/)).toBeTruthy()
    vi.unstubAllGlobals()
  })

  test('one who may only read can take out, without persons, and change nothing', async () => {
    const directory = await openDirectory({ records, role: 'reader' })
    await chooseAll(directory, 4)
    expect(screen.queryByRole('button', { name: 'Endre' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Slett' })).toBeNull()
    await directory.user.click(button('Hent ut'))
    expect(sheet().queryByRole('switch')).toBeNull()
  })
})
