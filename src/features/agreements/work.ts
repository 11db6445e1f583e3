import { workspace } from '#db/here.ts'
import { writeInOrder } from '#db/write.ts'
import { attachmentsOf } from '#db/attachments.ts'
import type { AgreementDocument } from '#model/agreement-document.ts'
import { documentOf } from '#model/agreement-document.ts'
import type { NeedsSource } from '#model/agreement-needs.ts'
import { agreementOf } from '#model/agreement.ts'
import type { VersionChange } from '#model/agreement-version.ts'
import { takenBack } from '#model/agreement-version.ts'
import type { LiveRecord } from '#model/wire.ts'
import { drafted } from '#page/agreement.ts'
import type { Drafted } from '#page/agreement.ts'
import { allPoints, readSection, recordsOf } from './agreements.ts'

/** An agreement as what is done with it needs it. */
export interface Work {
  live: LiveRecord
  source: Drafted
  document: AgreementDocument
  /** The rows of its table. */
  tasks: readonly LiveRecord[]
}

/** An agreement put together with its whole text; `null` when there is none with that id, also when it was removed. */
export function findWork(id: string): Work | null {
  const records = recordsOf(id)
  if (!records) return null
  const source = drafted(records)
  // Each section is read once until something in it changes: writing in one of sixty pages costs nothing in the others.
  const head = documentOf({ ...source, sections: [] })
  const sections = source.sections.map((section, at) => readSection(section, at + 1, source))
  const unfilled = [...new Set([...head.unfilled, ...sections.flatMap((section) => section.unfilled)])]
  return { live: records.agreement, source, document: { ...head, sections, unfilled }, tasks: records.tasks }
}

/** What the app looks at to see what is in place. */
export function needsOf({ live, source, document }: Work, canEdit: boolean): NeedsSource {
  const { agreement, values, type } = source
  return {
    agreement,
    document,
    values,
    required: type?.required ?? [],
    points: allPoints(live.record).map(({ point }) => point),
    copies: attachmentsOf(live.record).length,
    isReader: !canEdit,
  }
}

/** What was taken out of an agreement. Looks through everything: asked only when something is brought back. */
export function removedIn(agreement: string): { sections: LiveRecord[]; tasks: LiveRecord[] } {
  const sections: LiveRecord[] = []
  const tasks: LiveRecord[] = []
  for (const live of workspace().everyone()) {
    const list = live.kind === 'agreementSection' ? sections : live.kind === 'agreementTask' ? tasks : null
    if (list && live.fields['deletedAt'] && agreementOf(live) === agreement) list.push(live)
  }
  return { sections, tasks }
}

/** Writes changes together; answers the way back, which leaves alone what somebody has written since. */
export async function writeWithWayBack(changes: readonly VersionChange[]): Promise<() => Promise<void>> {
  const find = (id: string) => workspace().record(id)
  const before = new Map(changes.map(({ record }) => [record, find(record)]))
  await writeInOrder(changes)
  return async () => {
    const back = takenBack(changes, (id) => before.get(id) ?? null, find)
    if (back.length > 0) await writeInOrder(back)
  }
}
