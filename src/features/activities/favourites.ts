import { FAVOURITES, keepText, keptText } from '#db/kept.ts'

// Of whoever holds this device, and kept on it alone; they go when the workbook leaves.
const listeners = new Set<(id: string) => void>()
let known: { text: string; ids: ReadonlySet<string> } | null = null

export function isFavourite(id: string): boolean {
  return favourites().has(id)
}

export function favour(id: string, on: boolean): void {
  const ids = new Set(favourites())
  if (on) ids.add(id)
  else ids.delete(id)
  keepText(FAVOURITES, [...ids].join(' '))
  known = null
  for (const listener of listeners) listener(id)
}

/** Hears which activity became a favourite or no longer is one. */
export function watchFavourites(listener: (id: string) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function favourites(): ReadonlySet<string> {
  const text = keptText(FAVOURITES)
  if (known?.text !== text) known = { text, ids: new Set(text.split(' ').filter((id) => id !== '')) }
  return known.ids
}
