import { Route, Router } from 'preact-iso'
import { Written } from '#app/Written.tsx'
import { OverviewPage } from '#features/overview/OverviewPage.tsx'
import { SiteScreen } from '#features/site/SiteScreen.tsx'
import { fetchWords } from '#i18n/locale.ts'
import { openPlace } from './place.tsx'
import type { Place, PlaceOptions } from './place.tsx'

/** What the coordinator sees of the public page, on one device. */
export function openSite(options: PlaceOptions = {}): Promise<Place> {
  const ready = () => fetchWords('site', 'agreements', 'activities', 'doubts')
  return openPlace(Routes, ready, { path: '/nettside', space: 'spc_1', ...options })
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
      <Route path="/nettside/:id?" component={SiteScreen} />
      <Route default component={SiteScreen} />
    </Router>
  )
}

function Nothing() {
  return null
}
