import { change } from '#db/changing.ts'
import type { Undo } from '#db/changing.ts'
import { device, workspace } from '#db/here.ts'
import { choose, write } from '#db/write.ts'
import { dayOf } from '#i18n/dates.ts'
import type { LiveRecord } from '#model/wire.ts'

/** Says how far an agreement has come; answers the way back. */
export function setState(id: string, state: string): Promise<Undo> {
  return change('agreement', id, { state })
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
