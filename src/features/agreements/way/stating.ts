import { change } from '#db/changing.ts'
import type { Undo } from '#db/changing.ts'
import { device, workspace } from '#db/here.ts'
import { choose, remove, write } from '#db/write.ts'
import { saveVersion } from '#features/agreements/versions/versions.ts'
import type { Work } from '#features/agreements/work.ts'
import { dayOf } from '#i18n/dates.ts'
import type { LiveRecord } from '#model/wire.ts'

/**
 * Says how far an agreement has come; answers the way back. When it is signed, the text both signed is kept as a version called
 * `name`: organisations and contacts change, and so may what is put together of them.
 */
export async function setState(work: Work, state: string, name: string): Promise<Undo> {
  const id = work.live.record
  const kept = state === 'signed' ? await saveVersion(work, name, { atSigning: true }) : null
  const undo = await change('agreement', id, { state })
  return async () => {
    await undo()
    if (kept !== null) await remove('agreementVersion', kept)
  }
}

/** Somebody says that something is in place, or no longer. */
export async function sayNeed(id: string, key: string, isThere: boolean): Promise<void> {
  await choose('agreement', id, `said/${key}`, isThere ? dayOf(device().time()) : null)
}

/** The checklist an agreement is written by. */
const TEMPLATE = 'agreements'

/** The checklist of an agreement: the same id on every phone; `null` while nobody has begun it. */
export function checklistOf(agreement: string): LiveRecord | null {
  return (
    workspace()
      .all('checklist')
      .find(({ fields }) => fields['agreement'] === agreement) ?? null
  )
}

/** Begins the checklist of an agreement; answers its id. One removed comes back. */
export async function beginChecklist(agreement: string, title: string): Promise<string> {
  const id = `chk_${TEMPLATE}.${agreement.slice(agreement.indexOf('_') + 1)}`
  const term = title.slice(0, 120)
  await write({ kind: 'checklist', record: id, set: { template: TEMPLATE, agreement, term, deletedAt: null } })
  return id
}
