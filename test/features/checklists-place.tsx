import { Route, Router } from 'preact-iso'
import { ChecklistsScreen } from '#features/checklists/ChecklistsScreen.tsx'
import { ReadinessCard } from '#features/checklists/ReadinessCard.tsx'
import { fetchWords } from '#i18n/locale.ts'
import { openPlace } from './place.tsx'
import type { Place, PlaceOptions } from './place.tsx'

/** The checklists on one device, as someone uses them. */
export function openChecklists(options: PlaceOptions = {}): Promise<Place> {
  return openPlace(Routes, () => fetchWords('checklists', 'doubts', 'photos'), { path: '/sjekklister', ...options })
}

function Routes() {
  return (
    <Router>
      <Route path="/hjem" component={ReadinessCard} />
      <Route path="/sjekklister/:id?" component={ChecklistsScreen} />
      <Route default component={ChecklistsScreen} />
    </Router>
  )
}
