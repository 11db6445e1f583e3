import { expect, test } from 'vitest'
import { judgeAudit } from './audit.mjs'

const found = (severity: string) =>
  JSON.stringify({ vulnerabilities: { left: { severity: 'low', range: '<1' }, pad: { severity, range: '<2.0.0' } } })

// Catches an audit that could not be done and passes for one that found nothing.
test('grave holes in what we ship fail, others do not, and no answer is said to be none', () => {
  expect(judgeAudit('{"vulnerabilities":{}}')).toEqual({ passed: 1, failed: 0 })
  expect(judgeAudit(found('moderate'))).toEqual({ passed: 1, failed: 0 })
  for (const severity of ['high', 'critical'])
    expect(judgeAudit(found(severity))).toEqual({
      ...{ passed: 0, failed: 1, note: `Known holes in what we ship: pad <2.0.0 (${severity})` },
    })
  for (const answer of [
    '{"message":"405 Method Not Allowed","error":{}}',
    '',
    'null',
    '[]',
    '<html>',
    '{"vulnerabilities":null}',
  ])
    expect(judgeAudit(answer)).toMatchObject({
      passed: 0,
      failed: 0,
      note: expect.stringMatching(/^NOT CHECKED: .*cannot be reached/),
    })
  expect(judgeAudit('{"message":"405 Method Not Allowed"}').note).toContain('405')
})
