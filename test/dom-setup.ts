import './looks.ts'
import { cleanup, configure } from '@testing-library/preact'
import { afterAll, afterEach } from 'vitest'
import { laterWords } from '#i18n/bokmal.ts'
import type { LateArea } from '#i18n/bokmal.ts'
import { fetchWords } from '#i18n/locale.ts'

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 20_000, defaultHidden: false })
afterEach(cleanup)

// A page that goes takes its channels with it: here nothing more is heard once a file's document is gone.
const channels = new Set<BroadcastChannel>()
globalThis.BroadcastChannel = class extends BroadcastChannel {
  constructor(name: string) {
    super(name)
    channels.add(this)
  }
}
afterAll(() =>
  channels.forEach((channel) => {
    channel.postMessage = () => undefined // what is still at work says it to nobody
    channel.close()
  }),
)

// In the app a screen's words come with it; here any screen may be drawn.
await fetchWords(...(Object.keys(laterWords) as LateArea[])) // its own keys
