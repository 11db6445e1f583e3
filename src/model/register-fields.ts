import type { Json } from './fields.ts'
import type { Incoming } from './import-plan.ts'
import { readableName, readablePlace } from './readable-name.ts'
import type { RegisterOrganisation } from './register.ts'

/** What an organisation from the register says of itself in `source`. */
export const REGISTER_NAME = 'Enhetsregisteret'
const NAME_MAX = 200
const FORMER_NAMES_MAX = 600

/** The kind, where the register's first category leaves no doubt: ICNPO 8200 and 10100. */
const SURE_KINDS: Readonly<Record<string, string>> = { '8200': 'volunteer-centre', '10100': 'faith' }

/**
 * An organisation of the register as our fields. `null` is "the register says that there is none"; a category it does not
 * name, or none at all because it did not answer, is simply not there.
 */
export function fromRegister(organisation: RegisterOrganisation): Incoming {
  const { orgnr, email, phone, web, address, place, malform, purpose, icnpo } = organisation
  const fields: Record<string, Json> = {
    name: readableName(organisation.name).slice(0, NAME_MAX).trim(),
    formerNames: listed(organisation.formerNames.map(readableName)),
    orgnr,
    description: purpose,
    area: place === null ? null : readablePlace(place),
    address: address === null ? null : readableAddress(address),
    web,
    email,
    phone,
    malform,
    source: REGISTER_NAME,
  }
  const kind = SURE_KINDS[icnpo[0] ?? '']
  if (kind !== undefined) fields['kind'] = kind
  for (const code of icnpo) fields[`icnpo/${code}`] = true
  return { key: orgnr, fields, contacts: [] }
}

/** As many as there is room for, each whole. */
function listed(names: readonly string[]): string | null {
  let list = ''
  for (const name of new Set(names)) {
    const next = list === '' ? name : `${list}, ${name}`
    if (next.length > FORMER_NAMES_MAX) break
    list = next
  }
  return list === '' ? null : list
}

/** «Storgata 1, 4514 MANDAL» with the place as people write it. */
function readableAddress(address: string): string {
  return address.replace(/(\b\d{4} )(\P{Ll}+)$/u, (_, code: string, place: string) => code + readablePlace(place))
}
