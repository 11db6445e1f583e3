/** When the database cannot be opened. */
export const broken = {
  title: 'Lageret lar seg ikke åpne',
  text: 'Brobygger får ikke åpnet lageret sitt i nettleseren. Ingenting er slettet. Prøv dette:',
  tabs: 'Lukk andre faner med Brobygger, og prøv igjen.',
  private: 'Er vinduet privat eller «inkognito», åpne Brobygger i et vanlig vindu.',
  full: 'Er det fullt på enheten, rydd plass.',
  restart: 'Start nettleseren eller enheten på nytt.',
} as const
