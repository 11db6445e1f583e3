/** So long may one work before something else has its turn, ms. */
const TURN_MS = 12

/** Work on much that shares the thread with a screen: a turn is over when it has lasted long enough, and the next begins after a pause. */
export interface Turns {
  isOver(): boolean
  /** Pauses, and begins the next. */
  pass(pause: () => Promise<void>): Promise<void>
}

/** The first begins now; `ms`: how long each lasts. */
export function takeTurns(ms = TURN_MS): Turns {
  let began = performance.now()
  return {
    isOver: () => performance.now() - began >= ms,
    async pass(pause) {
      await pause()
      began = performance.now()
    },
  }
}
