import { cleanup, render, screen } from '@testing-library/preact'
import { LocationProvider } from 'preact-iso'
import { expect, test, vi } from 'vitest'
import { OverviewPage } from '#features/overview/OverviewPage.tsx'
import { rememberFetch } from '#sync/register-seen.ts'
import { openDirectory } from './directory.tsx'
import type { DirectoryOptions } from './directory.tsx'

// Goes red with: a weekly fetching nobody is told of; a line that stays when what came has been put in; readers told to do it.

const FINISHED = Date.UTC(2026, 10, 23, 4)
const asked = vi.hoisted(() => vi.fn<() => Promise<{ state: string; finishedAt: number }>>())
vi.mock('#sync/register.ts', () => ({ registerState: asked }))
asked.mockImplementation(async () => ({ state: 'done', finishedAt: FINISHED }))

async function openHome(options: DirectoryOptions, isWeekly = true) {
  const municipality = { kind: 'municipality', record: 'mun_own', mark: 'm', marks: {} }
  await openDirectory({
    ...options,
    records: [{ ...municipality, fields: { name: 'Lindesnes', number: '4205', registerWeekly: isWeekly } }],
  })
  cleanup()
  render(
    <LocationProvider>
      <OverviewPage onShowSync={() => undefined} />
    </LocationProvider>,
  )
}

const link = () => screen.queryByRole('link', { name: /^Registeret ble hentet .*Se hva som er nytt$/ })

test('home tells who may put it in that the register was fetched, until it is dealt with', async () => {
  await openHome({ role: 'reader' })
  await new Promise((resolve) => setTimeout(resolve, 2_200))
  cleanup()
  await openHome({ role: 'editor' }, false)
  await new Promise((resolve) => setTimeout(resolve, 2_200))
  expect(asked, 'neither readers nor where nothing is fetched by itself').not.toHaveBeenCalled()
  cleanup()
  await openHome({ role: 'editor' })
  await vi.waitFor(() => expect(link()).not.toBeNull(), 4_000)
  expect(link()).toHaveProperty('pathname', '/organisasjoner/hent')
  cleanup()
  rememberFetch(FINISHED)
  await openHome({ role: 'editor' })
  await screen.findByRole('heading', { level: 1 })
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(link()).toBeNull()
  expect(asked, 'not again within the hour').toHaveBeenCalledTimes(1)
}, 15_000)
