import PersonGroupIcon from '@navikt/aksel-icons/svg/PersonGroup.svg?raw'
import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { elementsOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { Chip } from '#ui/Chips.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { PresentPeople } from './PresentPeople.tsx'
import { TickPresent } from './TickPresent.tsx'
import './Attendance.css'

/** How many organisations are present; a tap opens the list to tick in. */
export function Attendance({ live }: { live: LiveRecord }) {
  const t = useMessages('meetingRoom')
  const ui = useMessages('ui')
  const [view, setView] = useState<'tick' | 'people' | null>(null)
  const count = elementsOf(live.fields, 'present').length
  const close = () => setView(null)
  return (
    <>
      <Button look="soft" icon={PersonGroupIcon} onClick={() => setView('tick')}>
        {t('presentCount', { count })}
      </Button>
      <Sheet
        title={t('present')}
        open={view !== null}
        onClose={close}
        actions={
          <Button look="primary" wide onClick={close}>
            {ui('done')}
          </Button>
        }
      >
        <div class="attendance">
          <div class="chips" role="group" aria-label={t('view')}>
            <Chip on={view === 'tick'} onClick={() => setView('tick')}>
              {t('tick')}
            </Chip>
            <Chip on={view === 'people'} count={count} onClick={() => setView('people')}>
              {t('howMany')}
            </Chip>
          </div>
          {view === 'tick' ? <TickPresent live={live} /> : <PresentPeople live={live} />}
        </div>
      </Sheet>
    </>
  )
}
