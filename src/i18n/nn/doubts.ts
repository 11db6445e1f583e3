import type { doubts as source } from '#i18n/nb/doubts.ts'
import type { Words } from '#i18n/words.ts'

export const doubts: Words<typeof source> = {
  orgnrDigits: {
    one: 'Eit organisasjonsnummer har ni siffer. Her er det {count}.',
    other: 'Eit organisasjonsnummer har ni siffer. Her er det {count}.',
  },
  orgnrLetters: 'Eit organisasjonsnummer har ni siffer, og ikkje noko anna.',
  orgnrCheck: 'Det siste sifferet passar ikkje til dei andre. Sjå om to siffer har bytt plass.',
  phone: 'Dette liknar ikkje på eit telefonnummer. Norske nummer har åtte siffer; skriv + og landkoden for andre land.',
  email: 'Dette liknar ikkje på ei e-postadresse. Skriv ho slik: namn@eksempel.no',
  web: 'Dette liknar ikkje på ei nettadresse. Skriv ho slik: eksempel.no',
  number: 'Skriv eit heilt tal, med siffer. Til då er det berre lagra her.',
  point: 'Skriv breiddegrad og lengdegrad med komma mellom, slik: 58.0295,7.4538. Til då er det berre lagra her.',
  nationalId: 'Dette liknar på eit fødselsnummer. Det skal ikkje stå her. Ta det bort, også om det er ditt eige.',
  nationalIdSent:
    'Teksten har noko som liknar på eit fødselsnummer. Skriv det ikkje vidare, og slett førespurnaden for godt under Innstillingar, Personvern når han er svart på.',
  tooLong: 'Teksten er for lang til å delast. Kort han ned; til då er han berre lagra her.',
  // Two versions: who wrote each
  you: 'Deg',
  someone: 'Ein kollega',
  pointHere: 'Bruk der eg er no',
  pointDenied: 'Brobygger får ikkje lov til å sjå kvar du er. Du kan tillate det i innstillingane til nettlesaren.',
  pointFailed: 'Fann ikkje ut kvar du er. Prøv igjen utandørs.',
}
