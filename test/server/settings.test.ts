import { readSettings } from '#server/settings.ts'
import { describe, expect, test } from 'vitest'

describe('settings', () => {
  test('may all be absent, or empty', () => {
    const none = readSettings({}, false)
    expect(none).toMatchObject({ port: 4310, dataDir: 'data', log: 'all', rates: { key: 60_000, address: 60_000 } })
    for (const each of ['host', 'origin', 'fileSpaceBytes', 'metricsToken', 'metricsPort'] as const)
      expect(none[each]).toBeUndefined()
    const names = ['PORT', 'HOST', 'DATA_DIR', 'ORIGIN', 'FILES_MB', 'RATE_PER_DEVICE', 'LOG', 'METRICS_TOKEN']
    expect(readSettings(Object.fromEntries(names.map((name) => [name, ''])), false)).toEqual(none)
    expect(readSettings({}, true).log).toBe('errors')
  })

  test('are read', () => {
    const token = '0123456789abcdef0123456789abcdef'
    const given = {
      ...{ PORT: '80', HOST: '::1', DATA_DIR: '/srv', ORIGIN: 'https://brobygger.example.no/', FILES_MB: '5' },
      ...{ RATE_PER_DEVICE: '60', RATE_PER_ADDRESS: '90', LOG: 'errors', METRICS_TOKEN: token, METRICS_PORT: '9100' },
    }
    expect(readSettings(given, false)).toMatchObject({
      ...{ port: 80, host: '::1', dataDir: '/srv', origin: 'https://brobygger.example.no', fileSpaceBytes: 5_000_000 },
      ...{ rates: { key: 60, address: 90 }, log: 'errors', metricsToken: token, metricsPort: 9100 },
    })
  })

  test.each([
    ['PORT', '80 80', 'PORT må være et helt tall fra 0 til 65535, ikke «80 80».'],
    ['ORIGIN', 'brobygger.no', 'ORIGIN må være adressen folk bruker, som https://'],
    ['ORIGIN', 'https://brobygger.no/app', 'ORIGIN må være'],
    ['ORIGIN', 'https://kari:hemmelig@brobygger.no', 'ORIGIN må være'],
    ['FILES_MB', '-1', 'FILES_MB må være'],
    ['RATE_PER_DEVICE', '10', 'RATE_PER_DEVICE må være et helt antall forespørsler i minuttet, minst 60, ikke «10».'],
    ['RATE_PER_ADDRESS', 'mange', 'RATE_PER_ADDRESS må være'],
    ['LOG', 'debug', 'LOG må være «all»'],
    ['METRICS_PORT', '70000', 'METRICS_PORT må være et helt tall fra 0 til 65535, ikke «70000».'],
    ['ENHETSREGISTERET', 'http://example.com', 'ENHETSREGISTERET må være en adresse som begynner med https://'],
  ])('%s=%s is refused with a sentence that says what to write', (name, value, sentence) => {
    expect(() => readSettings({ [name]: value }, false)).toThrow(sentence)
  })

  test('a token is never said again', () => {
    for (const token of ['kort-hemmelig', 'hemmelig hemmelig hemmelig hemmelig']) {
      const read = () => readSettings({ METRICS_TOKEN: token }, false)
      expect(read).toThrow(/^METRICS_TOKEN må være minst 24 tegn/)
      expect(read).not.toThrow(/hemmelig/)
    }
  })
})
