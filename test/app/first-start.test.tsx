import { screen } from '@testing-library/preact'
import { beforeAll, describe, expect, test } from 'vitest'
import { write } from '#db/write.ts'
import { follow, heading, open, openMunicipality, press, startPhone, syncLineSays } from './municipality.tsx'
import type { Municipality } from './municipality.tsx'

/** One phone's first day, in order: it begins alone, and joins later. */
describe('a phone that begins alone', () => {
  let municipality: Municipality

  beforeAll(async () => {
    municipality = await openMunicipality()
    await startPhone()
  })

  test('is told what it means, and can change the language first', async () => {
    const user = open()
    await heading('Velkommen til Brobygger')
    expect(screen.getByRole('button', { name: /Begynn alene/ }).textContent).toContain('ligger bare på denne telefonen')
    await press(user, 'Nynorsk')
    await heading('Velkomen til Brobygger')
    expect(document.documentElement.lang).toBe('nn')
    await press(user, 'Bokmål')
    await heading('Velkommen til Brobygger')
  })

  test('comes to a home that says what to do first, and where things are kept', async () => {
    const user = open()
    await press(user, /Begynn alene/)
    await heading('God dag')
    await syncLineSays('Bare på denne telefonen')
    expect((await screen.findByRole('link', { name: /Legg inn den første organisasjonen/ })).getAttribute('href')).toBe(
      '/organisasjoner?ny=1',
    )
    expect(screen.getByRole('link', { name: /Fyll ut hvem kommunen er/ })).toBeTruthy()
  })

  test('counts what there is, and what nobody has confirmed', async () => {
    await write({ kind: 'organisation', record: 'org_1', set: { name: 'Turlaget' } })
    await write({ kind: 'organisation', record: 'org_2', set: { name: 'Koret', confirmedOn: '2020-01-01' } })
    open()
    expect(await screen.findByRole('link', { name: /2 organisasjoner/ })).toBeTruthy()
    expect(screen.getByRole('link', { name: /1 er aldri bekreftet/ })).toBeTruthy()
    expect(screen.getByRole('link', { name: /1 er ikke bekreftet på 90 dager/ })).toBeTruthy()
  })

  test('finds the way from the sync line to an invitation', async () => {
    const user = open()
    await press(user, 'Bare på denne telefonen')
    expect(await screen.findByRole('dialog', { name: 'Deling' })).toBeTruthy()
    await follow(user, 'Jeg har en invitasjon')
    await heading('Invitasjonen din')
    await user.type(screen.getByLabelText('Lim inn lenken du har fått'), 'hei')
    await press(user, 'Fortsett')
    expect(screen.getByText(/Dette ligner ikke på en invitasjon/)).toBeTruthy()
  })

  test('is told before it joins that what it has written will be shared, and shares it', async () => {
    const token = await municipality.invite()
    const user = open('/bli-med')
    await user.type(await screen.findByLabelText('Lim inn lenken du har fått'), `https://bro.test/bli-med#${token}`)
    await press(user, 'Fortsett')
    await heading('Bli med i arbeidsboka')
    expect(screen.getByText(/Det du allerede har skrevet her, blir delt/)).toBeTruthy()
    expect(screen.getByLabelText('Hva skal denne telefonen hete?')).toHaveProperty('value', 'Telefon')
    await press(user, 'Bli med')
    await heading('Da er du med')
    expect(screen.getByText(/2 organisasjoner er her/)).toBeTruthy()
    await press(user, 'Gå til Hjem')
    await syncLineSays(/^Alt er delt kl\. \d\d\.\d\d/)
  })

  test('keeps an invitation it does not need for someone else', async () => {
    open(`/bli-med#${await municipality.invite()}`)
    await heading('Denne enheten er allerede med')
    expect(screen.getByText(/Invitasjonen er ikke brukt/)).toBeTruthy()
    expect(location.hash).toBe('')
  })
})
