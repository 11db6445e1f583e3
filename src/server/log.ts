/** How grave a line is. */
export type Level = 'info' | 'error'

/** Writes what happened: never what people wrote, who they are, their keys or where they are. */
export interface Log {
  line(level: Level, event: string, fields?: Record<string, string | number | boolean>): void
  /** Writes what is waiting. */
  flush(): void
}

/** Lines are gathered this long, so that no request waits for them. */
const GATHER_MS = 200

/** One JSON object a line: `time`, `level`, `event`, then what the event has to say. */
export function createLog(write: (text: string) => void, now: () => number = Date.now): Log {
  let waiting: string[] = []
  let timer: NodeJS.Timeout | null = null

  function flush(): void {
    if (timer) clearTimeout(timer)
    timer = null
    const text = waiting.join('')
    waiting = []
    if (text !== '') write(text)
  }

  return {
    line(level, event, fields = {}) {
      waiting.push(`${JSON.stringify({ time: new Date(now()).toISOString(), level, event, ...fields })}\n`)
      if (level === 'error') flush()
      else timer ??= setTimeout(flush, GATHER_MS).unref()
    },
    flush,
  }
}
