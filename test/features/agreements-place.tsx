import { Route, Router } from 'preact-iso'
import { AgreementsScreen } from '#features/agreements/AgreementsScreen.tsx'
import { fetchWords } from '#i18n/locale.ts'
import { openPlace } from './place.tsx'
import type { Place, PlaceOptions } from './place.tsx'

/** The agreements on one device, as someone uses them. */
export function openAgreements(options: PlaceOptions = {}): Promise<Place> {
  const ready = () => fetchWords('agreements', 'agreementWork', 'doubts', 'photos', 'picking')
  return openPlace(Routes, ready, { path: '/avtaler', ...options })
}

function Routes() {
  return (
    <Router>
      <Route path="/avtaler/:id?" component={AgreementsScreen} />
      <Route default component={AgreementsScreen} />
    </Router>
  )
}
