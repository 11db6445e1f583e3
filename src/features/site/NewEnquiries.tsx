import InboxIcon from '@navikt/aksel-icons/svg/InboxDown.svg?raw'
import { useMessages } from '#i18n/messages.ts'
import { Section } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useRecords } from '#ui/use-records.ts'
import { listEnquiries } from './enquiries.ts'

/** At Hjem: that somebody has written on the public page. */
export function NewEnquiries() {
  const t = useMessages('site')
  const { newCount } = useRecords(listEnquiries)
  if (newCount === 0) return null
  return (
    <Section title={t('inbox')}>
      <Rows label={t('inbox')}>
        <Row
          start={<Icon svg={InboxIcon} />}
          title={t('newCount', { count: newCount })}
          sub={t('newCountText')}
          href="/nettside"
          chevron
        />
      </Rows>
    </Section>
  )
}
