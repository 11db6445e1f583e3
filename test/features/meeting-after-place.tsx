import { Route, Router } from 'preact-iso'
import { MeetingPage } from '#features/meetings/MeetingPage.tsx'
import { SinceLast } from '#features/meetings/SinceLast.tsx'
import { fetchWords } from '#i18n/locale.ts'
import type { LiveRecord } from '#model/wire.ts'
import { openPlace } from './place.tsx'
import type { Place, PlaceOptions } from './place.tsx'

/** A meeting on one device, after it was held. */
export function openAfter(records: readonly LiveRecord[], options: PlaceOptions = {}): Promise<Place> {
  const ready = () => fetchWords('meetings', 'meetingRoom', 'minutes', 'doubts')
  return openPlace(Routes, ready, { path: '/moter/mtg_1?del=etter', ...options, records })
}

function Routes() {
  return (
    <Router>
      <Route path="/siden-sist/:id" component={SinceLastOf} />
      <Route path="/moter/:id" component={MeetingPage} />
    </Router>
  )
}

function SinceLastOf({ id }: { id: string }) {
  return <SinceLast meeting={id} />
}
