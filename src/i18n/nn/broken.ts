import type { broken as source } from '#i18n/nb/broken.ts'
import type { Words } from '#i18n/words.ts'

export const broken: Words<typeof source> = {
  title: 'Lageret lèt seg ikkje opne',
  text: 'Brobygger får ikkje opna lageret sitt i nettlesaren. Ingenting er sletta. Prøv dette:',
  tabs: 'Lukk andre faner med Brobygger, og prøv igjen.',
  private: 'Er vindauget privat eller «inkognito», opne Brobygger i eit vanleg vindauge.',
  full: 'Er det fullt på eininga, rydd plass.',
  restart: 'Start nettlesaren eller eininga på nytt.',
}
