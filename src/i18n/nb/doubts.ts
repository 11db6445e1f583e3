/** What seems wrong with what was typed, and what would be right. It is kept all the same. */
export const doubts = {
  orgnrDigits: {
    one: 'Et organisasjonsnummer har ni siffer. Her er det {count}.',
    other: 'Et organisasjonsnummer har ni siffer. Her er det {count}.',
  },
  orgnrLetters: 'Et organisasjonsnummer har ni siffer, og ikke noe annet.',
  orgnrCheck: 'Det siste sifferet passer ikke til de andre. Se om to siffer har byttet plass.',
  phone: 'Dette ligner ikke på et telefonnummer. Norske numre har åtte siffer; skriv + og landkoden for andre land.',
  email: 'Dette ligner ikke på en e-postadresse. Skriv den slik: navn@eksempel.no',
  web: 'Dette ligner ikke på en nettadresse. Skriv den slik: eksempel.no',
  number: 'Skriv et helt tall, med sifre. Til da er det bare lagret her.',
  point: 'Skriv breddegrad og lengdegrad med komma mellom, slik: 58.0295,7.4538. Til da er det bare lagret her.',
  nationalId: 'Dette ligner på et fødselsnummer. Det skal ikke stå her. Ta det bort, også om det er ditt eget.',
  nationalIdSent:
    'Teksten har noe som ligner på et fødselsnummer. Skriv det ikke videre, og slett henvendelsen for godt under Innstillinger, Personvern når den er besvart.',
  tooLong: 'Teksten er for lang til å deles. Kort den ned; til da er den bare lagret her.',
  // Two versions: who wrote each
  you: 'Deg',
  someone: 'En kollega',
  pointHere: 'Bruk der jeg er nå',
  pointDenied: 'Brobygger får ikke lov til å se hvor du er. Du kan tillate det i innstillingene til nettleseren.',
  pointFailed: 'Fant ikke ut hvor du er. Prøv igjen utendørs.',
} as const
