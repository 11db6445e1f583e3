import type { LiveRecord } from '#model/wire.ts'
import { oncePerDevice } from './here.ts'

/** A small number for every record's id, the same as long as the app is open: what sets of bits are made of. */
export interface RecordNumbers {
  of(id: string): number
  /** Whether the id has a number already. */
  knows(id: string): boolean
  /** How many words of 32 bits have room for all. */
  words(): number
  /** The numbers of a list of records, in its order. Asked again after few of them changed, it looks up only those. */
  ofAll(records: readonly LiveRecord[]): Uint32Array
}

export const recordNumbers = oncePerDevice(createRecordNumbers)

export function createRecordNumbers(): RecordNumbers {
  const numbers = new Map<string, number>()
  let asked: readonly LiveRecord[] = []
  let answer = new Uint32Array()

  function of(id: string): number {
    let number = numbers.get(id)
    if (number === undefined) numbers.set(id, (number = numbers.size))
    return number
  }

  return {
    of,
    knows: (id) => numbers.has(id),
    words: () => (numbers.size >> 5) + 1,
    ofAll(records) {
      if (records === asked) return answer
      const next = new Uint32Array(records.length)
      let before = 0
      for (let at = 0; at < records.length; at += 1) {
        const record = records[at]!
        // Few come or go: what stood here may stand one place further on or back.
        if (asked[before] !== record && asked[before + 1] === record) before += 1
        if (asked[before] === record) next[at] = answer[before++]!
        else {
          next[at] = of(record.record)
          if (asked[before] !== records[at + 1]) before += 1
        }
      }
      asked = records
      answer = next
      return next
    },
  }
}
