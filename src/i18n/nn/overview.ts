import type { overview as source } from '#i18n/nb/overview.ts'
import type { Words } from '#i18n/words.ts'

export const overview: Words<typeof source> = {
  title: 'God dag',
  needsYou: 'Krev deg',
  held: { one: '{count} endring er halden tilbake', other: '{count} endringar er haldne tilbake' },
  heldText: 'Sjå kva som er gale, og kva du kan gjere.',
  lostTitle: 'Nettlesaren hadde tømt lageret',
  lostText: 'Alt som var delt, blir no henta på nytt. Det som ikkje var delt, er teke vare på så langt det gjekk.',
  disputed: {
    one: '{count} organisasjon har to versjonar av noko',
    other: '{count} organisasjonar har to versjonar av noko',
  },
  disputedText: 'To har skrive samstundes. Vel, så er det avgjort.',
  directory: 'Organisasjonar',
  count: { one: '{count} organisasjon', other: '{count} organisasjonar' },
  countText: 'Alle kommunen kjenner til',
  stale: { one: '{count} er ikkje stadfesta på 90 dagar', other: '{count} er ikkje stadfesta på 90 dagar' },
  staleText: 'Ring eller skriv, og stadfest at det stemmer.',
  never: { one: '{count} er aldri stadfesta', other: '{count} er aldri stadfesta' },
  neverText: 'Ingen har sjekka at opplysningane er rette.',
  allConfirmed: 'Alle er stadfesta dei siste 90 dagane.',
  find: 'Finn ein organisasjon',
  add: 'Ny organisasjon',
  emptyReader: 'Arbeidsboka er tom enno. Koordinatoren legg inn dei første organisasjonane.',
}
