import type { Endpoint } from './endpoint.ts'

const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date())

/** Fills the space with something of every sort that everyone may see; answers the space's id. */
export async function fillVisit(endpoint: Endpoint): Promise<string> {
  const client = await endpoint.client()
  await client.change('municipality', 'mun_own', {
    ...{ name: 'Lindesnes', contactName: 'Servicetorget', contactPhone: '38 00 00 00', contactHours: 'Kl. 9–15' },
    grants: 'Fristen er 1. april.',
  })
  await client.change('organisation', 'org_1', {
    ...{ name: 'Mandal språkkafé', public: true, kind: 'established', phone: '38 00 00 02' },
    'contributes/language-cafe': true,
  })
  await client.change('need', 'ned_1', {
    title: 'Leksehjelpere',
    public: true,
    type: 'homework-help',
    how: 'To timer.',
  })
  await client.change('activity', 'act_today', {
    ...{ title: 'Kafé på biblioteket', public: true, type: 'language-cafe', summary: 'Kaffe og prat.' },
    ...{ confirmedOn: TODAY, place: 'Biblioteket', address: 'Storgata 1, 4514 Mandal', price: 'free' },
    ...{ [`dates/${TODAY}`]: '17:00-19:00', 'languages/uk': true, contactPhone: '38 00 00 01' },
    'organisations/org_1': true,
  })
  await client.change('activity', 'act_off', {
    ...{ title: 'Svømming', public: true, type: 'swimming' },
    ...{ [`dates/${TODAY}`]: '18:00', [`cancelled/${TODAY}`]: 'Syk lærer' },
  })
  return client.space
}
