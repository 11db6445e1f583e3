import { workspace } from '#db/here.ts'
import { write } from '#db/write.ts'
import { toMunicipality } from '#model/municipality.ts'
import type { Municipality } from '#model/municipality.ts'
import { OWN_MUNICIPALITY } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'

/** The municipality this workbook is about; `null` until someone has written anything of it. */
export function ownMunicipality(): Municipality | null {
  const record = municipalityRecord()
  return record && toMunicipality(record)
}

export function municipalityRecord(): LiveRecord | null {
  return workspace().record(OWN_MUNICIPALITY)
}

/** Which of the country's municipalities it is. `number`: four digits. */
export async function chooseMunicipality({ name, number }: { name: string; number: string }): Promise<void> {
  await write({ kind: 'municipality', record: OWN_MUNICIPALITY, set: { name, number } })
}
