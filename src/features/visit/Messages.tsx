import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { keepDraft, readDraft } from '#db/visit-kept.ts'
import type { KeptEnquiry } from '#db/visit-store.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'
import { Tag } from '#ui/Tag.tsx'
import { draftKey } from './draft-key.ts'
import { remove, useEnquiries } from './enquiries.ts'
import { useLanguage } from './language.ts'
import { writeHref } from './places.ts'
import { Typed } from './Typed.tsx'
import { TypedText } from './TypedText.tsx'
import { sayMoment } from './words.ts'
import './Messages.css'

/** What was written to a municipality on this device, and how it stands; nothing when nothing was. */
export function Messages({ space }: { space: string }) {
  const { t } = useLanguage()
  const all = useEnquiries((enquiries) => enquiries.all)
  const [removed, setRemoved] = useState<{ back: () => Promise<void> } | null>(null)
  const own = (all ?? []).filter((one) => one.space === space)
  if (own.length === 0 && !removed) return null
  return (
    <Section title={t('messages')}>
      <Card>
        <ul class="visit-messages">
          {own.toReversed().map((enquiry) => (
            <Message
              key={enquiry.id}
              enquiry={enquiry}
              onRemove={async () => setRemoved({ back: await remove(enquiry) })}
            />
          ))}
          {removed && (
            <li role="status">
              <span>{t('removed')}</span>
              <Button
                look="quiet"
                onClick={async () => {
                  await removed.back()
                  setRemoved(null)
                }}
              >
                {t('undo')}
              </Button>
            </li>
          )}
        </ul>
      </Card>
    </Section>
  )
}

function Message({ enquiry, onRemove }: { enquiry: KeptEnquiry; onRemove: () => Promise<void> }) {
  const { t, say } = useLanguage()
  const { route } = useLocation()
  const { text, aboutName, isRefused, writtenIn, space, type, about, contact } = enquiry
  const edit = async () => {
    const key = draftKey(space, type, about)
    const before = readDraft(key)
    // What is being typed there already stays, above what comes back.
    const isThere = before.text === text || before.text.endsWith(`\n\n${text}`)
    const isKept = keepDraft(key, {
      text: isThere ? before.text : [before.text, text].filter(Boolean).join('\n\n'),
      contact: before.contact || contact,
    })
    // Where the draft lasts only as long as the page, this is the one copy that stays.
    if (isKept) await remove(enquiry)
    route(writeHref(space, type, about))
  }
  return (
    <li>
      <EnquiryState enquiry={enquiry} />
      {aboutName !== null && (
        <p class="visit-quiet">
          {say('about', { name: '' })}
          <Typed text={aboutName} />
        </p>
      )}
      <TypedText text={text} writtenIn={writtenIn} />
      {isRefused && (
        <>
          <p>{t('refusedText')}</p>
          <Buttons>
            <Button onClick={edit}>{t('edit')}</Button>
            <Button look="quiet" onClick={onRemove}>
              {t('remove')}
            </Button>
          </Buttons>
        </>
      )}
    </li>
  )
}

/** How it stands, in words: «Venter på nett», «Sendt i dag kl. 10.15». */
export function EnquiryState({ enquiry: { id, sentAt, isRefused } }: { enquiry: KeptEnquiry }) {
  const language = useLanguage()
  const { t } = language
  const isSending = useEnquiries(({ sending }) => sending === id)
  const trouble = useEnquiries((enquiries) => enquiries.trouble)
  if (sentAt !== null) return <Tag>{t('sent', { when: sayMoment(sentAt, language) })}</Tag>
  if (isRefused) return <Tag tone="red">{t('refused')}</Tag>
  const why =
    trouble === 'busy' ? 'waitingBusy' : trouble === null || trouble === 'offline' ? 'waiting' : 'waitingContact'
  return <Tag tone="warm">{t(isSending ? 'sending' : why)}</Tag>
}
