import { breathe, whatIsHere } from '#db/import-here.ts'
import { lookAlike, planInSteps } from '#model/import-plan.ts'
import type { Entry, Here, Incoming, Manner } from '#model/import-plan.ts'
import { candidateOf, createLikenessInSteps } from '#model/likeness.ts'
import type { Reason } from '#model/likeness.ts'
import { takeTurns } from '#model/turns.ts'

/** What importing these would do to what is on this device; `progress` hears how many of them that is, as good as. */
export async function planHere(
  incoming: readonly Incoming[],
  manner: Manner,
  progress: (done: number) => void = () => undefined,
): Promise<Entry<Reason>[]> {
  const here = whatIsHere()
  const living = [...here.organisations].filter(({ fields }) => !fields['deletedAt'])
  // To know them again is the one half of the work, to look for what is like the new ones the other.
  const share = living.length === 0 ? 1 : 1 / 2
  const entries = await inSteps(planInSteps<Reason>(incoming, { ...here, alike: () => [] }, manner), (done) =>
    progress(Math.floor(done * share)),
  )
  const fresh = entries.filter(({ what }) => what === 'fresh').length
  if (living.length === 0 || fresh === 0) return entries
  const likeness = await inSteps(createLikenessInSteps(living.map(candidateOf)))
  const alike: Here<Reason>['alike'] = ({ fields }) =>
    likeness
      .like(candidateOf({ kind: 'organisation', record: '', mark: '', fields, marks: {} }))
      .map(({ id, score, reasons }) => ({ record: id, score, reasons }))
  return inSteps(lookInSteps(entries, { ...here, alike }, manner), (done) =>
    progress(Math.floor(incoming.length * (share + (1 - share) * (done / fresh)))),
  )
}

/** Looks for what is like the new ones, telling after each how many of them are done. */
function* lookInSteps(
  entries: readonly Entry<Reason>[],
  here: Here<Reason>,
  manner: Manner,
): Generator<number, Entry<Reason>[]> {
  const looked: Entry<Reason>[] = []
  let done = 0
  for (const entry of entries) {
    if (entry.what === 'fresh') {
      looked.push(lookAlike({ ...entry, what: entry.what }, here, manner))
      yield (done += 1)
    } else looked.push(entry)
  }
  return looked
}

/** Does work that comes in steps, and lets the screen live meanwhile. */
async function inSteps<Step, Result>(
  steps: Generator<Step, Result>,
  progress: (step: Step) => void = () => undefined,
): Promise<Result> {
  const turns = takeTurns()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (!turns.isOver()) continue
    progress(step.value)
    await turns.pass(breathe)
  }
}
