import type { doubts as source } from '#i18n/nb/doubts.ts'
import type { Words } from '#i18n/words.ts'

export const doubts: Words<typeof source> = {
  orgnrDigits: {
    one: 'An organisation number has nine digits. This one has {count}.',
    other: 'An organisation number has nine digits. This one has {count}.',
  },
  orgnrLetters: 'An organisation number has nine digits, and nothing else.',
  orgnrCheck: 'The last digit does not fit the others. See if two digits have changed places.',
  phone:
    'This does not look like a phone number. Norwegian ones have eight digits; write + and the country code for others.',
  email: 'This does not look like an e-mail address. Write it like this: name@example.no',
  web: 'This does not look like a web address. Write it like this: example.no',
  number: 'Write a whole number, in digits. Until then it is only saved here.',
  point:
    'Write latitude and longitude with a comma between, like this: 58.0295,7.4538. Until then it is only kept here.',
  nationalId:
    'This looks like a national identity number. It must not be kept here. Take it out, even if it is your own.',
  nationalIdSent:
    'The text has something that looks like a national identity number. Do not pass it on, and erase the enquiry for good under Settings, Privacy once it is answered.',
  tooLong: 'The text is too long to be shared. Make it shorter; until then it is only kept here.',
  // Two versions: who wrote each
  you: 'You',
  someone: 'A colleague',
  pointHere: 'Use where I am now',
  pointDenied: 'Brobygger may not see where you are. You can allow it in the browser’s settings.',
  pointFailed: 'Could not find out where you are. Try again outdoors.',
}
