import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareEnquiries, contactParts, ENQUIRY_STATES, toEnquiry } from '#model/enquiry.ts'

const links = (contact: string) => contactParts(contact).flatMap(({ href }) => href ?? [])

describe('a contact as typed', () => {
  // Catches: a letter to others than one sees, a number cut in two, a full stop taken into an address, a year or a house number called.
  test.each([
    ['38 00 00 00', ['tel:38000000']],
    ['Ring meg på +47 900 00 000.', ['tel:+4790000000']],
    ['+380 44 123 4567', ['tel:+380441234567']],
    ['kari@eksempel.no', ['mailto:kari@eksempel.no']],
    ['E-post: kari.o@eksempel.no. Eller 90000000, etter kl. 16', ['mailto:kari.o@eksempel.no', 'tel:90000000']],
    ['<kari@eksempel.no>', ['mailto:kari@eksempel.no']],
    ['Kari i Storgata 14, født 1962', []],
    ['@kari på nettet', []],
    ['javascript:alert(1)', []],
    ['a?bcc=alle@eksempel.no', ['mailto:bcc=alle@eksempel.no']],
    ['a@eksempel.no?body=x', ['mailto:a@eksempel.no']],
  ])('%s', (contact, found) => {
    expect(links(contact)).toEqual(found)
  })

  test('is shown whole, whatever it is, and leads nowhere but to a telephone or a letter', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('900 00 000', 'a@b.no', '?', '%3F', ', ', '+47', '..', '@'),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const typed = pieces.join('')
        const parts = contactParts(typed)
        expect(parts.map(({ text }) => text).join('')).toBe(typed)
        for (const { href } of parts)
          if (href !== null) expect(href).toMatch(/^(tel:\+?\d+|mailto:[^\s?%&]+@[^\s?%&]+)$/)
      }),
    )
  })
})

test('the order of enquiries is one order: new, under way, then what is done, the latest first', () => {
  const one = fc.record({ state: fc.constantFrom(...ENQUIRY_STATES), receivedAt: fc.nat(5), id: fc.nat(5).map(String) })
  fc.assert(
    fc.property(fc.array(one), (given) => {
      const enquiries = given.map(({ id, ...fields }) =>
        toEnquiry({ kind: 'enquiry', record: id, mark: 'm', fields, marks: {} }),
      )
      const ordered = enquiries.toSorted(compareEnquiries)
      const rank = (state: string) => Math.min(ENQUIRY_STATES.indexOf(state as 'new'), 2) // one of them
      for (const [at, next] of ordered.slice(1).entries()) {
        const before = ordered[at]!
        expect(rank(before.state)).toBeLessThanOrEqual(rank(next.state))
        if (rank(before.state) === rank(next.state)) expect(before.receivedAt!).toBeGreaterThanOrEqual(next.receivedAt!)
      }
    }),
  )
})
