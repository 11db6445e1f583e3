import { device, workspace } from '#db/here.ts'
import { remove, restore, write } from '#db/write.ts'
import { newId } from '#model/fields.ts'
import { bringBack, readVersion, toVersion, versionBody } from '#model/agreement-version.ts'
import type { AgreementVersion, ReadableVersion } from '#model/agreement-version.ts'
import { KINDS } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'
import { removedIn, writeWithWayBack } from '#features/agreements/work.ts'
import type { Work } from '#features/agreements/work.ts'

/** The named versions of an agreement, the latest first. */
export function listVersions(agreement: string): { live: LiveRecord; version: AgreementVersion }[] {
  return workspace()
    .all('agreementVersion')
    .filter(({ fields }) => fields['agreement'] === agreement)
    .map((live) => ({ live, version: toVersion(live) }))
    .sort(
      (one, two) =>
        (two.version.madeAt ?? 0) - (one.version.madeAt ?? 0) || (one.live.record > two.live.record ? -1 : 1),
    )
}

const read = new WeakMap<LiveRecord, ReadableVersion | null>()

/** A version's text, read once; `null` when this app cannot read it. */
export function readOnce(live: LiveRecord): ReadableVersion | null {
  const known = read.get(live)
  if (known !== undefined) return known
  const found = readVersion(toVersion(live))
  read.set(live, found)
  return found
}

/** Who made a version; `''` when that is not known. */
export function authorOf(live: LiveRecord): string {
  return live.marks['name']?.by ?? ''
}

/** Keeps an agreement as it stands under a name; answers its id, or `null` when it is too long to be kept. @param more fields of the version */
export async function saveVersion(
  { live, source, tasks }: Work,
  name: string,
  more: { atSigning?: true } = {},
): Promise<string | null> {
  const body = versionBody({ live, source, tasks })
  if (body === null) return null
  const id = newId(KINDS.agreementVersion.prefix, device().time())
  const set = { agreement: live.record, name: name.slice(0, 200), madeAt: device().time(), body, ...more }
  await write({ kind: 'agreementVersion', record: id, set })
  return id
}

/**
 * Makes an agreement what it was in a version. What stood is first kept as a version called `name`; `null` when it is too long for
 * that, and then nothing is changed. Answers the way back.
 */
export async function returnTo(
  version: ReadableVersion,
  work: Work,
  name: string,
): Promise<{ undo: () => Promise<void>; count: number } | null> {
  const kept = await saveVersion(work, name)
  if (kept === null) return null
  const { live, source, tasks } = work
  const removed = removedIn(live.record)
  const sections = removed.sections.map((section) => ({ id: section.record, live: section }))
  const changes = bringBack(version, { live, source, tasks }, sections, removed.tasks, device().time())
  const wayBack = await writeWithWayBack(changes)
  return {
    count: changes.length,
    async undo() {
      await wayBack()
      await remove('agreementVersion', kept)
    },
  }
}

/** Takes a version away; it can be taken back. */
export async function removeVersion(id: string): Promise<() => Promise<void>> {
  await remove('agreementVersion', id)
  return () => restore('agreementVersion', id)
}
