import { workspace } from '#db/here.ts'
import { around } from '#db/import-here.ts'
import { writeOwnFile } from '#registers/own-file.ts'

export function countOrganisations(): number {
  return workspace().all('organisation').length
}

/** Every living organisation with its contact persons, as our own file. */
export function ownFile(): Blob {
  const { contactsOf } = around()
  const entries = workspace()
    .all('organisation')
    .map(({ record, fields }) => ({ fields, contacts: contactsOf(record).map((contact) => contact.fields) }))
  return new Blob([writeOwnFile(entries)], { type: 'application/json' })
}
