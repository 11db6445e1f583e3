import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { versionsOf } from '#model/merge.ts'
import type { Json } from '#model/fields.ts'
import { inDispute } from './directory.tsx'
import { activity, openActivities } from './activities-place.tsx'

beforeEach(() => {
  // A Friday in week 48.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T10:00:00+01:00') })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const cafe: Record<string, Json> = {
  title: 'Språkkafé',
  'times/a': '5 17:00-19:00',
  confirmedOn: '2026-11-20',
}
const mark = (id: string, by = 'Per') => ({ id, by, at: Date.now() - 1_000, others: [] })
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const enter = (label: string, text: string) => {
  const input = screen.getByLabelText<HTMLInputElement>(label)
  fireEvent.focusIn(input)
  fireEvent.input(input, { target: { value: text } })
  return input
}
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const times = (record: { fields: Record<string, Json> } | null) => record?.fields['times/a']

describe('hours as one types them', () => {
  // Seen to catch: «1» written as 01.00 while «9» is still to come.
  test('are nobody else’s while one is in the field, and are there at once when one leaves it', async () => {
    const { user, device } = await openActivities({
      records: [activity('act_cafe', cafe)],
      path: '/aktiviteter/act_cafe',
    })
    await user.click(button('Endre tidene'))
    const input = enter('Fra kl.', '1')
    await pause(900)
    expect(times(device.workspace.record('act_cafe'))).toBe('5 17:00-19:00')
    expect(JSON.stringify(localStorage)).toContain('hours act_cafe a from":"1"')
    fireEvent.input(input, { target: { value: '16' } })
    fireEvent.keyDown(input, { key: 'Enter' })
    await waitFor(() => expect(times(device.workspace.record('act_cafe'))).toBe('5 16:00-19:00'))
  })

  test('are written when the page is hidden for good', async () => {
    const { user, device } = await openActivities({
      records: [activity('act_cafe', cafe)],
      path: '/aktiviteter/act_cafe',
    })
    await user.click(button('Endre tidene'))
    enter('Til kl.', '20')
    window.dispatchEvent(new Event('pagehide'))
    await waitFor(() => expect(times(device.workspace.record('act_cafe'))).toBe('5 17:00-20:00'))
  })

  // Seen to catch: a colleague's hours, heard of while one types, replaced without a word.
  test('stand beside those a colleague gave meanwhile', async () => {
    const { user, device, hear } = await openActivities({
      records: [activity('act_cafe', cafe)],
      path: '/aktiviteter/act_cafe',
    })
    await user.click(button('Endre tidene'))
    const input = enter('Fra kl.', '16')
    await hear(activity('act_cafe', { ...cafe, 'times/a': '5 18:00-20:00' }, { 'times/a': mark('per-1') }))
    fireEvent.focusOut(input)
    const versions = () => versionsOf(device.workspace.record('act_cafe')!, 'times/a').map(({ value }) => value)
    await waitFor(() => expect(versions()).toContain('5 18:00-20:00'))
    expect(versions()).toHaveLength(2)
    expect(await screen.findByText('Hver fredag kl. 18–20')).toBeTruthy()
  })

  test('typed on after they were written are no dispute with oneself', async () => {
    const { user, device } = await openActivities({
      records: [activity('act_cafe', cafe)],
      path: '/aktiviteter/act_cafe',
    })
    await user.click(button('Endre tidene'))
    const from = enter('Fra kl.', '16')
    fireEvent.focusOut(from)
    fireEvent.focusOut(enter('Til kl.', '18.30'))
    await waitFor(() => expect(times(device.workspace.record('act_cafe'))).toBe('5 16:00-18:30'))
    expect(versionsOf(device.workspace.record('act_cafe')!, 'times/a')).toHaveLength(1)
  })

  // Seen to catch: what was typed another day written because the editor was opened.
  test('of another day are not written over later ones, but can be chosen', async () => {
    const place = await openActivities({ records: [activity('act_cafe', cafe)], path: '/aktiviteter/act_cafe' })
    await place.user.click(button('Endre tidene'))
    enter('Fra kl.', '16')
    localStorage.setItem('kept-copy', JSON.stringify({ ...localStorage }))
    await place.reopen('/aktiviteter')
    const kept = JSON.parse(localStorage.getItem('kept-copy') ?? '{}') as Record<string, string> // written above
    const again = await openActivities({
      database: 'activities-again',
      records: [activity('act_cafe', { ...cafe, 'times/a': '5 18:00-20:00' }, { 'times/a': mark('per-1') })],
      path: '/aktiviteter/act_cafe',
    })
    for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text)
    await again.user.click(button('Endre tidene'))
    await pause(900)
    expect(times(again.device.workspace.record('act_cafe'))).toBe('5 18:00-20:00')
    expect(screen.getByText('Hver fredag kl. 16–19')).toBeTruthy()
    await again.user.click(button('Bruk min'))
    await waitFor(() => expect(times(again.device.workspace.record('act_cafe'))).toBe('5 16:00-19:00'))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Bruk min' })).toBeNull())
  })
})

