import type { failures as source } from '#i18n/nb/failures.ts'
import type { Words } from '#i18n/words.ts'

export const failures: Words<typeof source> = {
  'storage-full': 'Det er fullt på eininga. Rydd plass, så blir det du har skrive, lagra.',
  'storage-broken': 'Lageret i nettlesaren svarer ikkje. Ikkje lukk Brobygger; vi prøver igjen.',
  'space-full':
    'Det er ikkje plass til fleire bilete og filer hos kommunen. Det som ventar, ligg trygt her. Sei frå til den som driftar Brobygger.',
  offline: 'Dette må du ha nett for å gjere. Prøv igjen når du har dekning.',
  'sign-in-page': 'Nettet her vil at du loggar inn først. Opne ei anna nettside, og logg inn der.',
  unreachable: 'Brobygger får ikkje svar frå kommunen. Prøv igjen om litt.',
  busy: 'Det er mange på ein gong akkurat no. Prøv igjen om litt.',
  revoked: 'Denne eininga har ikkje lenger tilgang.',
  'not-member': 'Denne eininga er ikkje lenger med i arbeidsboka til kommunen.',
  'upgrade-app': 'Denne versjonen av Brobygger er for gammal. Ta i bruk den nye.',
  'invitation-unknown': 'Invitasjonen er ikkje kjend her. Sjå om heile lenkja kom med, eller be om ein ny.',
  'invitation-used': 'Invitasjonen er allereie brukt. Han verkar berre éin gong; be om ein ny.',
  'invitation-expired': 'Invitasjonen har gått ut. Be om ein ny.',
  'already-joined': 'Denne eininga er allereie med.',
  'last-coordinator': 'Nokon må vere koordinator. Inviter ein annan koordinator først.',
  forbidden: 'Berre koordinatoren kan gjere dette.',
}
