import { useState } from 'preact/hooks'
import { callMe } from '#db/my-name.ts'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Chips } from '#ui/Chips.tsx'
import { useDeviceWords } from '#ui/device-words.ts'
import { TextField } from '#ui/TextField.tsx'
import { useRecords } from '#ui/use-records.ts'
import { knownPeople } from './tasks.ts'
import './WhoAreYou.css'

/** So many names are offered. */
const MOST = 6

/** Asks once, in place, what whoever holds the device is called: only then are some tasks theirs. */
export function WhoAreYou() {
  const t = useMessages('tasks')
  const words = useDeviceWords()
  const [name, setName] = useState('')
  const people = useRecords(knownPeople)
  return (
    <Card tone="accent">
      <form
        class="who-are-you"
        onSubmit={(event) => {
          event.preventDefault()
          callMe(name)
        }}
      >
        <h2>{t('whoTitle')}</h2>
        <p>{t('whoText', words)}</p>
        {people.length > 0 && (
          <>
            <p>{t('whoOr')}</p>
            <Chips
              label={t('whoOr')}
              options={people.slice(0, MOST).map((value) => ({ value, label: value }))}
              chosen={[]}
              onToggle={(value) => callMe(value)}
            />
          </>
        )}
        <TextField label={t('yourName')} autocomplete="name" value={name} onInput={setName} maxLength={120} />
        {name.trim() !== '' && (
          <Button look="primary" type="submit">
            {t('whoUse')}
          </Button>
        )}
      </form>
    </Card>
  )
}
