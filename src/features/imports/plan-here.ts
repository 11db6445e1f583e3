import { breathe, whatIsHere } from '#db/import-here.ts'
import { planInSteps } from '#model/import-plan.ts'
import type { Entry, Here, Incoming, Manner } from '#model/import-plan.ts'
import { candidateOf, createLikenessInSteps } from '#model/likeness.ts'
import type { Reason } from '#model/likeness.ts'

/** The screen is let go after so many ms of work. */
const STEP_MS = 12

/** What importing these would do to what is on this device; `progress` hears how many have been looked at. */
export async function planHere(
  incoming: readonly Incoming[],
  manner: Manner,
  progress: (done: number) => void = () => undefined,
): Promise<Entry<Reason>[]> {
  const here = whatIsHere()
  const nothingAlike = { ...here, alike: () => [] }
  const entries = await inSteps(planInSteps<Reason>(incoming, nothingAlike, manner), progress)
  const living = [...here.organisations].filter(({ fields }) => !fields['deletedAt'])
  if (living.length === 0 || !entries.some(({ what }) => what === 'fresh')) return entries
  const likeness = await inSteps(createLikenessInSteps(living.map(candidateOf)))
  const alike: Here<Reason>['alike'] = ({ fields }) =>
    likeness
      .like(candidateOf({ kind: 'organisation', record: '', mark: '', fields, marks: {} }))
      .map(({ id, score, reasons }) => ({ record: id, score, reasons }))
  return inSteps(planInSteps(incoming, { ...here, alike }, manner), progress)
}

/** Does work that comes in steps, and lets the screen live meanwhile. */
async function inSteps<Step, Result>(
  steps: Generator<Step, Result>,
  progress: (step: Step) => void = () => undefined,
): Promise<Result> {
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - since < STEP_MS) continue
    progress(step.value)
    await breathe()
    since = performance.now()
  }
}
