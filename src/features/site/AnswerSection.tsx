import { useRef } from 'preact/hooks'
import EnvelopeIcon from '@navikt/aksel-icons/svg/EnvelopeClosed.svg?raw'
import { workspace } from '#db/here.ts'
import { shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { contactParts } from '#model/enquiry.ts'
import type { Enquiry } from '#model/enquiry.ts'
import { isDay } from '#model/fields.ts'
import { versionsOf } from '#model/merge.ts'
import { OWN_MUNICIPALITY } from '#model/records.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { TextRow } from '#ui/TextRow.tsx'
import { notify } from '#session.ts'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { setState } from './enquiries.ts'

/** What was answered, and when. */
export function AnswerSection({ live, enquiry }: { live: LiveRecord; enquiry: Enquiry }) {
  const t = useMessages('site')
  const { id, answer, answeredOn } = enquiry
  const shared = { kind: 'enquiry', record: id, live } as const
  const mail = useMail(enquiry)
  const today = useToday()
  const before = useRef('')
  /** Who has written what was answered, has answered. */
  const onLeave = async (typed: string) => {
    if (before.current !== '' || typed.trim() === '' || (enquiry.state !== 'new' && enquiry.state !== 'underway'))
      return
    await setState(enquiry, 'answered', today)
    notify(t('nowAnswered'), () => setState({ ...enquiry, answeredOn: today }, enquiry.state, today))
  }
  return (
    <Section title={t('yourAnswer')}>
      <FieldCard
        rows={[
          {
            key: 'answer',
            isFilled: answer !== null || versionsOf(live, 'answer').length > 1,
            row: (
              <div
                role="presentation"
                onFocusIn={({ target }) => {
                  if (target instanceof HTMLTextAreaElement) before.current = target.value.trim()
                }}
                onFocusOut={({ target }) => target instanceof HTMLTextAreaElement && onLeave(target.value)}
              >
                <TextRow {...shared} field="answer" label={t('answer')} prose />
              </div>
            ),
          },
          {
            key: 'answeredOn',
            isFilled: answeredOn !== null,
            row: <TextRow {...shared} field="answeredOn" label={t('answeredOn')} type="date" />,
          },
        ]}
      />
      <p class="site-note">{t('answerHint')}</p>
      {mail !== null && (
        <Button icon={EnvelopeIcon} href={mail}>
          {t('sendAnswer')}
        </Button>
      )}
    </Section>
  )
}

/** How long all of it is kept, and that it is then erased. */
export function KeptSection({ live, enquiry: { id, retainUntil } }: { live: LiveRecord; enquiry: Enquiry }) {
  const t = useMessages('site')
  const row = (
    <TextRow
      kind="enquiry"
      record={id}
      live={live}
      field="retainUntil"
      label={t('retainUntil')}
      type="date"
      hint={t('retainHint')}
    />
  )
  return (
    <Section title={t('kept')}>
      <FieldCard rows={[{ key: 'retainUntil', isFilled: retainUntil !== null, row }]} />
      <p class="site-note">
        {retainUntil !== null && isDay(retainUntil) ? t('keptUntil', { day: shortDay(retainUntil) }) : t('keptForever')}
      </p>
    </Section>
  )
}

/** An e-mail with the answer in it, for the e-mail program of the device; `null` when there is no address or nothing to say. */
function useMail({ contact, answer }: Enquiry): string | null {
  const t = useMessages('site')
  const name = useRecords(() => stringOf(workspace().record(OWN_MUNICIPALITY)?.fields ?? {}, 'name'))
  const address = contactParts(contact ?? '').find(({ way }) => way === 'email')?.href ?? null
  if (address === null || answer === null) return null
  const subject = name === null ? t('mailSubjectPlain') : t('mailSubject', { name })
  return `${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(answer.replace(/\n/g, '\r\n'))}`
}
