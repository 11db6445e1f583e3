import {
  addOrganisation,
  beginAlone,
  choose,
  endpointForAll,
  expect,
  field,
  goTo,
  openOrganisation,
  seenIn,
  synchronise,
  syncLine,
  test,
  write,
} from './brobygger.ts'
import type { Page } from './brobygger.ts'
import { look } from './look.ts'

const endpoint = endpointForAll()
/** What the browser's console complains about, from the moment it is asked for. */
function complaints(page: Page): string[] {
  const found: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(message.text())
  })
  return found
}

test('before one is inside', async ({ phones }) => {
  const page = await phones.fresh()
  const found = complaints(page)
  await page.goto(endpoint().origin)
  await expect(page.getByRole('heading', { name: 'Velkommen til Brobygger' })).toBeVisible()
  await look(page, 'Velkommen')
  await page.getByRole('button', { name: 'Jeg har en invitasjon' }).click()
  await page.getByRole('textbox', { name: 'Lim inn lenken' }).fill('hei')
  await page.getByRole('button', { name: 'Fortsett' }).click()
  await expect(page.getByText('Dette ligner ikke på en invitasjon.')).toBeVisible()
  await look(page, 'Lim inn invitasjonen')
  await page.goto(await endpoint().invite('Kari', 'coordinator'))
  await expect(page.getByRole('heading', { name: 'Bli med i arbeidsboka' })).toBeVisible()
  await look(page, 'Bli med')
  await page.getByRole('button', { name: 'Bli med' }).click()
  await expect(page.getByRole('heading', { name: 'Da er du med' })).toBeVisible()
  await look(page, 'Da er du med')
  expect(found).toEqual([])
})

test('an empty workbook', async ({ phones }) => {
  const page = await phones.fresh()
  const found = complaints(page)
  await beginAlone(page, endpoint())
  await look(page, 'Hjem, tom')
  await goTo(page, 'Organisasjoner')
  await expect(page.getByRole('heading', { name: 'Hvem finnes hos dere?' })).toBeVisible()
  await look(page, 'Organisasjoner, tom')
  await page.goto(`${endpoint().origin}/organisasjoner/hent`)
  await expect(page.getByRole('heading', { name: 'Del med kommunen først' })).toBeVisible()
  await look(page, 'Hent fra registeret, alene')
  await goTo(page, 'Organisasjoner')
  await page.getByRole('link', { name: 'Ny organisasjon' }).click()
  await look(page, 'Ny organisasjon')
  await syncLine(page).click()
  await expect(page.getByRole('dialog', { name: 'Deling' })).toBeVisible()
  await look(page, 'Deling, alene')
  await page.goto(`${endpoint().origin}/finnes/ikke`)
  await expect(page.getByRole('heading', { name: 'Denne siden finnes ikke' })).toBeVisible()
  await look(page, 'Finnes ikke')
  await page.goto(`${endpoint().origin}/organisasjoner/org_finnes-ikke`)
  await expect(page.getByRole('heading', { name: 'Denne organisasjonen finnes ikke her' })).toBeVisible()
  await look(page, 'Ukjent organisasjon')
  expect(found).toEqual([])
})

