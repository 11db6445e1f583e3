import { expect, test } from 'vitest'
import { KINDS, ROLES } from '#model/records.ts'
import { givesAccess as givesAccessByTable, writesEvery } from '#model/rights.ts'
import { doesWork, givesAccess } from '#ui/early-rights.ts'

// Goes red with: a first screen that offers other work than the endpoint takes. It asks before the table is there.
test.each(ROLES)('the first screen offers %s what the table says', (role) => {
  for (const kind of Object.keys(KINDS))
    expect(writesEvery(role, kind), kind).toBe(kind === 'municipality' ? givesAccess(role) : doesWork(role))
  expect(givesAccessByTable(role)).toBe(givesAccess(role))
})
