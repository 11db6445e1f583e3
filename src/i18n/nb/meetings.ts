/** Meetings: the list, planning and inviting. */
export const meetings = {
  title: 'Møter',
  noneTitle: 'Ingen møter ennå',
  noneText: 'Her står møtene med lag og foreninger: det som skal skje, og det som ble sagt.',
  unknownTitle: 'Møtet finnes ikke her',
  unknownText: 'Det kan være slettet, eller ikke delt med denne enheten ennå.',
  toList: 'Til møtene',
  untitled: 'Møte uten navn',
  phases: 'Deler av møtet',
  before: 'Før',
  during: 'I møtet',
  after: 'Etter',
  noDay: 'Dato er ikke satt',
  cancelled: 'Avlyst',
} as const
