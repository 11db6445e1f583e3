import { waitFor } from '@testing-library/preact'
import { Route, Router } from 'preact-iso'
import { expect } from 'vitest'
import { ActivitiesScreen } from '#features/activities/ActivitiesScreen.tsx'
import { activityIndex } from '#features/activities/activity-index.ts'
import { readyToSay } from '#features/activities/schedule-language.ts'
import { fetchWords } from '#i18n/locale.ts'
import type { Json } from '#model/fields.ts'
import type { LiveRecord, Mark } from '#model/wire.ts'
import { openPlace, told } from './place.tsx'
import type { Place, PlaceOptions } from './place.tsx'

/** The activities on one device, as someone uses them. */
export async function openActivities(options: PlaceOptions = {}): Promise<Place> {
  const ready = () => Promise.all([fetchWords('activities', 'doubts', 'fields', 'picking'), readyToSay()])
  const place = await openPlace(Routes, ready, { path: '/aktiviteter', ...options })
  const isList = location.pathname === '/aktiviteter' && place.device.workspace.all('activity').length > 0
  if (isList) await waitFor(() => expect(activityIndex().isWhole()).toBe(true))
  return place
}

function Routes() {
  return (
    <Router>
      <Route path="/aktiviteter/:id?" component={ActivitiesScreen} />
      <Route default component={ActivitiesScreen} />
    </Router>
  )
}

/** An activity as the endpoint tells it. */
export function activity(id: string, fields: Record<string, Json>, marks: Record<string, Mark> = {}): LiveRecord {
  return told('activity', id, fields, marks)
}