test('the directory', async ({ phones }) => {
  const page = await phones.joined(endpoint(), 'Kari')
  const found = complaints(page)
  await addOrganisation(page, 'Mandal språkkafé')
  await write(page, 'Telefon', '38 00 00 00')
  await write(page, 'E-post', 'kari(at)eksempel')
  await page.getByRole('button', { name: 'Språk' }).click()
  await page.getByRole('dialog', { name: 'Språk' }).getByRole('button', { name: 'Ukrainsk' }).click()
  await look(page, 'Velg språk')
  await page.getByRole('button', { name: 'Lukk' }).click()
  await page.getByRole('button', { name: 'Type' }).click()
  await look(page, 'Velg type')
  await page.getByRole('button', { name: 'Lukk' }).click()
  await page.getByRole('button', { name: 'Ny kontaktperson' }).click()
  await page
    .getByRole('group', { name: /^Kontaktperson/ })
    .getByRole('textbox', { name: 'Navn' })
    .fill('Berit Aas')
  await look(page, 'Kontaktperson, åpen')
  await page.getByRole('button', { name: 'Ferdig' }).click()
  await look(page, 'Organisasjon')
  await field(page, 'Notat').focus()
  await look(page, 'Organisasjon, skriver')
  await page.getByRole('button', { name: 'Flere valg' }).click()
  await look(page, 'Flere valg')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Historikk/ })
    .click()
  await expect(page.getByRole('dialog', { name: 'Historikk' }).getByRole('list').first()).toBeVisible()
  await look(page, 'Historikk')
  await page.getByRole('button', { name: 'Lukk' }).click()
  await choose(page, 'Slett for godt')
  await look(page, 'Slette for godt?')
  await page.getByRole('button', { name: 'Avbryt' }).click()

  const record = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const colleague = await endpoint().client()
  await page.context().setOffline(true)
  await write(page, 'Adresse', 'Storgata 1')
  await colleague.change('organisation', record, { address: 'Torvet 2' })
  await syncLine(page).click()
  await expect(page.getByRole('list', { name: 'Venter på å bli delt' })).toBeVisible()
  await look(page, 'Deling, noe venter')
  await page.getByRole('button', { name: 'Lukk' }).click()
  await page.context().setOffline(false)
  await expect(page.getByRole('heading', { name: 'To versjoner av samme opplysning' })).toBeVisible()
  await look(page, 'To versjoner')
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(page.getByRole('list', { name: 'Organisasjoner' })).toBeVisible()
  await look(page, 'Liste og organisasjon ved siden av hverandre')
  await page.setViewportSize({ width: 390, height: 844 })

  await goTo(page, 'Organisasjoner')
  await look(page, 'Organisasjoner')
  await page.getByRole('searchbox').fill('zzz')
  await expect(page.getByRole('button', { name: 'Legg til «zzz»' })).toBeVisible()
  await look(page, 'Ingen treff')
  await page.getByRole('searchbox').fill('')
  await openOrganisation(page, 'Mandal språkkafé')
  const address = page.url()
  await choose(page, 'Slett')
  await expect(page.getByText('«Mandal språkkafé» er slettet.')).toBeVisible()
  await look(page, 'Slettet, kan angres')
  await page.goto(address)
  await expect(page.getByText(/slettet denne organisasjonen/)).toBeVisible()
  await look(page, 'Slettet organisasjon')
  await goTo(page, 'Hjem')
  await look(page, 'Hjem')
  expect(found.filter((text) => !/ERR_INTERNET_DISCONNECTED|NetworkError/.test(text))).toEqual([])
})

test('meetings', async ({ phones }) => {
  test.slow()
  const page = await phones.joined(endpoint(), 'Meeting planner')
  const found = complaints(page)
  const { origin } = endpoint()
  await page.goto(`${origin}/moter`)
  await expect(page.getByRole('heading', { level: 1, name: 'Møter' })).toBeVisible()
  await look(page, 'Møter')
  await page.getByRole('link', { name: 'Nytt møte' }).click()
  await look(page, 'Nytt møte')
  await page.getByRole('button', { name: /^Dialogmøte/ }).click()
  await page.getByRole('textbox', { name: 'Dato', exact: true }).fill('2027-03-09')
  await page.getByRole('button', { name: /^Flytt «Pause»/ }).click()
  await expect(page.getByText('Tirsdag 9. mars 2027')).toBeVisible()
  await look(page, 'Møte, før')
  await page.getByRole('link', { name: 'Inviter' }).last().click()
  await page.getByRole('searchbox').fill('Et lag ingen kjente')
  await page.getByRole('button', { name: /^Legg til «Et lag/ }).click()
  await look(page, 'Inviter')
  await page.getByRole('link', { name: /^Ferdig/ }).click()
  await page.getByRole('link', { name: /^Svar/ }).click()
  await page.getByRole('button', { name: /: Kommer$/ }).click()
  await look(page, 'Svar')
  await page.getByRole('link', { name: 'Dialogmøte' }).click()
  await page.getByRole('link', { name: 'Send invitasjonen' }).last().click()
  await look(page, 'Send invitasjonen')
  await page.goto(`${origin}/moter?vis=ar&ar=2027`)
  await look(page, 'Møteåret')
  await page.goto(`${origin}/moter/ny`)
  await page.getByRole('button', { name: /^Ny fast møteplass/ }).click()
  await page.getByRole('textbox', { name: 'Første møte' }).fill('2027-01-12')
  await page.getByRole('textbox', { name: 'Siste dag' }).fill('2027-06-30')
  await page.getByRole('heading', { level: 1 }).click()
  await expect(page.getByText('Tirsdag 9. mars 2027')).toBeVisible()
  await look(page, 'Fast møteplass')
  expect(found).toEqual([])
})

