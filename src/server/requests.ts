import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Seen } from './watch.ts'

/** Who is told when a request is over. */
interface Told {
  log: Log | null
  metrics: Metrics | null
}

/** Whoever asked hung up before there was an answer. */
const HUNG_UP = 499

/** Follows a request to its end. Call `answered` when its answer begins; what it is about is written into `seen` meanwhile. */
export function followRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { log, metrics }: Told,
): { seen: Seen; answered: () => void } {
  const seen: Seen = {}
  const { socket, method = '' } = incoming
  const begun = performance.now()
  const before = socket.bytesWritten
  let ms: number | null = null
  outgoing.once('close', () => {
    const done = {
      ...{ method, route: seen.route ?? '/:other' },
      status: outgoing.headersSent ? outgoing.statusCode : HUNG_UP,
      ms: Math.round((ms ?? performance.now() - begun) * 10) / 10,
    }
    metrics?.requestDone(done)
    log?.line('info', 'request', { ...done, bytes: socket.bytesWritten - before })
  })
  return { seen, answered: () => (ms ??= performance.now() - begun) }
}
