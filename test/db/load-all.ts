import type { SegmentRow, Storage, Stored } from '#db/storage.ts'

/** Everything a storage holds, its current segments in order of their places; those of `held` are left out. */
export async function loadAll(
  storage: Storage,
  held: { snapshot: string; has(place: number): boolean } = { snapshot: '', has: () => false },
): Promise<Stored & { segments: SegmentRow[] }> {
  const segments: SegmentRow[] = []
  const stored = await storage.load({ ...held, read: (segment) => void segments.push(segment) })
  return { ...stored, segments: segments.sort((one, two) => one.place - two.place) }
}