test('tasks', async ({ phones }) => {
  const page = await phones.joined(endpoint(), 'Kari')
  const found = complaints(page)
  await page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link', { name: 'Mer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mer' })).toBeVisible()
  await look(page, 'Mer')
  await goTo(page, 'Oppgaver')
  await expect(page.getByRole('heading', { name: 'Ingen oppgaver ennå' })).toBeVisible()
  await look(page, 'Oppgaver, tom')
  const colleague = await endpoint().client()
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  await colleague.change('organisation', 'org_tasks', { name: 'Mandal sanitetsforening' })
  await colleague.change('meeting', 'mtg_tasks', { title: 'Dialogmøte høst' })
  const born = { owner: 'Kari', due: yesterday, concerns: 'org_tasks', meeting: 'mtg_tasks' }
  await colleague.change('task', 'tsk_late', { text: 'Svar om lokale', ...born })
  await colleague.change('task', 'tsk_done', { text: 'Bestill tolk', doneAt: Date.now(), doneBy: 'Per' })
  await synchronise(page)
  await expect(page.getByText('over fristen · Kari')).toBeVisible()
  await page.getByRole('textbox', { name: 'Ny oppgave' }).fill('Kjøp kaffe')
  await look(page, 'Oppgaver, skriver en ny')
  await page.getByRole('group', { name: 'Ny oppgave' }).getByRole('button', { name: 'Frist' }).click()
  await look(page, 'Velg frist')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^I morgen/ })
    .click()
  await page.getByRole('group', { name: 'Ny oppgave' }).getByRole('button', { name: 'Organisasjon' }).click()
  await page.getByRole('dialog').getByRole('searchbox').fill('sanitet')
  await look(page, 'Velg organisasjon')
  await page.getByRole('dialog').getByRole('button', { name: 'Mandal sanitetsforening' }).click()
  await page.getByRole('button', { name: 'Legg til oppgave' }).click()
  await page.getByRole('button', { name: 'Mine' }).click()
  await look(page, 'Hva heter du?')
  await page.getByRole('button', { name: 'Kari', exact: true }).click()
  await expect(page.getByText('Dette er oppgavene til Kari.')).toBeVisible()
  await page.getByRole('button', { name: 'Påminnelser' }).click()
  await look(page, 'Påminnelser')
  await page.getByRole('button', { name: 'Lagre kalenderfila' }).click()
  await expect.poll(async () => (await seenIn(page)).files.join('')).toContain('BEGIN:VTODO')
  await page.getByRole('button', { name: 'Lukk' }).click()
  await page.getByRole('button', { name: /^Alle/ }).click()
  await page.getByRole('button', { name: /^Gjort/ }).click()
  await look(page, 'Oppgaver')
  await page.getByRole('link', { name: 'Svar om lokale' }).click()
  await look(page, 'Oppgave')
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(page.getByRole('list', { name: 'Over fristen' })).toBeVisible()
  await look(page, 'Oppgaver og en oppgave ved siden av hverandre')
  await goTo(page, 'Hjem')
  await expect(page.getByRole('list', { name: 'Mine oppgaver' })).toBeVisible()
  await look(page, 'Hjem, med oppgaver')
  await page.reload()
  await expect(page.getByRole('checkbox', { name: 'Gjort: Svar om lokale' })).toBeVisible()
  expect(found).toEqual([])
})

test('after a meeting', async ({ phones }) => {
  const colleague = await endpoint().client()
  const day = { on: '2026-11-26', from: '18:00', until: '20:00', place: 'Gymsalen' }
  await colleague.change('organisation', 'org_choir', { name: 'Koret', email: 'post@koret.test' })
  await colleague.change('series', 'ser_dialogue', { name: 'Dialogmøter' })
  const meeting = { title: 'Dialogmøte', type: 'dialogue', series: 'ser_dialogue', ...day, startedAt: 1, endedAt: 2 }
  await colleague.change('meeting', 'mtg_held', { ...meeting, 'present/org_choir': true })
  await colleague.change('agendaItem', 'agi_round', {
    meeting: 'mtg_held',
    order: 'A',
    title: 'Runde',
    notes: '- Lokaler',
  })
  const said = { meeting: 'mtg_held', item: 'agi_round', saidBy: 'org_choir', need: 'premises', text: 'Trenger rom' }
  await colleague.change('input', 'inp_room', said)
  await colleague.change('decision', 'dec_again', { meeting: 'mtg_held', text: 'Vi møtes igjen.' })
  await colleague.change('task', 'tsk_ask', {
    meeting: 'mtg_held',
    text: 'Spør skolen',
    owner: 'Kultur',
    due: '2026-12-01',
  })
  const page = await phones.joined(endpoint(), 'Kari', 'coordinator')
  const found = complaints(page)
  await page.goto(`${endpoint().origin}/moter/mtg_held?del=etter`)
  await expect(page.getByRole('heading', { name: 'Referat: Dialogmøte' })).toBeVisible()
  await page.getByRole('button', { name: 'Vis hele referatet' }).click()
  await page.getByRole('button', { name: /^Koret.*Trenger rom/ }).click()
  await page.getByRole('button', { name: /^Spør skolen/ }).click()
  await look(page, 'Etter møtet')
  await page.getByRole('button', { name: 'Send referatet' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Lagre Word-fila/ }).click()
  expect((await download).suggestedFilename()).toBe('referat-dialogmøte-2026-11-26.docx')
  await look(page, 'Send referatet')
  await page.getByRole('button', { name: 'Lukk' }).click()
  await page.getByRole('button', { name: 'Rediger teksten' }).click()
  await look(page, 'Rediger referatet')
  await page.getByRole('button', { name: 'Ferdig' }).click()
  await expect(page.getByText(/^Settes sammen av notatene/)).toBeVisible()
  expect(found).toEqual([])
})

