import 'fake-indexeddb/auto'
import { cleanup, configure } from '@testing-library/preact'
import { afterEach } from 'vitest'
import { laterWords } from '#i18n/bokmal.ts'
import type { LateArea } from '#i18n/bokmal.ts'
import { fetchWords } from '#i18n/locale.ts'

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 20_000 })
afterEach(cleanup)

// In the app a screen's words come with it; here any screen may be drawn.
await fetchWords(...(Object.keys(laterWords) as LateArea[])) // its own keys
