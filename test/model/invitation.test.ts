import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bccGroups, blanksOf, fillBlanks, invitationText } from '#model/invitation.ts'

const mark = (blank: string) => `[${blank}]`
const filled = (template: string, known: Record<string, string | null>) =>
  invitationText(fillBlanks(template, known), mark)

describe('the blanks of an invitation', () => {
  test('are filled with what is known; what is not known stays marked', () => {
    expect(filled('Velkommen til {title}, {date}, kl. {time}. {foo}', { title: 'Forum', date: null })).toBe(
      'Velkommen til Forum, [date], kl. [time]. [foo]',
    )
  })

  test('a paragraph that has nothing to say is left out', () => {
    expect(filled('Hei!\n\nSpørsmål:\n{questions}\n\nHilsen {name}', { questions: '', name: 'oss' })).toBe(
      'Hei!\n\nHilsen oss',
    )
  })

  test('a sentence without what it may miss is left out, and the others stay', () => {
    const text = 'Hei {name}!\n\nSvar innen {by}. Skriv hvor mange.\n\nSpør {whom}.\n\nHa det'
    const known = { name: 'Ola', by: null, whom: null }
    expect(invitationText(fillBlanks(text, known, ['by', 'whom']), mark)).toBe(
      'Hei Ola!\n\nSkriv hvor mange.\n\nHa det',
    )
    expect(invitationText(fillBlanks(text, { ...known, by: 'i dag' }, ['by', 'whom']), mark)).toContain('innen i dag.')
  })

  // Goes red with: filling again what was filled in (a title with a blank in it), names from Object.prototype.
  test('what is filled in is never read as a blank', () => {
    expect(filled('{title} {toString}', { title: '{date}', date: 'i dag' })).toBe('{date} [toString]')
  })

  test('nothing but blanks changes', () => {
    const text = fc.string({ unit: fc.constantFrom('9', '{', '}', ' ', '\n', '\n\n', '{title}', '{x1}', 'å', '$&') })
    fc.assert(
      fc.property(text, fc.string({ minLength: 1 }), (template, value) => {
        expect(filled(template, { title: value })).toBe(
          template
            .split(/\n[ \t]*\n/)
            .join('\n\n')
            .split('{title}')
            .join(value),
        )
        expect(blanksOf(template)).toEqual(template.includes('{title}') ? ['title'] : [])
      }),
    )
  })
})

describe('addresses as blind copies', () => {
  const address = fc.emailAddress()

  // Goes red with: leaving out the last group, counting without the text, `to` in place of `bcc`.
  test('everybody is in exactly one group, in order, and no link is longer than mail programs take', () => {
    fc.assert(
      fc.property(fc.uniqueArray(address, { maxLength: 60 }), fc.string({ maxLength: 400 }), (addresses, words) => {
        const rest = `&subject=${encodeURIComponent(words)}`
        const groups = bccGroups(addresses, rest, 800)
        expect(groups.flat()).toEqual(addresses)
        for (const group of groups) {
          const link = `mailto:?bcc=${group.map((one) => encodeURIComponent(one)).join(',')}${rest}`
          expect(link.length <= 800 || group.length === 1).toBe(true)
        }
      }),
    )
  })
})
