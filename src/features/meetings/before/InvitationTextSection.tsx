import { Note } from '#features/meetings/Note.tsx'
import { Fragment } from 'preact'
import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { TextRow } from '#ui/TextRow.tsx'
import { useRecords } from '#ui/use-records.ts'
import { blankAs, dropInvitation, editInvitation, INVITATION_FIELD, invitationParts, missingIn } from './invitation.ts'
import type { Form } from './invitation.ts'
import { blankHref, blankWord } from './blank-words.ts'

/** The invitation in one written form, as it goes out; what is not filled in is marked. It can be edited for this meeting. */
export function InvitationTextSection({ live, form, count }: { live: LiveRecord; form: Form; count: number }) {
  const t = useMessages('meetings')
  const [isWhole, setWhole] = useState(false)
  const [isEdited, setEdited] = useState(false)
  const parts = useRecords(() => invitationParts(live, form), [live, form])
  const missing = useRecords(() => missingIn(live, form), [live, form])
  const field = INVITATION_FIELD[form]
  const isOwn = stringOf(live.fields, field) !== null
  const edit = async () => {
    if (!isOwn) await editInvitation(live, form)
    setEdited(true)
  }
  const drop = async () => {
    const undo = await dropInvitation(live, form)
    setEdited(false)
    notify(t('textDropped'), undo)
  }
  return (
    <Section title={t(form === 'nb' ? 'textNb' : 'textNn', { count })}>
      {missing.length > 0 && (
        <Note tone="warm">
          {t('missing')}{' '}
          {missing.map(({ blank }, at) => (
            <Fragment key={blank}>
              {at > 0 && ', '}
              <Missing meeting={live.record} blank={blank} />
            </Fragment>
          ))}
          . {t('missingHint')} {missing.some(({ isLeftOut }) => isLeftOut) && t('missingLeftOut')}
        </Note>
      )}
      {isEdited ? (
        <FieldCard
          rows={[
            {
              key: field,
              isFilled: true,
              row: (
                <TextRow
                  kind="meeting"
                  record={live.record}
                  live={live}
                  field={field}
                  label={t('textLabel')}
                  prose
                  lang={form}
                  hint={t('blanksHint', { place: blankAs('place', form) })}
                />
              ),
            },
          ]}
        />
      ) : (
        <div class="invitation-text" lang={form} data-short={!isWhole || undefined}>
          {parts.map((part, at) => ('text' in part ? part.text : <mark key={at}>{`[${blankWord(part.blank)}]`}</mark>))}
        </div>
      )}
      <div class="invitation-actions">
        {isEdited ? (
          <Button look="quiet" onClick={() => setEdited(false)}>
            {t('showFilled')}
          </Button>
        ) : (
          <>
            <Button look="quiet" onClick={() => setWhole(!isWhole)}>
              {t(isWhole ? 'showLess' : 'showAll')}
            </Button>
            <Button look="quiet" onClick={edit}>
              {t('editText')}
            </Button>
          </>
        )}
        {isOwn && (
          <Button look="quiet" onClick={drop}>
            {t('dropText')}
          </Button>
        )}
      </div>
    </Section>
  )
}

/** What is missing, and the way to where it is filled in. */
function Missing({ meeting, blank }: { meeting: string; blank: string }) {
  const href = blankHref(meeting, blank)
  return href === null ? <>{blankWord(blank)}</> : <a href={href}>{blankWord(blank)}</a>
}
