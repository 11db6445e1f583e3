import { describe, expect, test } from 'vitest'
import type { Store, Writing } from '#server/store.ts'
import type { PartnerLinkRow } from '#server/store-partners.ts'

/** The part of the conformance suite about partner links; the store has the spaces `spc_1` and `spc_2`. */
export function describePartnerStore(store: () => Store): void {
  const write = (work: (writing: Writing) => Promise<void>, space = 'spc_1') => store().write(space, 0, work)
  const link: PartnerLinkRow = {
    space: 'spc_1',
    id: 'pln_1',
    tokenHash: 'hash',
    agreement: 'agr_1',
    name: 'Språkkafeen',
    madeBy: 'Kari',
    madeAt: 5,
    expiresAt: 9,
    lastUsedAt: null,
    written: 0,
  }

  describe('partner links', () => {
    test('are found by token and by agreement, in their own space only, and gone when deleted', async () => {
      await write(async (writing) => {
        await writing.savePartnerLink(link)
        await writing.savePartnerLink({ ...link, id: 'pln_2', tokenHash: 'hash2', madeAt: 6 })
        await writing.savePartnerLink({ ...link, id: 'pln_3', tokenHash: 'hash3', agreement: 'agr_2' })
      })
      expect(await store().partnerLinkByToken('hash')).toMatchObject(link)
      expect(await store().partnerLinkByToken('pln_1')).toBe(null)
      expect((await store().partnerLinks('spc_1', 'agr_1')).map(({ id }) => id)).toEqual(['pln_2', 'pln_1'])
      expect(await store().partnerLinks('spc_2', 'agr_1')).toEqual([])
      await write(async (writing) => {
        expect(await writing.partnerLink('pln_1')).toBe(null)
        await writing.deletePartnerLink('pln_1')
      }, 'spc_2')
      expect(await store().partnerLinkByToken('hash')).not.toBe(null)
      await write(async (writing) => {
        expect(await writing.partnerLink('pln_1')).toMatchObject(link)
        await writing.deletePartnerLink('pln_1')
      })
      expect(await store().partnerLinkByToken('hash')).toBe(null)
    })

    test('remember when they were used and how much was written with them', async () => {
      await write(async (writing) => writing.savePartnerLink(link))
      await store().partnerLinkUsed('spc_1', 'pln_1', 70, 1)
      await store().partnerLinkUsed('spc_1', 'pln_1', 80, 0)
      await store().partnerLinkUsed('spc_1', 'pln_1', 90, 2)
      expect(await store().partnerLinkByToken('hash')).toMatchObject({ lastUsedAt: 90, written: 3 })
    })

    test('go with the agreement that is erased, and with no other', async () => {
      await write(async (writing) => {
        await writing.savePartnerLink(link)
        await writing.savePartnerLink({ ...link, id: 'pln_3', tokenHash: 'hash3', agreement: 'agr_2' })
        const erased = { id: 'agr_1', seq: 1, audience: 0, everAudience: 7, body: '{"erased":true}' }
        await writing.erase({ ...erased, kind: 'agreement' })
      })
      expect([await store().partnerLinkByToken('hash'), (await store().partnerLinkByToken('hash3'))?.id]).toEqual([
        null,
        'pln_3',
      ])
    })

    test('lead to the parts that name the agreement, in their body or their id, and to no other kind or space', async () => {
      const save = (id: string, kind: string, agreement: string | null, space = 'spc_1') =>
        write(async (writing) => {
          const fields = agreement === null ? {} : { agreement }
          const body = JSON.stringify({ kind, record: id, mark: 'm', fields, marks: {} })
          await writing.saveRecord({ id, kind, seq: 1, audience: 7, everAudience: 7, body })
        }, space)
      await save('ags_x', 'agreementSection', 'agr_1')
      await save('ags_1.purpose', 'agreementSection', null)
      await save('agt_1.1', 'agreementTask', null)
      await save('agp_x', 'agreementPoint', 'agr_1')
      await save('agp_y', 'agreementPoint', 'agrX1')
      await save('ags_11.purpose', 'agreementSection', null)
      await save('agv_x', 'agreementVersion', 'agr_1')
      await save('chk_x', 'checklist', 'agr_1')
      await save('ags_other', 'agreementSection', 'agr_1', 'spc_2')
      const parts = await store().agreementParts('spc_1', 'agr_1')
      expect(parts.map(({ id }) => id)).toEqual(['agp_x', 'ags_1.purpose', 'ags_x', 'agt_1.1'])
    })
  })
}
