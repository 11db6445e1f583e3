import { useEffect, useReducer } from 'preact/hooks'
import { attach } from '#db/attachments.ts'
import { Failure } from '#model/failure.ts'
import type { FailureCode } from '#model/failure.ts'
import { preparePhoto } from './photo.ts'

/** A photo that could not be saved, and why; it is only in memory. */
export interface UnsavedPhoto {
  /** The record it is of. */
  record: string
  file: File
  why: 'unreadable' | FailureCode
}

let unsaved: readonly UnsavedPhoto[] = []
/** Photos being made smaller or put on disk, by the record they are of. */
let busy: readonly string[] = []
const listeners = new Set<() => void>()

/**
 * Makes photos smaller and puts them on disk, one after the other. What cannot be saved stays in hand for as long as the app is
 * open, wherever one goes meanwhile: a camera's photo may be nowhere else. `onAdded` hears of each that was saved.
 */
export async function addPhotos(record: string, files: readonly File[], onAdded?: (id: string) => void): Promise<void> {
  change(unsaved, [...busy, ...files.map(() => record)])
  for (const file of files) {
    const done = await tryToAdd(record, file)
    const rest = [...busy]
    rest.splice(rest.indexOf(record), 1)
    change('why' in done ? [...unsaved, { record, file, why: done.why }] : unsaved, rest)
    if ('id' in done) onAdded?.(done.id)
  }
}

/** Tries those again that this browser can read. */
export async function tryPhotosAgain(): Promise<void> {
  const again = unsaved.filter(({ why }) => why !== 'unreadable')
  change(
    unsaved.filter(({ why }) => why === 'unreadable'),
    busy,
  )
  for (const { record, file } of again) await addPhotos(record, [file])
}

/** Lets them go: whoever took them has them as files, or does not want them. */
export function letPhotosGo(): void {
  change([], busy)
}

/** What is in hand, of every record, and how many photos of this one are on their way to the disk. */
export function usePhotosInHand(record: string): { unsaved: readonly UnsavedPhoto[]; busy: number } {
  const [, again] = useReducer<number, void>((times) => times + 1, 0)
  useEffect(() => {
    listeners.add(again)
    return () => void listeners.delete(again)
  }, [])
  return { unsaved, busy: busy.filter((one) => one === record).length }
}

async function tryToAdd(record: string, file: File): Promise<{ id: string } | { why: UnsavedPhoto['why'] }> {
  try {
    const photo = await preparePhoto(file)
    return photo ? { id: await attach(record, photo) } : { why: 'unreadable' }
  } catch (cause) {
    return { why: cause instanceof Failure ? cause.code : 'unreadable' } // a file that went away, a picture no memory is enough for
  }
}

function change(nextUnsaved: typeof unsaved, nextBusy: typeof busy): void {
  unsaved = nextUnsaved
  busy = nextBusy
  if (unsaved.length + busy.length > 0) addEventListener('beforeunload', askFirst)
  else removeEventListener('beforeunload', askFirst)
  for (const listener of listeners) listener()
}

/** Has the browser ask before it closes a page on which there is a photo that is nowhere else. */
function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
