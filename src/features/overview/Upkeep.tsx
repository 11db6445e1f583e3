import ContactIcon from '@navikt/aksel-icons/svg/PersonCircle.svg?raw'
import PhoneIcon from '@navikt/aksel-icons/svg/Phone.svg?raw'
import { useMessages } from '#i18n/messages.ts'
import { Section } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useRecords } from '#ui/use-records.ts'
import { countDueContacts } from './overview.ts'
import type { Freshness } from './overview.ts'

/** What keeps the directory true: whom to call, and whose time is up. Nothing when there is nothing to do. */
export function Upkeep({ freshness, today }: { freshness: Freshness; today: string }) {
  const t = useMessages('upkeep')
  const dueCount = useRecords(() => countDueContacts(today), [today])
  const callCount = freshness.stale + freshness.never
  if (dueCount + callCount === 0) return null
  return (
    <Section title={t('home')}>
      <Rows label={t('home')}>
        {callCount > 0 && (
          <Row
            start={<Icon svg={PhoneIcon} />}
            title={t('homeCall')}
            sub={t('homeCallText', { count: callCount })}
            href="/organisasjoner/ring"
            chevron
          />
        )}
        {dueCount > 0 && (
          <Row
            start={<Icon svg={ContactIcon} />}
            title={t('homeDue', { count: dueCount })}
            sub={t('homeDueText')}
            href="/organisasjoner/frister"
            chevron
          />
        )}
      </Rows>
    </Section>
  )
}
