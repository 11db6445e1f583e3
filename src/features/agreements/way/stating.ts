import { change } from '#db/changing.ts'
import type { Undo } from '#db/changing.ts'
import { device, workspace } from '#db/here.ts'
import { choose, remove, write } from '#db/write.ts'
import { saveVersion } from '#features/agreements/versions/versions.ts'
import type { Work } from '#features/agreements/work.ts'
import { dayOf } from '#i18n/dates.ts'
import { isSigned } from '#model/agreement.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'

/**
 * Says how far an agreement has come. When it is signed, the text both signed is kept as a version called `name`: organisations
 * and contacts change, and so may what is put together of them. `isKept` is false when it is too long for that.
 */
export async function setState(work: Work, state: string, name: string): Promise<{ undo: Undo; isKept: boolean }> {
  const id = work.live.record
  const isSigning = state === 'signed' && !isSigned(work.source.agreement.state)
  const kept = isSigning ? await saveVersion(work, name, { atSigning: true }) : null
  const back = await change('agreement', id, { state })
  const undo = async () => {
    await back()
    // Somebody may have gone on from there: then it was signed, and this is what shows it.
    if (kept !== null && !isSigned(stateOf(id))) await remove('agreementVersion', kept)
  }
  return { undo, isKept: !isSigning || kept !== null }
}

function stateOf(id: string): string | null {
  const live = workspace().record(id)
  return live && stringOf(live.fields, 'state')
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