describe('one time', () => {
  // Seen to catch: the open sheet cancelling anew what somebody has just said is held.
  test('that a colleague says is held stays held when the sheet goes', async () => {
    const { user, device, hear } = await openActivities({
      records: [activity('act_cafe', { ...cafe, 'cancelled/2026-12-04': true })],
      path: '/aktiviteter/act_cafe',
    })
    await user.click(button('Endre Fredag 4. desember kl. 17–19'))
    enter('Hvorfor?', 'sykdom')
    await hear(
      activity('act_cafe', { ...cafe, 'cancelled/2026-12-04': null }, { 'cancelled/2026-12-04': mark('per-1') }),
    )
    await waitFor(() => expect(screen.queryByLabelText('Hvorfor?')).toBeNull())
    await pause(50)
    expect(device.workspace.record('act_cafe')?.fields['cancelled/2026-12-04']).toBe(null)
  })

  test('without hours tells that what is done holds for all that day', async () => {
    const { user } = await openActivities({
      records: [activity('act_cafe', { ...cafe, 'dates/2026-12-04': true })],
      path: '/aktiviteter/act_cafe',
    })
    await user.click(button('Endre Fredag 4. desember'))
    expect(screen.getByText('Det er flere ganger denne dagen. Det du gjør her, gjelder alle.')).toBeTruthy()
  })
})

describe('single days and pauses', () => {
  // Seen to catch: the hours of a day replaced by none.
  test('a day that is there is not added again without hours', async () => {
    const { user, device } = await openActivities({
      records: [activity('act_cafe', { ...cafe, 'dates/2026-12-05': '17:00-19:00' })],
      path: '/aktiviteter/act_cafe',
    })
    await user.click(button('Endre tidene'))
    await user.click(button(/^Enkeltdager/))
    fireEvent.input(screen.getByLabelText('Dag'), { target: { value: '2026-12-05' } })
    expect(screen.getByText(/^Lørdag 5. desember kl. 17–19 står der allerede/)).toBeTruthy()
    fireEvent.click(button('Legg til dagen'))
    await pause(50)
    expect(device.workspace.record('act_cafe')?.fields['dates/2026-12-05']).toBe('17:00-19:00')
  })

  test('what is taken away can be had back', async () => {
    const { user, device } = await openActivities({
      records: [
        activity('act_cafe', { ...cafe, 'dates/2026-12-05': '17:00-19:00', 'pauses/p': '2026-12-20/2027-01-03 jul' }),
      ],
      path: '/aktiviteter/act_cafe',
    })
    const held = (field: string) => device.workspace.record('act_cafe')?.fields[field]
    await user.click(button('Endre tidene'))
    await user.click(button(/^Enkeltdager/))
    await user.click(button('Ta bort lørdag 5. desember kl. 17–19'))
    await user.click(await screen.findByRole('button', { name: 'Angre' }))
    await waitFor(() => expect(held('dates/2026-12-05')).toBe('17:00-19:00'))
    await user.click(button(/^Pauser/))
    await user.click(button('Ta bort pausen 20. desember til 3. januar 2027'))
    await waitFor(() => expect(held('pauses/p')).toBe(null))
    const said = await screen.findByText(/^Pausen 20. desember/)
    await user.click(within(said.parentElement!).getByRole('button', { name: 'Angre' })) // a toast is in something
    await waitFor(() => expect(held('pauses/p')).toBe('2026-12-20/2027-01-03 jul'))
  })
})

