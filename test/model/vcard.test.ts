import fc from 'fast-check'
import VCard from 'vcf'
import { describe, expect, test } from 'vitest'
import { vCard } from '#model/vcard.ts'
import type { Card } from '#model/vcard.ts'

/** A property as a phone reads it: by a reader that is not ours, then without backslashes (RFC 2426, 2.4.2). */
function read(text: string, name: string): string | null {
  const [card] = VCard.parse(text)
  const found = card?.get(name)
  if (found === undefined) return null
  return unescaped(String([found].flat()[0]?.valueOf()))
}

function unescaped(value: string): string {
  return value.replace(/\\([\\;,n])/g, (_, one: string) => (one === 'n' ? '\n' : one))
}

const nothing: Card = { name: null, organisation: null, role: null, phone: null, email: null }
/** One line as the app keeps it: no control characters, nothing at the ends. */
const line = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120, size: 'max' }),
    fc.string({
      unit: fc.constantFrom('\\', ';', ',', ':', 'n', 'æ', '字', '👩‍👩‍👧', ' ', 'a'),
      minLength: 1,
      maxLength: 120,
      size: 'max',
    }),
  )
  .map((text) => text.replace(/[\p{Cc}\u2028\u2029]/gu, '').trim())
  .filter((text) => text !== '')
const maybe = fc.option(line, { nil: null })

describe('a contact as a vCard', () => {
  test('is what phones expect', () => {
    const text = vCard({
      name: 'Kari Anne Nordmann',
      organisation: 'Lag; forening, og venner',
      role: 'Leder',
      phone: '911 22 333',
      email: 'kari@sentralen.no',
    })
    expect(text).toBe(
      [
        'BEGIN:VCARD',
        'VERSION:3.0',
        'N:Nordmann;Kari Anne;;;',
        'FN:Kari Anne Nordmann',
        'ORG:Lag\\; forening\\, og venner',
        'TITLE:Leder',
        'TEL;TYPE=VOICE:911 22 333',
        'EMAIL;TYPE=INTERNET:kari@sentralen.no',
        'END:VCARD',
        '',
      ].join('\r\n'),
    )
  })

  test('without a name is called what the organisation is called', () => {
    expect(read(vCard({ ...nothing, organisation: 'Koret' }), 'fn')).toBe('Koret')
  })

  test('says the same whatever was typed, read by another reader', () => {
    fc.assert(
      fc.property(line, maybe, maybe, maybe, maybe, (name, organisation, role, phone, email) => {
        const text = vCard({ name, organisation, role, phone, email })
        expect(read(text, 'fn')).toBe(name)
        expect(read(text, 'org')).toBe(organisation)
        expect(read(text, 'title')).toBe(role)
        expect(read(text, 'tel')).toBe(phone)
        expect(read(text, 'email')).toBe(email)
      }),
    )
  })

  test('has no line of more than 75 octets, no bare line break, and divides no character', () => {
    fc.assert(
      fc.property(line, line, (name, organisation) => {
        const text = vCard({ ...nothing, name, organisation })
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        for (const part of text.split('\r\n')) {
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75)
          expect(Buffer.from(part).toString()).toBe(part) // a lone half of a character would become another
        }
      }),
    )
  })

  test('cannot be made to say more by what was typed', () => {
    const typed = 'Kari\r\nTEL:110\nEND:VCARD\u2028NOTE:x\u0000'
    const text = vCard({ ...nothing, name: typed })
    expect(text.split('\r\n').filter((part) => /^(TEL|NOTE|END)/.test(part))).toEqual(['END:VCARD'])
    expect(read(text, 'fn')).toBe('Kari\nTEL:110\nEND:VCARD\nNOTE:x')
  })
})
