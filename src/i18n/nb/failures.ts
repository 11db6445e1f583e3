import type { FailureCode } from '#model/failure.ts'

/** What went wrong, and what one can do about it. */
export const failures = {
  'storage-full': 'Det er fullt på enheten. Rydd plass, så lagres det du har skrevet.',
  'storage-broken': 'Lageret i nettleseren svarer ikke. Ikke lukk Brobygger; vi prøver igjen.',
  'space-full':
    'Det er ikke plass til flere bilder og filer hos kommunen. Det som venter, ligger trygt her. Si fra til den som drifter Brobygger.',
  offline: 'Dette må du ha nett for å gjøre. Prøv igjen når du har dekning.',
  'sign-in-page': 'Nettet her vil at du logger inn først. Åpne en annen nettside, og logg inn der.',
  unreachable: 'Brobygger får ikke svar fra kommunen. Prøv igjen om litt.',
  busy: 'Det er mange på en gang akkurat nå. Prøv igjen om litt.',
  revoked: 'Denne enheten har ikke lenger tilgang.',
  'not-member': 'Denne enheten er ikke lenger med i kommunens arbeidsbok.',
  'upgrade-app': 'Denne versjonen av Brobygger er for gammel. Ta i bruk den nye.',
  'invitation-unknown': 'Invitasjonen er ikke kjent her. Se om hele lenken kom med, eller be om en ny.',
  'invitation-used': 'Invitasjonen er allerede brukt. Den virker bare én gang; be om en ny.',
  'invitation-expired': 'Invitasjonen har gått ut. Be om en ny.',
  'already-joined': 'Denne enheten er allerede med.',
  'last-coordinator': 'Noen må være koordinator. Inviter en annen koordinator først.',
  forbidden: 'Bare koordinatoren kan gjøre dette.',
} as const satisfies Record<FailureCode, string>
