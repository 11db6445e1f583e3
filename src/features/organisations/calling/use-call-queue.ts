import { useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks'
import { watchRecords } from '#features/organisations/organisations.ts'
import { useToday } from '#ui/use-today.ts'
import { followed, makeCallQueue } from './calling.ts'
import type { CallQueue } from './call-queue.ts'

/** Today's queue as a screen shows it. */
export interface ShownQueue {
  queue: CallQueue
  today: string
  /** Who is shown; `null` when nobody is left in this round. */
  turn: string | null
  /** Something was said of the one that is shown, or taken back: the next one's turn. */
  goOn(): void
}

/** The queue, following what is written anywhere while it is shown. One may be on the telephone: only oneself turns the page. */
export function useCallQueue(): ShownQueue {
  const today = useToday()
  const [, redraw] = useReducer<number, void>((times) => times + 1, 0)
  const [making, makeAnew] = useReducer<number, void>((times) => times + 1, 0)
  const queue = useMemo(() => makeCallQueue(today), [today, making])
  const turn = useRef<string | null>(null)
  const isGone = turn.current !== null && followed(turn.current, today) === 'gone'
  if (turn.current === null || isGone) turn.current = queue.current()
  useLayoutEffect(
    () =>
      watchRecords((changed) => {
        if (changed === 'everything') {
          makeAnew()
          return
        }
        const before = queue.progress()
        for (const id of changed) {
          const standing = followed(id, today)
          if (standing) queue.follow(id, standing)
        }
        const now = queue.progress()
        if (now.done !== before.done || now.left !== before.left) redraw()
      }),
    [queue, today],
  )
  return {
    queue,
    today,
    turn: turn.current,
    goOn() {
      turn.current = queue.current()
      redraw()
    },
  }
}