test('checklists', async ({ phones }) => {
  const page = await phones.joined(endpoint(), 'Kari')
  const found = complaints(page)
  await goTo(page, 'Sjekklister')
  await look(page, 'Sjekklister')
  await page.getByRole('link', { name: /^Forankring på topp/ }).click()
  await page.getByRole('checkbox', { name: 'Ferdig: Oppdrag fra kommunestyret' }).click()
  await expect(page.getByText('Sagt, ikke vist. Mangler: Vedtak med saksnummer')).toBeVisible()
  await look(page, 'En sjekkliste')
  await page.getByRole('link', { name: 'Oppdrag fra kommunestyret' }).click()
  await page.getByRole('button', { name: 'Legg til bevis' }).click()
  await look(page, 'Legg til bevis')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Vedtak/ })
    .click()
  await expect(page.getByRole('textbox', { name: 'Saksnummer' })).toBeFocused()
  await page.keyboard.type('47/26')
  await page.getByRole('textbox', { name: 'Saksnummer' }).blur()
  await expect(page.getByText('Viser punktet')).toBeVisible()
  await look(page, 'Et punkt')
  await page.getByRole('link', { name: 'Forankring på topp' }).click()
  await expect(page.getByText('Sak 47/26')).toBeVisible()
  await page.getByRole('button', { name: 'Endre rekkefølge' }).click()
  await look(page, 'Endre rekkefølge')
  const rows = page.getByRole('main').getByRole('listitem')
  const handle = rows
    .nth(0)
    .getByRole('button', { name: /^Flytt/ })
    .first()
  const [from, to] = [await handle.boundingBox(), await rows.nth(2).boundingBox()]
  if (!from || !to) throw new Error('The rows are not there.')
  await page.mouse.move(from.x + 20, from.y + 20)
  await page.mouse.down()
  await page.mouse.move(from.x + 20, to.y + to.height / 2, { steps: 4 })
  await page.mouse.up()
  await expect(rows.nth(2)).toContainText('Finn tidligere vedtak')
  await rows.nth(2).getByRole('button', { name: 'Flytt «Finn tidligere vedtak»', exact: true }).press('ArrowUp')
  await expect(rows.nth(1)).toContainText('Finn tidligere vedtak')
  await page.getByRole('button', { name: 'Ferdig med rekkefølgen' }).click()
  await page.getByRole('link', { name: 'Sjekklister', exact: true }).first().click()
  await page.getByRole('link', { name: /^Hvor langt/ }).click()
  await expect(page.getByText(/^1 av \d+ punkter er vist$/)).toBeVisible()
  await look(page, 'Hvor langt har vi kommet?')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${endpoint().origin}/sjekklister/chk_anchoring?punkt=chi_anchoring.A2`)
  await expect(page.getByText('Viser punktet')).toBeVisible()
  await look(page, 'Sjekkliste og punkt ved siden av hverandre')
  await goTo(page, 'Hjem')
  await expect(page.getByRole('link', { name: /^Forankring/ })).toBeVisible()
  expect(found).toEqual([])
})

test('settings', async ({ phones }) => {
  const page = await phones.joined(endpoint(), 'Koordinatoren', 'coordinator')
  const found = complaints(page)
  await goTo(page, 'Innstillinger')
  await look(page, 'Innstillinger')
  const sections = [
    'Kommunen',
    'Medlemmer og enheter',
    'Språk',
    'Utseende',
    'På hjem-skjermen',
    'Lagring',
    'Om Brobygger',
    'Forlat arbeidsboka',
  ]
  for (const section of sections) {
    await page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(`^${section}`) })
      .click()
    await expect(page.getByRole('heading', { level: 1, name: section })).toBeVisible()
    await look(page, section)
    await goTo(page, 'Innstillinger')
  }
  await page.getByRole('link', { name: /^Kommunen/ }).click()
  await page.getByRole('button', { name: 'Velg kommune' }).click()
  await page.getByRole('searchbox', { name: 'Søk i alle 357 kommunene' }).fill('linde')
  await look(page, 'Velg kommune')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Lindesnes/ })
    .click()
  await expect(page.getByRole('heading', { name: 'Lindesnes' })).toBeVisible()
  await goTo(page, 'Innstillinger')
  await page.getByRole('link', { name: /^Medlemmer/ }).click()
  await page.getByRole('button', { name: 'Inviter noen' }).click()
  await look(page, 'Inviter noen')
  await page.getByRole('textbox', { name: 'Hva heter den du inviterer?' }).fill('Ola')
  await page.getByRole('button', { name: 'Lag invitasjon' }).click()
  await expect(page.getByRole('img', { name: 'QR-kode med invitasjonen' })).toBeVisible()
  await look(page, 'Invitasjon')
  await page.getByRole('button', { name: 'Ferdig' }).click()
  await page.getByRole('listitem').filter({ hasText: 'deg' }).getByRole('button').first().click()
  await look(page, 'Medlem')
  expect(found).toEqual([])
})

test('the language one chooses is spoken at once, and still after the app is opened again', async ({ phones }) => {
  const page = await phones.fresh()
  await beginAlone(page, endpoint())
  await page.goto(`${endpoint().origin}/innstillinger/sprak`)
  await page.getByRole('radio', { name: 'Nynorsk' }).check()
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn')
  await page.reload()
  await expect(page.getByRole('navigation', { name: 'Hovudmeny' }).getByRole('link')).toHaveText([
    'Heim',
    'Organisasjonar',
    'Aktivitetar',
    'Møte',
    'Meir',
  ])
  await page.getByRole('radio', { name: 'English' }).check()
  await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible()
})

test('a meeting in the room', async ({ phones }) => {
  const page = await phones.joined(endpoint(), 'Kari')
  const found = complaints(page)
  const client = await endpoint().client()
  await client.change('organisation', 'org_room', { name: 'Somalisk forening' })
  await client.change('meeting', 'mtg_room', { title: 'Dialogmøte', 'invited/org_room': true })
  const round = { title: 'Kafédialog', type: 'round', question: 'Hva hindrer mer aktivitet?', minutes: 15 }
  await client.change('agendaItem', 'agi_room', { meeting: 'mtg_room', order: 'A', ...round })
  await page.goto(`${endpoint().origin}/moter/mtg_room?del=rom`)
  await page.getByRole('button', { name: 'Til stede: 0' }).click()
  await page.getByRole('checkbox', { name: /Somalisk forening/ }).click()
  await look(page, 'Hvem er her')
  await page.getByRole('button', { name: /^Hvor mange/ }).click()
  await look(page, 'Hvor mange')
  await page.getByRole('button', { name: 'Ferdig' }).click()
  await look(page, 'Møtet, ikke startet')
  await page.getByRole('button', { name: 'Start møtet' }).click()
  await page.getByRole('button', { name: 'Nytt innspill' }).click()
  await page.getByRole('button', { name: 'Penger' }).click()
  await page.getByRole('textbox', { name: 'Hva ble sagt?' }).fill('Vil lære å søke tilskudd')
  await page.getByRole('button', { name: 'Oppgave', exact: true }).click()
  await expect(page.getByRole('group', { name: 'Oppgave', exact: true })).toBeVisible()
  await look(page, 'Møtet, et innspill blir en oppgave')
  await page.getByRole('group', { name: 'Innspill' }).getByRole('button', { name: 'Ferdig' }).last().click()
  await look(page, 'Møtet')
  const [height, seen] = await page.evaluate(() => [document.documentElement.scrollHeight, innerHeight])
  expect(height, 'only what is between the lines at top and bottom scrolls').toBe(seen)
  await page.getByRole('button', { name: 'Avslutt møtet' }).click()
  await page.goto(`${endpoint().origin}/moter/mtg_room?del=rom`)
  await expect(page.getByText(/^Møtet ble avsluttet/)).toBeVisible()
  await look(page, 'Møtet, avsluttet')
  expect(found).toEqual([])
})
