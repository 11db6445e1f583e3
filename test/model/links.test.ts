import { expect, test } from 'vitest'
import { callHref, emailHref, mapHref, parsePoint, siteHref, textHref } from '#model/links.ts'
import { retentionFrom } from '#model/periods.ts'

test.each([
  ['911 22 333', 'tel:91122333'],
  ['+47 911 22 333', 'tel:+4791122333'],
  ['38 00 00 00 (kveld)', 'tel:38000000'],
  ['ingen', null],
  [null, null],
])('a call to «%s»', (phone, href) => expect(callHref(phone)).toBe(href))

test.each([
  ['911 22 333', 'sms:91122333'],
  ['+47 411 22 333', 'sms:+4741122333'],
  ['+46 70 123 45 67', 'sms:+46701234567'],
  ['38 26 11 00', null],
  ['02800', null],
])('a text message to «%s»', (phone, href) => expect(textHref(phone)).toBe(href))

test('addresses that cannot be opened are not opened', () => {
  expect(emailHref('post@')).toBeNull()
  expect(siteHref('javascript:alert(1)')).toBeNull()
  expect(siteHref('sentralen.no/om oss')).toBeNull()
  expect(siteHref('sentralen.no')).toBe('https://sentralen.no')
})

test('the map shows the point, or looks for the address in the municipality', () => {
  expect(mapHref('58.0295,7.4538', 'Storgata 1', 'Lindesnes')).toBe(
    'https://www.openstreetmap.org/?mlat=58.0295&mlon=7.4538#map=17/58.0295/7.4538',
  )
  expect(mapHref(null, 'Storgata 1', 'Lindesnes')).toContain('query=Storgata%201%2C%20Lindesnes')
  expect(mapHref(null, 'Storgata 1, 4514 Mandal', 'Lindesnes')).toContain('query=Storgata%201%2C%204514%20Mandal')
  expect(mapHref(null, null, 'Lindesnes')).toBeNull()
  expect(mapHref(null, 'Storgata \ud83c1', null)).toContain('query=Storgata%201') // half a character
})

test.each([
  ['58.0295,7.4538', '58.0295,7.4538'],
  ['58.0295, 7.4538', '58.0295,7.4538'],
  ['58,0295 7,4538', '58.0295,7.4538'],
  [' 58.0295;7.4538 ', '58.0295,7.4538'],
  ['58', null],
  ['95,7', null],
  ['Storgata 1', null],
])('a place on the map written «%s»', (typed, point) => expect(parsePoint(typed)).toBe(point))

test('contact persons are kept for two years, also from the 29th of February', () => {
  expect(retentionFrom('2026-11-23')).toBe('2028-11-23')
  expect(retentionFrom('2028-02-29')).toBe('2030-02-28')
})
