/** Lets at most `most` pieces of work go on at one time; the others wait in order, until they are called off. */
export function createLimit(most: number): <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T> {
  const waiting: (() => void)[] = []
  let underWay = 0

  function takePlace(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const go = () => {
        signal.removeEventListener('abort', stop)
        resolve()
      }
      const stop = () => {
        waiting.splice(waiting.indexOf(go), 1)
        // Whoever called it off gave the reason: an error.
        reject(signal.reason as Error)
      }
      waiting.push(go)
      signal.addEventListener('abort', stop, { once: true })
    })
  }

  return async (work, signal) => {
    signal.throwIfAborted()
    if (underWay >= most) await takePlace(signal)
    else underWay += 1
    try {
      return await work()
    } finally {
      // A place goes from hand to hand; it is counted once.
      const next = waiting.shift()
      if (next) next()
      else underWay -= 1
    }
  }
}

/** Waits, or ends at once when it is called off. @throws the signal's reason */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason as Error) // as above
    }
    signal.addEventListener('abort', stop, { once: true })
  })
}
