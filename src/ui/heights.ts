/**
 * The heights of many rows, most of them guessed: finding a row's place, and the row at a place, takes
 * log(n) steps (a Fenwick tree over how much each measured row differs from the guess).
 */
export interface Heights {
  /** Where row `index` begins, px from the first; `index` may be the count of rows. */
  top(index: number): number
  /** The row at so many px from the first. */
  at(offset: number): number
  /** Takes in a measured height; true when it was news. */
  measure(index: number, height: number): boolean
}

export function createHeights(count: number, guess: number): Heights {
  /** Of the rows that were measured, which are few: a list of tens of thousands is made at once. */
  const tree = new Map<number, number>()
  const measured = new Map<number, number>()
  const highest = 2 ** Math.floor(Math.log2(Math.max(count, 1)))

  const differenceBefore = (index: number): number => {
    let sum = 0
    for (let node = index; node > 0; node -= node & -node) sum += tree.get(node) ?? 0
    return sum
  }

  return {
    top: (index) => index * guess + differenceBefore(index),
    at(offset) {
      let index = 0
      let rest = offset
      for (let step = highest; step > 0; step = Math.floor(step / 2)) {
        const next = index + step
        if (next > count) continue
        const block = step * guess + (tree.get(next) ?? 0)
        if (block <= rest) {
          index = next
          rest -= block
        }
      }
      return Math.min(Math.max(index, 0), Math.max(count - 1, 0))
    },
    measure(index, height) {
      const difference = height - (measured.get(index) ?? guess)
      if (Math.abs(difference) < 0.5) return false
      measured.set(index, height)
      for (let node = index + 1; node <= count; node += node & -node) tree.set(node, (tree.get(node) ?? 0) + difference)
      return true
    },
  }
}
