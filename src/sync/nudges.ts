import type { Device } from '#db/device.ts'
import type { Send } from './ask.ts'

/** Before the stream is opened again after it broke, ms. */
const AGAIN_MS = 15_000

/**
 * Listens for "there is something new" while this tab is the visible one; a connection a tab is all it costs. A network that is
 * there again, and somebody who looks again, are nudges too.
 */
export function listenForNudges(
  device: Device,
  send: Send,
  isVisible: () => boolean,
  onNudge: () => void,
): { check(): void } {
  let stream: AbortController | null = null

  async function listen(): Promise<void> {
    const { space, key, begun } = device.meta()
    if (begun !== 'joined' || !space || !key || stream) return
    const mine = new AbortController()
    stream = mine
    try {
      const headers = { authorization: `Bearer ${key}`, accept: 'text/event-stream' }
      const response = await send(`/api/spaces/${encodeURIComponent(space)}/events`, {
        headers,
        signal: mine.signal,
        cache: 'no-store',
      })
      if (response.status === 401) onNudge() // a round finds out why
      const reader = response.ok ? response.body?.pipeThrough(new TextDecoderStream()).getReader() : null
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
        if (part.value.includes('event: head')) onNudge()
    } catch {
      // no network, or we hung up: the regular round finds what is new
    } finally {
      if (stream === mine) stream = null
    }
    if (!mine.signal.aborted) setTimeout(check, AGAIN_MS)
  }

  function check(): void {
    if (isVisible()) void listen()
    else {
      stream?.abort()
      stream = null
    }
  }

  for (const occasion of ['online', 'pageshow', 'focus']) addEventListener(occasion, onNudge)
  document.addEventListener('visibilitychange', () => {
    check()
    if (isVisible()) onNudge()
  })
  return { check }
}
