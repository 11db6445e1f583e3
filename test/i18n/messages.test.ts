import { beforeAll, describe, expect, test } from 'vitest'
import { fieldName } from '#i18n/field-names.ts'
import { fetchWords } from '#i18n/locale.ts'
import { messages } from '#i18n/messages.ts'
import { KINDS } from '#model/records.ts'

describe('a message', () => {
  test('counts: one change, three changes, 12 000 of 73 000', () => {
    const t = messages('sync')
    expect(t('waitingLine', { on: 'på telefonen', count: 1 })).toBe('Lagret på telefonen · 1 endring venter')
    expect(t('waitingLine', { on: 'på telefonen', count: 3 })).toBe('Lagret på telefonen · 3 endringer venter')
    expect(t('fetchingLine', { done: 12_000, total: 73_000 }).replace(/\u00A0/g, ' ')).toBe(
      'Henter organisasjoner: 12 000 av 73 000',
    )
  })

  test('leaves what someone has written alone, also when it looks like one of our own variables', () => {
    expect(messages('sync')('aloneLine', { device: '{on} $& <b>' })).toBe('Bare på {on} $& <b>')
  })

  test('does not compile with a word, a variable or a number missing', () => {
    const t = messages('sync')
    // @ts-expect-error no such message
    expect(() => t('noSuchLine')).toThrow(TypeError)
    // @ts-expect-error `device` is missing
    expect(t('aloneLine', {})).toBe('Bare på ')
    // @ts-expect-error `count` is a number
    expect(t('heldLine', { count: 'to' })).toContain('to')
  })
})

describe('the name of a field', () => {
  beforeAll(async () => fetchWords('fields'))

  test('is known for every field that is shared', () => {
    for (const kind of Object.values(KINDS)) {
      for (const field of [...Object.keys(kind.fields), ...Object.keys(kind.sets)])
        expect([field, fieldName(field)]).not.toEqual([field, 'en opplysning'])
    }
  })

  test('of an element is that of its set, and of a newer app’s field is «en opplysning»', () => {
    expect(fieldName('languages/uk')).toBe('språk')
    expect(fieldName('fromTheFuture')).toBe('en opplysning')
    expect(fieldName('constructor')).toBe('en opplysning')
  })
})
