import type { NewPartnerLink, PartnerLink } from '#server/partner-links.ts'
import type { PartnerDraft } from '#model/partner.ts'
import { mutation, openWorld, set } from './client.ts'
import type { Client, Reply, World } from './client.ts'

/** An answer that may be a problem instead. */
type Answer<Body> = Reply<Body & { code?: string }>

/** Someone outside with a link. */
export interface Partner {
  id: string
  token: string
  read(): Promise<Answer<PartnerDraft>>
  say(said: Record<string, unknown>): Promise<Answer<{ id: string; record: string }>>
  agree(agreed: Record<string, unknown>): Promise<Answer<{ id: string }>>
}

export const AGREEMENT = 'agr_1'
export const PURPOSE = 'ags_1.purpose'
const OTHER = 'agr_2'
export const OTHER_PURPOSE = 'ags_2.purpose'

/** A space with two agreements, one of which a partner may get a link to. */
export interface PartnerWorld extends World {
  kari: Client
  make(wanted?: Record<string, unknown>): Promise<Answer<NewPartnerLink>>
  list(agreement?: string): Promise<PartnerLink[]>
  partner(token: string, address?: string): Omit<Partner, 'id'>
  /** Makes a link and takes it. */
  invite(agreement?: string): Promise<Partner>
}

export async function openPartnerWorld(): Promise<PartnerWorld> {
  const world = await openWorld()
  const kari = await world.join('coordinator', 'Kari')
  await kari.push(
    mutation([
      set('mun_own', { name: 'Lindesnes', number: '4205' }),
      set('org_1', { name: 'Mandal språkkafé', orgnr: '971274190', note: 'Bare for oss.' }),
      set('org_2', { name: 'Holum bygdekvinnelag' }),
      set(AGREEMENT, { title: 'Samarbeid om språkkafé', type: 'cooperation', 'parties/org_1': true }),
      set(PURPOSE, { agreement: AGREEMENT, section: 'purpose', text: 'Vi vil møtes på {place}.' }),
      set(OTHER, { title: 'En annen avtale', 'parties/org_2': true }),
      set(OTHER_PURPOSE, { agreement: OTHER, section: 'purpose', text: 'Noe annet.' }),
    ]),
  )
  const make: PartnerWorld['make'] = (wanted) =>
    kari.ask('POST', '/partners', { agreement: AGREEMENT, name: 'Styret i språkkafeen', ...wanted })
  const partner: PartnerWorld['partner'] = (token, address) => {
    const ask = <Body>(method: string, path: string, body?: unknown) =>
      world.request<Body & { code?: string }>(method, `/api/partner${path}`, {
        body,
        headers: { authorization: `Bearer ${token}` },
        ...(address === undefined ? {} : { address }),
      })
    return {
      token,
      read: () => ask('GET', ''),
      say: (said) =>
        ask('POST', '/points', { id: newSayingId(), type: 'comment', section: null, initials: 'AB', ...said }),
      agree: (agreed) => ask('POST', '/agreed', { id: newSayingId(), section: PURPOSE, agreed: true, ...agreed }),
    }
  }
  return {
    ...world,
    kari,
    make,
    partner,
    list: async (agreement = AGREEMENT) =>
      (await kari.ask<{ links: PartnerLink[] }>('GET', `/partners?agreement=${agreement}`)).body.links,
    async invite(agreement = AGREEMENT) {
      const { body } = await make({ agreement })
      return { id: body.id, ...partner(body.token) }
    },
  }
}

export function newSayingId(): string {
  return crypto.randomUUID()
}