describe('what people said at the same time', () => {
  // Seen to catch: disputes about times told only to whoever begins to change them.
  test('stands where the times stand, in words', async () => {
    const { user, device } = await openActivities({
      records: [
        activity(
          'act_cafe',
          { ...cafe, 'moved/2026-12-04': '2026-12-05', 'cancelled/2026-12-11': 'sykdom', skipsSchoolHolidays: true },
          {
            'moved/2026-12-04': inDispute('2026-11-25 18:00-20:00'),
            'cancelled/2026-12-11': inDispute(null),
            skipsSchoolHolidays: inDispute(false),
          },
        ),
      ],
      path: '/aktiviteter/act_cafe',
    })
    for (const text of [
      'Flyttet fra fredag 4. desember til onsdag 25. november kl. 18–20',
      'Avlyst: fredag 11. desember: sykdom',
      'Holdes: fredag 11. desember',
      'Ikke i skoleferiene: ja',
    ])
      expect(screen.getByText(text)).toBeTruthy()
    const chosen = within(screen.getByText('Holdes: fredag 11. desember').closest('.version')!) // its version
    await user.click(chosen.getByRole('button'))
    await waitFor(() => expect(device.workspace.record('act_cafe')?.fields['cancelled/2026-12-11']).toBe(null))
    await user.click(button('Endre tidene'))
    expect(screen.getAllByText('To versjoner av samme opplysning')).toHaveLength(2)
    expect(document.body.textContent).not.toContain('2026-11-25')
  })
})

describe('the next season', () => {
  // Seen to catch: a second activity when one continues twice; two when two phones do.
  test('is one activity, however often and on however many phones one continues', async () => {
    const open = (database: string) =>
      openActivities({ database, records: [activity('act_cafe', cafe)], path: '/aktiviteter/act_cafe' })
    const first = await open('activities-next-1')
    await first.user.click(button('Flere valg'))
    await first.user.click(button(/^Fortsett neste sesong/))
    await waitFor(() => expect(location.pathname).not.toBe('/aktiviteter/act_cafe'))
    const made = location.pathname
    const again = await first.reopen('/aktiviteter/act_cafe')
    await again.user.click(button('Flere valg'))
    await again.user.click(button(/^Se neste sesong/))
    await waitFor(() => expect(location.pathname).toBe(made))
    expect(again.device.workspace.all('activity')).toHaveLength(2)
    cleanup()
    const other = await open('activities-next-2')
    await other.user.click(button('Flere valg'))
    await other.user.click(button(/^Fortsett neste sesong/))
    await waitFor(() => expect(location.pathname).toBe(made))
  })
})

describe('that somebody confirmed', () => {
  // Seen to catch: the day of a clock that is wrong.
  test('is told with the day it is, not the one the phone believes, and not with one to come', async () => {
    const { user, device } = await openActivities({
      records: [activity('act_cafe', { ...cafe, confirmedOn: '2027-11-20' })],
    })
    await device.commit({ meta: { offset: 3 * 86_400_000 } }, { durability: 'strict' })
    await user.click(screen.getAllByRole('link', { name: /Språkkafé/ })[0]!) // there is one
    expect(await screen.findByText('Ikke bekreftet')).toBeTruthy()
    await user.click(button(/^Bekreft/))
    await screen.findByText('Bekreftet i dag')
    expect(device.workspace.record('act_cafe')?.fields['confirmedOn']).toBe('2026-11-30')
  })
})
