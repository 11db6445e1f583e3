import { beforeEach, describe, expect, test } from 'vitest'
import { dropInvitation, invitationIn, keepInvitation, keptInvitation, takeInvitation } from '#app/invitation.ts'

const TOKEN = '1Z8bjZo0tk240NVEZJi0cTXxa2p43lxpgQpMc4oVpYU'

beforeEach(() => {
  dropInvitation()
  history.replaceState(null, '', '/')
})

describe('an invitation in the address', () => {
  test('is taken, and stands in the address no more', () => {
    history.replaceState(null, '', `/bli-med#${TOKEN}`)
    takeInvitation()
    expect(keptInvitation()).toBe(TOKEN)
    expect(location.href).not.toContain(TOKEN)
    expect(location.pathname).toBe('/bli-med')
  })

  test('survives that the page is loaded again, until it is used', () => {
    keepInvitation(TOKEN)
    expect(sessionStorage.getItem('brobygger.invitation')).toBe(TOKEN)
    dropInvitation()
    expect(keptInvitation()).toBeNull()
    expect(sessionStorage).toHaveLength(0)
  })

  test('is not looked for on other pages', () => {
    history.replaceState(null, '', `/organisasjoner#${TOKEN}`)
    takeInvitation()
    expect(keptInvitation()).toBeNull()
  })
})

describe('what someone pastes', () => {
  test('may be the link, the link with room around it, or the token alone', () => {
    for (const text of [
      `https://bro.eksempel.no/bli-med#${TOKEN}`,
      `  https://bro.eksempel.no/bli-med#${TOKEN}\n`,
      TOKEN,
    ]) {
      expect(invitationIn(text)).toBe(TOKEN)
    }
  })

  test('that is something else is no invitation', () => {
    for (const text of [
      '',
      'hei',
      'https://bro.eksempel.no/bli-med',
      'https://bro.eksempel.no/bli-med#',
      '#%E0%A4%A',
      'Du er invitert til møte',
    ]) {
      expect(invitationIn(text)).toBeNull()
    }
  })
})
