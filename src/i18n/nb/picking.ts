/** Pointing out organisations. */
export const picking = {
  search: { one: 'Søk i {count} organisasjon', other: 'Søk i {count} organisasjoner' },
  gettingReady: 'Gjør søket klart …',
  noneFound: 'Ingen i oversikten heter dette.',
  more: 'Flere passer. Skriv en bokstav til.',
  add: 'Legg til «{name}» som ny',
  picked: '{name} er valgt',
  unpicked: '{name} er ikke valgt lenger',
} as const
