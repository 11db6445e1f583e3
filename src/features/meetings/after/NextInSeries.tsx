import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { useLocation } from 'preact-iso'
import { nextOf } from '#features/meetings/since-last.ts'
import { longDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { toMeeting } from '#model/meeting.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useRecords } from '#ui/use-records.ts'
import { makeNextMeeting } from './next-meeting.ts'

/** The meeting that follows this one in its series, or a tap to make it. */
export function NextInSeries({ live }: { live: LiveRecord }) {
  const t = useMessages('minutes')
  const { route } = useLocation()
  const meeting = toMeeting(live)
  const next = useRecords(() => nextOf(toMeeting(live)), [live])
  if (meeting.series === null) return null
  const make = async () => {
    const { id, undo } = await makeNextMeeting(live, t('sinceLast'))
    route(`/moter/${id}?del=for`)
    notify(t('nextMade'), async () => {
      await undo()
      route(`/moter/${live.record}?del=etter`)
    })
  }
  return (
    <Section title={t('nextInSeries')}>
      {next ? (
        <Rows>
          <Row
            href={`/moter/${next.id}?del=for`}
            title={next.title ?? t('untitled')}
            sub={[next.on === null ? t('noDay') : longDay(next.on), next.place].filter(Boolean).join(' · ')}
            chevron
          />
        </Rows>
      ) : (
        <div>
          <Button icon={PlusIcon} onClick={make}>
            {t('makeNext')}
          </Button>
        </div>
      )}
    </Section>
  )
}
