/** The places somebody without an account can be at; their names in the address. */
export const PLACES = ['aktiviteter', 'organisasjoner', 'bidra', 'kontakt', 'skriv'] as const
export type PlaceName = (typeof PLACES)[number]

/** Where one is: `/her/{space}/organisasjoner/{id}`. */
export interface Place {
  /** `null` when the address names none. */
  space: string | null
  at: PlaceName
  /** Of the record that is open; `null` when none is. */
  id: string | null
}

/** The address of the public views of a space; without one, of those that were looked at last. */
export function homeOf(space: string | null): string {
  return space === null ? '/her' : `/her/${space}`
}

export function placeHref(space: string, at: PlaceName, id: string | null = null): string {
  return `${homeOf(space)}/${at}${id === null ? '' : `/${encodeURIComponent(id)}`}`
}

/** The address where one writes to the municipality. @param about id of what it is about */
export function writeHref(space: string, type: 'error' | 'offer' | 'question', about: string | null = null): string {
  return `${placeHref(space, 'skriv')}?type=${type}${about === null ? '' : `&om=${encodeURIComponent(about)}`}`
}

/** An address that is none of these leads to the activities. */
export function readPlace(path: string): Place {
  const [, , space, at, id] = path.split('/').map(decoded)
  return {
    space: space !== undefined && /^spc_[\w-]{1,96}$/.test(space) ? space : null,
    at: PLACES.find((one) => one === at) ?? 'aktiviteter',
    id: id || null,
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // a stray per cent sign
  }
}
