import ChatIcon from '@navikt/aksel-icons/svg/Chat.svg?raw'
import { useMessages } from '#i18n/messages.ts'
import { Section } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useRecords } from '#ui/use-records.ts'
import { listAgreements } from './agreements.ts'

/** At Hjem: that an organisation has said something about an agreement, and nobody has answered. */
export function NewRemarks() {
  const t = useMessages('agreements')
  const waiting = useRecords(listAgreements).filter(({ newRemarks }) => newRemarks > 0)
  if (waiting.length === 0) return null
  return (
    <Section title={t('title')}>
      <Rows label={t('title')}>
        {waiting.map(({ agreement, title, newRemarks }) => (
          <Row
            key={agreement.id}
            start={<Icon svg={ChatIcon} />}
            title={t('newRemarks', { count: newRemarks })}
            sub={title || t('untitled')}
            href={`/avtaler/${agreement.id}`}
            chevron
          />
        ))}
      </Rows>
    </Section>
  )
}
