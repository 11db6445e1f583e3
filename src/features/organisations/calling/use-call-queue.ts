import { useLayoutEffect, useMemo, useReducer, useState } from 'preact/hooks'
import { watchRecords } from '#features/organisations/organisations.ts'
import { useToday } from '#ui/use-today.ts'
import { followed, makeCallQueue } from './calling.ts'
import type { CallQueue } from './call-queue.ts'

/** Today's queue as a screen shows it; `again` after something was put elsewhere in it. */
export interface ShownQueue {
  queue: CallQueue
  today: string
  again(): void
}

/** The queue, following what others and this device write while it is shown. */
export function useCallQueue(): ShownQueue {
  const today = useToday()
  const [, again] = useReducer<number, void>((times) => times + 1, 0)
  const [making, makeAnew] = useState(0)
  const queue = useMemo(() => makeCallQueue(today), [today, making])
  useLayoutEffect(
    () =>
      watchRecords((changed) => {
        if (changed === 'everything') {
          makeAnew((times) => times + 1)
          return
        }
        const before = JSON.stringify([queue.current(), queue.progress()])
        for (const id of changed) {
          const standing = followed(id, today)
          if (standing) queue.follow(id, standing)
        }
        if (JSON.stringify([queue.current(), queue.progress()]) !== before) again()
      }),
    [queue, today],
  )
  return { queue, today, again }
}
