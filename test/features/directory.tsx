import { Route, Router } from 'preact-iso'
import { DuplicatesScreen } from '#features/duplicates/DuplicatesScreen.tsx'
import { CallingScreen } from '#features/organisations/calling/CallingScreen.tsx'
import { OrganisationsScreen } from '#features/organisations/OrganisationsScreen.tsx'
import { fetchWords } from '#i18n/locale.ts'
import type { Json } from '#model/fields.ts'
import type { LiveRecord, Mark } from '#model/wire.ts'
import { openPlace } from './place.tsx'
import type { Place, PlaceOptions } from './place.tsx'

/** The directory on one device, as someone uses it. */
export function openDirectory(options: PlaceOptions = {}): Promise<Place> {
  const ready = () => fetchWords('organisations', 'finding', 'doubts', 'fields', 'duplicates', 'upkeep')
  return openPlace(Routes, ready, { path: '/organisasjoner', ...options })
}

function Routes() {
  return (
    <Router>
      <Route path="/organisasjoner/dubletter" component={DuplicatesScreen} />
      <Route path="/organisasjoner/ring" component={CallingScreen} />
      <Route path="/organisasjoner/:id?" component={OrganisationsScreen} />
      <Route default component={OrganisationsScreen} />
    </Router>
  )
}

/** An organisation as the endpoint tells it. */
export function organisation(id: string, fields: Record<string, Json>, marks: Record<string, Mark> = {}): LiveRecord {
  return { kind: 'organisation', record: id, mark: `${id}-made`, fields, marks }
}

export function contact(id: string, organisation: string, fields: Record<string, Json>): LiveRecord {
  return { kind: 'contact', record: id, mark: `${id}-made`, fields: { organisation, ...fields }, marks: {} }
}

/** Two people wrote at the same time: Kari last, so hers stands first; Per's stands beside it. */
export function inDispute(value: Json): Mark {
  const at = Date.now() - 60_000
  return { id: 'kari-1', by: 'Kari', at, others: [{ id: 'per-1', value, by: 'Per', at: at - 1_000 }] }
}

/** What somebody noted of a talk with an organisation. */
export function conversation(id: string, organisation: string, fields: Record<string, Json>): LiveRecord {
  return { kind: 'conversation', record: id, mark: `${id}-made`, fields: { organisation, ...fields }, marks: {} }
}
