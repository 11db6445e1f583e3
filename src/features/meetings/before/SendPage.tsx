import { Note } from '#features/meetings/Note.tsx'
import { useCallback, useState } from 'preact/hooks'
import { shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { phoneText } from '#model/phone-text.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { RowContent } from '#ui/Rows.tsx'
import { Tag } from '#ui/Tag.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { WindowedList } from '#ui/WindowedList.tsx'
import { blankWord } from './blank-words.ts'
import { InvitationTextSection } from './InvitationTextSection.tsx'
import { noteSent } from './inviting.ts'
import { addresseesOf, bundlesOf, letterOf } from './sending.ts'
import type { Addressee, Bundle } from './sending.ts'
import { SendSheet } from './SendSheet.tsx'
import './SendPage.css'

/** The invitation, in each one's written form, and the ways to send it. Nothing is sent by the app: it is the phone that sends. */
export function SendPage({ live }: { live: LiveRecord }) {
  const t = useMessages('meetings')
  const today = useToday()
  const { record: meeting, fields } = live
  const addressees = useRecords(() => addresseesOf(live), [live])
  const letters = useRecords(() => {
    const mark = (blank: string) => `[${blankWord(blank)}]`
    return { nb: letterOf(live, 'nb', mark), nn: letterOf(live, 'nn', mark) }
  }, [live])
  const [openId, setOpen] = useState<string | null>(null)
  const waiting = addressees.filter(({ sentOn }) => sentOn === null)
  const bundles = bundlesOf(waiting, letters)
  const without = waiting.filter(({ email }) => email === null).length
  const markSent = async (ids: readonly string[]) => {
    const undo = await noteSent(meeting, ids, today)
    notify(t('markedSent', { count: ids.length }), undo)
  }
  const open = (bundle: Bundle) => {
    if (bundle.isCopied) void navigator.clipboard?.writeText(letters[bundle.form].text).catch(() => undefined)
  }
  const row = useCallback(
    ({ id, name, email, phone, sentOn }: Addressee, tabIndex: number | undefined) => (
      <RowContent
        title={name || t('unnamed')}
        sub={[email, phone && phoneText(phone)].filter(Boolean).join(' · ') || t('noAddress')}
        end={sentOn === null ? undefined : <Tag>{t('sentOn', { day: shortDay(sentOn) })}</Tag>}
        onClick={() => setOpen(id)}
        tabIndex={tabIndex}
      />
    ),
    [t],
  )
  const current = addressees.find(({ id }) => id === openId)
  const forms = (['nb', 'nn'] as const).filter((form) => addressees.some((one) => one.form === form))
  return (
    <Page>
      <PageHeader
        title={t('sendTitle')}
        back={{ href: `/moter/${meeting}?del=for`, label: stringOf(fields, 'title') ?? t('untitled') }}
        sub={t('sentCount', { sent: addressees.length - waiting.length, invited: addressees.length })}
      />
      {(forms.length === 0 ? (['nb'] as const) : forms).map((form) => (
        <InvitationTextSection
          key={form}
          live={live}
          form={form}
          count={addressees.filter((one) => one.form === form).length}
        />
      ))}
      {bundles.length > 0 && (
        <Section title={t('sendMany')}>
          <Note>{t('bccHint')}</Note>
          {bundles.map((bundle) => (
            <div key={bundle.ids[0]} class="send-bundle">
              <Button look="soft" href={bundle.href} onClick={() => open(bundle)}>
                {t(bundle.form === 'nb' ? 'mailManyNb' : 'mailManyNn', { count: bundle.ids.length })}
              </Button>
              <Button onClick={() => markSent(bundle.ids)}>{t('markSentMany', { count: bundle.ids.length })}</Button>
            </div>
          ))}
          {bundles.some(({ isCopied }) => isCopied) && <Note>{t('textIsCopied')}</Note>}
          {without > 0 && <Note>{t('withoutEmail', { count: without })}</Note>}
        </Section>
      )}
      {addressees.length > 0 && (
        <Section title={t('sendOne')}>
          <WindowedList
            name={`send ${meeting}`}
            label={t('sendOne')}
            items={addressees}
            keyOf={idOf}
            row={row}
            rowHeight={68}
          />
        </Section>
      )}
      {current && (
        <SendSheet
          addressee={current}
          letter={letters[current.form]}
          onSent={() => markSent([current.id])}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  )
}

function idOf({ id }: Addressee): string {
  return id
}
