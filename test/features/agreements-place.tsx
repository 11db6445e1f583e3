import { Route, Router } from 'preact-iso'
import { Written } from '#app/Written.tsx'
import { AgreementsScreen } from '#features/agreements/AgreementsScreen.tsx'
import { OverviewPage } from '#features/overview/OverviewPage.tsx'
import { fetchWords } from '#i18n/locale.ts'
import { openPlace } from './place.tsx'
import type { Place, PlaceOptions } from './place.tsx'

/** The agreements on one device, as someone uses them. */
export function openAgreements(options: PlaceOptions = {}): Promise<Place> {
  const ready = () => fetchWords('agreements', 'site', 'agreementWork', 'doubts', 'photos', 'picking')
  return openPlace(Routes, ready, { path: '/avtaler', ...options })
}

function Routes() {
  return (
    <Router>
      <Route
        path="/"
        component={OverviewPage}
        onShowSync={() => undefined}
        Meeting={Nothing}
        Tasks={Nothing}
        Readiness={Nothing}
        Written={Written}
        Privacy={Nothing}
      />
      <Route path="/avtaler/:id?" component={AgreementsScreen} />
      <Route default component={AgreementsScreen} />
    </Router>
  )
}

function Nothing() {
  return null
}
