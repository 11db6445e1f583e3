import type { Words } from '#i18n/words.ts'
import type { meetings as source } from '#i18n/nb/meetings.ts'

export const meetings: Words<typeof source> = {
  title: 'Møte',
  noneTitle: 'Ingen møte enno',
  noneText: 'Her står møta med lag og foreiningar: det som skal skje, og det som vart sagt.',
  unknownTitle: 'Møtet finst ikkje her',
  unknownText: 'Det kan vere sletta, eller ikkje delt med denne eininga enno.',
  toList: 'Til møta',
  untitled: 'Møte utan namn',
  phases: 'Delar av møtet',
  before: 'Før',
  during: 'I møtet',
  after: 'Etter',
  noDay: 'Dato er ikkje sett',
  cancelled: 'Avlyst',
}
