import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import { isSameSecret } from './keys.ts'
import { problemResponse } from './problem.ts'
import { isOfDatabase } from './watch.ts'
import type { Watch } from './watch.ts'

/** One request that is over. */
export interface RequestDone {
  method: string
  route: string
  status: number
  ms: number
}

/** Numbers for Prometheus. None of them names a space, a person, a record or an address. */
export interface Metrics extends Watch {
  requestDone(done: RequestDone): void
  /** The page for whoever has the token. */
  serve(request: Request, token: string): Promise<Response>
  /** The same for whoever is on this machine. */
  server(): Server
}

const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** `openStreams` says how many streams of nudges are open. */
export function createMetrics(openStreams: () => number): Metrics {
  const registers = [new Registry()]
  const [register] = registers
  collectDefaultMetrics(register ? { register } : {})
  const requests = new Counter({
    ...{ name: 'brobygger_requests_total', help: 'Requests answered.', registers },
    labelNames: ['method', 'route', 'status'] as const,
  })
  const durations = new Histogram({
    ...{ name: 'brobygger_request_duration_seconds', help: 'Time until an answer began.', registers },
    ...{ labelNames: ['route'] as const, buckets: BUCKETS },
  })
  const edits = new Counter({
    ...{ name: 'brobygger_edits_total', help: 'Mutations pushed, by what became of them.', registers },
    labelNames: ['outcome'] as const,
  })
  for (const outcome of ['done', 'refused']) edits.inc({ outcome }, 0)
  const failures = new Counter({
    ...{ name: 'brobygger_failures_total', help: 'Failures that no client is to blame for.', registers },
    labelNames: ['of'] as const,
  })
  for (const of of ['database', 'endpoint']) failures.inc({ of }, 0)
  const streams: Gauge = new Gauge({
    ...{ name: 'brobygger_open_streams', help: 'Streams of nudges that are open.', registers },
    collect: (): void => streams.set(openStreams()),
  })

  async function page(): Promise<{ text: string; type: string }> {
    return { text: (await register?.metrics()) ?? '', type: register?.contentType ?? 'text/plain' }
  }

  return {
    requestDone({ method, route, status, ms }) {
      requests.inc({ method, route, status })
      durations.observe({ route }, ms / 1000)
    },
    pushed(results) {
      const done = results.filter(({ ok }) => ok).length
      edits.inc({ outcome: 'done' }, done)
      edits.inc({ outcome: 'refused' }, results.length - done)
    },
    failed: (error) => failures.inc({ of: isOfDatabase(error) ? 'database' : 'endpoint' }),
    async serve(request, token) {
      if (request.method !== 'GET') return problemResponse('method-not-allowed', { headers: { allow: 'GET' } })
      const given = /^Bearer (.{1,500})$/i.exec(request.headers.get('authorization') ?? '')?.[1]
      if (given === undefined || !isSameSecret(given, token))
        return problemResponse('unknown-key', { headers: { 'www-authenticate': 'Bearer' } })
      const { text, type } = await page()
      return new Response(text, { headers: { 'content-type': type, 'cache-control': 'no-store' } })
    },
    server: () =>
      createServer((_, outgoing) => {
        void page().then(
          ({ text, type }) => outgoing.writeHead(200, { 'content-type': type }).end(text),
          () => outgoing.writeHead(503).end(),
        )
      }),
  }
}
