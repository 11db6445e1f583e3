import type { sharing as source } from '#i18n/nb/sharing.ts'
import type { Words } from '#i18n/words.ts'

export const sharing: Words<typeof source> = {
  title: 'Deling',
  sharedText: 'Alt du har skrive {on}, er delt med kommunen.',
  aloneText: 'Det du skriv, ligg berre på {device}. Får du ein invitasjon frå kommunen, kan alt delast.',
  waitingText: {
    one: '{count} endring er lagra {on} og ventar på å bli delt.',
    other: '{count} endringar er lagra {on} og ventar på å bli delte.',
  },
  filesText: {
    one: '{count} bilete er lagra {on} og ventar på å bli delt.',
    other: '{count} bilete er lagra {on} og ventar på å bli delte.',
  },
  unsavedText: {
    one: '{count} endring er ikkje lagra enno. Ikkje lukk Brobygger.',
    other: '{count} endringar er ikkje lagra enno. Ikkje lukk Brobygger.',
  },
  fetchingText: 'Du kan bruke det som er kome. Resten kjem av seg sjølv.',
  lastShared: 'Alt var sist delt',
  neverShared: 'Ikkje enno',

  offline: 'Det er ikkje nett her no. Endringane blir delte av seg sjølv når nettet er tilbake.',
  unreachable: 'Det er nett, men Brobygger får ikkje svar frå kommunen. Vi prøver igjen av oss sjølv.',
  'sign-in-page': 'Nettet her vil at du loggar inn først. Opne ei anna nettside, og logg inn der.',
  busy: 'Det er mange på ein gong akkurat no. Vi prøver igjen om litt.',
  revoked:
    'Kommunen har trekt tilbake tilgangen til {device}. Det som ikkje er delt, finst berre her. Lagre det som fil så lenge; med ein ny invitasjon kan det delast.',
  'not-member':
    '{device} er ikkje lenger med i arbeidsboka til kommunen. Det som ikkje er delt, finst berre her. Lagre det som fil så lenge; med ein ny invitasjon kan det delast.',
  'upgrade-app': 'Brobygger hos kommunen er nyare enn denne. Ta i bruk den nye versjonen; det du har skrive, blir med.',
  'storage-full':
    'Det er fullt {on}. Slett noko du ikkje treng, til dømes bilete. Det du har skrive, blir halde i live til det er plass.',
  'storage-broken': 'Lageret i nettlesaren svarer ikkje. Ikkje lukk Brobygger; vi prøver igjen av oss sjølv.',

  forgotten: {
    one: '{names} vart sletta for godt av nokon og er likevel ikkje lagt inn.',
    other: '{names} vart sletta for godt av nokon og er likevel ikkje lagde inn.',
  },
  forgottenMore: {
    one: '{names} og {count} til vart sletta for godt av nokon og er likevel ikkje lagde inn.',
    other: '{names} og {count} til vart sletta for godt av nokon og er likevel ikkje lagde inn.',
  },

  waitingTitle: 'Ventar på å bli delt',
  tooLongTitle: 'Må rettast før det kan delast',
  tooLongText: 'Dette ligg berre {on} til nokon rettar det: teksten er for lang, eller det skulle vore eit tal.',
  heldTitle: 'Ikkje teke imot',
  heldText: 'Dette er lagra {on}, men Brobygger hos kommunen tok det ikkje imot.',
  since: 'sidan {when}',
  more: { one: 'og {count} til', other: 'og {count} til' },
  unnamed: 'Utan namn',
  organisation: 'Organisasjon',
  task: 'Oppgåve',
  checklist: 'Sjekkliste',
  contact: 'Kontaktperson',
  municipality: 'Kommunen',
  erasing: 'blir sletta for godt',
  invalid: 'Det som står her, har ei form som ikkje kan takast imot.',
  forbidden: 'Du har ikkje lov til å endre dette.',
  'unknown-kind': 'Brobygger hos kommunen kjenner ikkje dette enno.',
  'too-large': 'Teksten er for lang.',
  erased: 'Dette er sletta for godt.',
  'missing-record': 'Det som skulle endrast, finst ikkje lenger.',
  tryAgain: 'Prøv igjen',
  takeAway: 'Ta bort',
  takenAway: 'Teke bort.',
  syncNow: 'Synkroniser no',
  syncing: 'Deler …',
  storage: 'Plass',
  storageUsed: 'Brobygger bruker {used} {on}.',
  persistYes: 'Nettlesaren har lova å ikkje rydde det bort.',
  persistNo: 'Nettlesaren har ikkje lova å ta vare på det. Det hjelper å leggje Brobygger på heim-skjermen.',
  join: 'Eg har ein invitasjon',
}
