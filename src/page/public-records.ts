import { elementsOf } from '#model/reading.ts'
import { KINDS, OWN_MUNICIPALITY } from '#model/records.ts'
import type { Kind } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'
import type { PublicEntries } from './public-data.ts'
import {
  isInForceOn,
  isShownOn,
  isWantedOn,
  publicActivity,
  publicAgreement,
  publicMunicipality,
  publicNeed,
  publicOrganisation,
} from './public-json.ts'
import type { PublicEntry } from './public-json.ts'

type Fields = LiveRecord['fields']

/** What everyone may see on a day, of records as one who works with them has them; what the endpoint shows once they are shared. */
export function publicEntriesOf(all: (kind: Kind) => readonly LiveRecord[], today: string): PublicEntries {
  const entries = (kind: Kind, entryOf: (id: string, fields: Fields) => PublicEntry) =>
    all(kind)
      .filter(({ fields }) => KINDS[kind].isPublic(fields))
      .sort((one, other) => (one.record < other.record ? -1 : 1))
      .map(({ record, fields }) => entryOf(record, fields))
  const organisations = entries('organisation', publicOrganisation)
  const known = new Set(organisations.map(({ id }) => id))
  const kept = new Map<string, string>()
  for (const { record, fields } of all('organisation'))
    for (const other of elementsOf(fields, 'merged')) kept.set(other, record)
  const naming = (entry: PublicEntry, set: string): PublicEntry => {
    const ids = entry[set] as string[] // a set of ids
    const living = ids.map((id) => (known.has(id) ? id : (kept.get(id) ?? id)))
    return { ...entry, [set]: [...new Set(living.filter((id) => known.has(id)))] }
  }
  const municipality = all('municipality').find(({ record }) => record === OWN_MUNICIPALITY)
  return {
    municipality: publicMunicipality(
      municipality && KINDS.municipality.isPublic(municipality.fields) ? municipality.fields : {},
    ),
    organisations,
    activities: entries('activity', publicActivity)
      .filter((entry) => isShownOn(entry, today))
      .map((entry) => naming(entry, 'organisations')),
    needs: entries('need', publicNeed).filter((entry) => isWantedOn(entry, today)),
    agreements: entries('agreement', publicAgreement)
      .filter((entry) => isInForceOn(entry, today))
      .map((entry) => naming(entry, 'parties')),
    updatedAt: null,
  }
}
