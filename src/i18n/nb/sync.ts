/** How sharing stands, in one line. «Lagret» is on this device, «delt» has reached the municipality. */
export const sync = {
  unsavedLine: {
    one: 'Ikke lagret ennå: {count} endring. Prøver igjen …',
    other: 'Ikke lagret ennå: {count} endringer. Prøver igjen …',
  },
  aloneLine: 'Bare på {device}',
  fetchingLine: 'Henter organisasjoner: {done} av {total}',
  lostLine: 'Nettleseren hadde tømt lageret. Henter alt på nytt …',
  waitingLine: { one: 'Lagret {on} · {count} endring venter', other: 'Lagret {on} · {count} endringer venter' },
  filesLine: { one: 'Lagret {on} · {count} bilde venter', other: 'Lagret {on} · {count} bilder venter' },
  typingLine: 'Skriver …',
  heldLine: { one: '{count} endring er holdt tilbake', other: '{count} endringer er holdt tilbake' },
  tooLongLine: {
    one: '{count} tekst må rettes før den kan deles',
    other: '{count} tekster må rettes før de kan deles',
  },
  sharedLine: 'Alt er delt {when}',
  sharedOfflineLine: 'Alt er delt {when} · uten nett',
  notYetLine: 'Ikke delt ennå',
  firstLine: 'Henter …',
  revokedLine: 'Uten tilgang',
  revokedWaitingLine: {
    one: 'Uten tilgang · {count} endring er bare her',
    other: 'Uten tilgang · {count} endringer er bare her',
  },
  upgradeLine: 'For gammel versjon til å dele',
  upgradeWaitingLine: {
    one: 'For gammel versjon · {count} endring venter',
    other: 'For gammel versjon · {count} endringer venter',
  },
  showDetails: 'Vis hva som venter',

  warning: {
    one: '{count} endring har ventet siden {when}. {why}',
    other: '{count} endringer har ventet siden {when}. {why}',
  },
  seeWhy: 'Se hvorfor',
} as const
