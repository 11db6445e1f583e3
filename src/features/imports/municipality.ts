import { municipalities, nameAmongAll } from '#content/municipalities.ts'
import { workspace } from '#db/here.ts'
import { write } from '#db/write.ts'
import { stringOf } from '#model/reading.ts'
import { OWN_MUNICIPALITY } from '#model/records.ts'

/** The municipality all this belongs to: its number, or `null` until someone has said, and whether it is fetched each week. */
export function ownMunicipality(): { number: string | null; isWeekly: boolean } {
  const fields = workspace().record(OWN_MUNICIPALITY)?.fields ?? {}
  return { number: stringOf(fields, 'number'), isWeekly: fields['registerWeekly'] === true }
}

/** Whether the endpoint asks the registers again each week; the coordinator's to say. */
export async function setWeekly(isWeekly: boolean): Promise<void> {
  await write({ kind: 'municipality', record: OWN_MUNICIPALITY, set: { registerWeekly: isWeekly } })
}

/** What a municipality of that number is called; the number itself when we do not know it. */
export function nameOfMunicipality(number: string): string {
  const known = municipalities.find((one) => one.number === number)
  return known ? nameAmongAll(known) : number
}
