import { render, screen, waitFor } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { useState } from 'preact/hooks'
import { beforeEach, expect, test } from 'vitest'
import { openDatabase } from '#db/database.ts'
import { createDevice } from '#db/device.ts'
import { createDrafts } from '#db/drafts.ts'
import { addNamedOrganisation, livingOrganisation } from '#db/find-organisations.ts'
import { settle } from '#db/here.ts'
import { openLifeboat } from '#db/lifeboat.ts'
import { fetchWords } from '#i18n/locale.ts'
import { OrganisationPicker } from '#ui/OrganisationPicker.tsx'

let databases = 0

beforeEach(async () => {
  const device = createDevice({
    storage: openDatabase(`picker-${(databases += 1)}`),
    lifeboat: openLifeboat(null),
    tab: 'tab',
    now: () => Date.now(),
    announce: () => undefined,
    later: (ms, work) => void setTimeout(work, ms),
  })
  settle(
    device,
    createDrafts(device, null, (ms, work) => void setTimeout(work, ms)),
  )
  await device.start()
  await fetchWords('picking')
})

function Present({ suggested = [] }: { suggested?: string[] }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  return (
    <OrganisationPicker
      label="Til stede"
      chosen={chosen}
      suggested={suggested}
      onToggle={(id, on) => setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((one) => one !== id)))}
      onAdd={async (name) => {
        const id = await addNamedOrganisation(name)
        setChosen(new Set([...chosen, id]))
      }}
    />
  )
}

// Goes red with: keeping what was typed after a tap, so that the next search finds nothing.
test('a few letters and a tap, and the next one', async () => {
  const [, turlag] = [await addNamedOrganisation('Mandal kor'), await addNamedOrganisation('Vigeland turlag')]
  render(<Present suggested={[turlag]} />)
  const user = userEvent.setup()
  expect(screen.getAllByRole('checkbox').map((one) => one.textContent?.trim())).toEqual(['Vigeland turlag'])
  const search = screen.getByRole('searchbox', { name: 'Søk i 2 organisasjoner' })
  await user.type(search, 'mandal')
  await user.click(await screen.findByRole('checkbox', { name: 'Mandal kor' }))
  expect(search).toHaveProperty('value', '')
  expect(screen.getByText('Mandal kor er valgt')).toBeTruthy()
  await user.type(search, 'mandal')
  expect(await screen.findByRole('checkbox', { name: 'Mandal kor', checked: true })).toBeTruthy()
})

// Goes red with: offering to add one that is there by that name, in other letters.
test('one nobody knew is added on the spot; one that is known is not added again', async () => {
  await addNamedOrganisation('Mandal kor')
  render(<Present />)
  const user = userEvent.setup()
  await user.type(screen.getByRole('searchbox'), 'MANDAL KOR')
  await screen.findByRole('checkbox', { name: 'Mandal kor' })
  expect(screen.queryByRole('button', { name: /^Legg til/ })).toBeNull()
  await user.clear(screen.getByRole('searchbox'))
  await user.type(screen.getByRole('searchbox'), 'Ukrainsk forening')
  await user.click(await screen.findByRole('button', { name: 'Legg til «Ukrainsk forening» som ny' }))
  await user.type(screen.getByRole('searchbox'), 'ukrainsk')
  await waitFor(() => expect(screen.getByRole('checkbox', { name: 'Ukrainsk forening', checked: true })).toBeTruthy())
})

test('a name longer than a name may be is cut, not refused', async () => {
  const id = await addNamedOrganisation(` ${'å'.repeat(300)}`)
  expect(livingOrganisation(id)?.fields['name']).toHaveLength(200)
})
