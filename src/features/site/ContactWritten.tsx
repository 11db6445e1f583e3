import EnvelopeIcon from '@navikt/aksel-icons/svg/EnvelopeClosed.svg?raw'
import PhoneIcon from '@navikt/aksel-icons/svg/Phone.svg?raw'
import { useMessages } from '#i18n/messages.ts'
import { contactParts } from '#model/enquiry.ts'
import type { Enquiry } from '#model/enquiry.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'

/** How they can be reached, as they typed it: what can be called or written to is a link. */
export function ContactWritten({ enquiry: { contact, writtenIn } }: { enquiry: Enquiry }) {
  const t = useMessages('site')
  const parts = contactParts(contact ?? '')
  const links = parts.filter(({ href }) => href !== null)
  return (
    <Section title={t('contact')}>
      <Card>
        {contact === null ? (
          <p>{t('noContact')}</p>
        ) : (
          <p class="enquiry-contact" dir="auto" lang={writtenIn ?? undefined}>
            {parts.map(({ text, href }, at) => (href === null ? text : <bdi key={at}>{text}</bdi>))}
          </p>
        )}
        {links.length > 0 && (
          <Buttons>
            {links.map(({ text, href, way }) => (
              <Button key={text} look="soft" icon={way === 'email' ? EnvelopeIcon : PhoneIcon} href={href ?? undefined}>
                {way === 'email' ? t('writeTo', { address: text }) : t('call', { number: text })}
              </Button>
            ))}
          </Buttons>
        )}
      </Card>
    </Section>
  )
}
