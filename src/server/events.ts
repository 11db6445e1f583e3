import { ProblemError } from './problem.ts'
import type { Session } from './store.ts'

const COALESCE_MS = 50
const HEARTBEAT_MS = 25_000
/** Streams open at once, for one device and for all. */
const MAX_OF_DEVICE = 8
const MAX_OF_ALL = 2_000

interface Listener {
  space: string
  device: string
  send(text: string): void
  end(): void
}

/** Tells devices that are listening that something changed; what changed they ask for with `sync`. */
export interface Nudges {
  /** After a commit: the space's head. Several within 50 ms are told as one. */
  committed(space: string, head: number): void
  /** A stream of `text/event-stream` for this device. @throws {ProblemError} `too-many-requests` */
  listen(session: Session): Response
  /** Ends the streams of devices whose keys no longer work. */
  revoked(devices: string[]): void
  /** How many streams are open. */
  open(): number
  close(): void
}

/** `isWelcome` is asked at each heartbeat whether a device may still listen. */
export function createNudges(isWelcome: (space: string, device: string) => Promise<boolean>): Nudges {
  const listeners = new Set<Listener>()
  const pending = new Map<string, number>()

  function tell(space: string): void {
    const head = pending.get(space)
    pending.delete(space)
    for (const listener of listeners) if (listener.space === space) listener.send(nudge(head ?? 0))
  }

  async function beat(listener: Listener): Promise<void> {
    if (await isWelcome(listener.space, listener.device)) listener.send(': still here\n\n')
    else listener.end()
  }

  return {
    committed(space, head) {
      const isListening = [...listeners].some((listener) => listener.space === space)
      if (!isListening) return
      if (!pending.has(space)) setTimeout(() => tell(space), COALESCE_MS).unref()
      pending.set(space, Math.max(head, pending.get(space) ?? 0))
    },

    listen({ space, device, head }) {
      const ofDevice = [...listeners].filter((listener) => listener.device === device)
      if (ofDevice.length >= MAX_OF_DEVICE || listeners.size >= MAX_OF_ALL) {
        throw new ProblemError('too-many-requests', {
          detail: 'Too many streams are open.',
          headers: { 'retry-after': '60' },
        })
      }
      let listener: Listener | null = null
      let heartbeat: NodeJS.Timeout | null = null
      function forget(): void {
        if (listener) listeners.delete(listener)
        if (heartbeat) clearInterval(heartbeat)
      }
      const encoder = new TextEncoder()
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          const opened: Listener = {
            space,
            device,
            send(text) {
              if (listeners.has(opened)) controller.enqueue(encoder.encode(text))
            },
            end() {
              if (!listeners.has(opened)) return
              forget()
              controller.close()
            },
          }
          listener = opened
          listeners.add(opened)
          heartbeat = setInterval(() => void beat(opened).catch(() => opened.end()), HEARTBEAT_MS)
          heartbeat.unref()
          opened.send(nudge(head))
        },
        cancel: forget,
      })
      return new Response(stream, {
        headers: {
          'content-type': 'text/event-stream',
          'cache-control': 'private, no-store',
          'x-accel-buffering': 'no',
        },
      })
    },

    revoked(devices) {
      for (const listener of listeners) if (devices.includes(listener.device)) listener.end()
    },

    open: () => listeners.size,

    close() {
      for (const listener of listeners) listener.end()
    },
  }
}

function nudge(head: number): string {
  return `event: head\ndata: ${JSON.stringify({ head })}\n\n`
}
