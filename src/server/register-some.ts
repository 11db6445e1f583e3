import { RegisterError } from './register-client.ts'

/** As many questions in a row as may come to nothing before a register counts as down. */
const MAX_FAILED = 3

/** What was done, and why it was given up before all was; what is not among `done` was not done. */
interface Some<Item, Result> {
  done: [Item, Result][]
  problem: Error | null
}

/**
 * Works through items, so many at one time. One that fails alone gets what `instead` gives; when several in a row fail, or a register asks
 * us to leave it alone, the rest is given up. Counts from one call to the next.
 */
export function doSome(atOnce: number) {
  let failed = 0
  return async function some<Item, Result>(
    items: readonly Item[],
    work: (item: Item) => Promise<Result>,
    instead: (item: Item) => Result,
  ): Promise<Some<Item, Result>> {
    const done: [Item, Result][] = []
    const left = [...items]
    let problem: Error | null = null
    async function worker(): Promise<void> {
      for (let item = left.shift(); item !== undefined && problem === null; item = left.shift()) {
        try {
          done.push([item, await work(item)])
          failed = 0
        } catch (error) {
          failed += 1
          const isAlone = error instanceof RegisterError && error.problem !== 'busy' && failed < MAX_FAILED
          if (isAlone) done.push([item, instead(item)])
          else problem ??= error instanceof Error ? error : new Error('not an error')
        }
      }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
    return { done, problem }
  }
}
