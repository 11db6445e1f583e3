import type { sync as source } from '#i18n/nb/sync.ts'
import type { Words } from '#i18n/words.ts'

export const sync: Words<typeof source> = {
  unsavedLine: {
    one: 'Ikkje lagra enno: {count} endring. Prøver igjen …',
    other: 'Ikkje lagra enno: {count} endringar. Prøver igjen …',
  },
  aloneLine: 'Berre på {device}',
  fetchingLine: 'Hentar organisasjonar: {done} av {total}',
  lostLine: 'Nettlesaren hadde tømt lageret. Hentar alt på nytt …',
  waitingLine: { one: 'Lagra {on} · {count} endring ventar', other: 'Lagra {on} · {count} endringar ventar' },
  filesLine: { one: 'Lagra {on} · {count} bilete ventar', other: 'Lagra {on} · {count} bilete ventar' },
  typingLine: 'Skriv …',
  heldLine: { one: '{count} endring er halden tilbake', other: '{count} endringar er haldne tilbake' },
  tooLongLine: {
    one: '{count} tekst må rettast før han kan delast',
    other: '{count} tekstar må rettast før dei kan delast',
  },
  sharedLine: 'Alt er delt {when}',
  sharedOfflineLine: 'Alt er delt {when} · utan nett',
  notYetLine: 'Ikkje delt enno',
  firstLine: 'Hentar …',
  revokedLine: 'Utan tilgang',
  revokedWaitingLine: {
    one: 'Utan tilgang · {count} endring er berre her',
    other: 'Utan tilgang · {count} endringar er berre her',
  },
  upgradeLine: 'For gammal versjon til å dele',
  upgradeWaitingLine: {
    one: 'For gammal versjon · {count} endring ventar',
    other: 'For gammal versjon · {count} endringar ventar',
  },
  showDetails: 'Vis kva som ventar',

  warning: {
    one: '{count} endring har venta sidan {when}. {why}',
    other: '{count} endringar har venta sidan {when}. {why}',
  },
  seeWhy: 'Sjå kvifor',
}
