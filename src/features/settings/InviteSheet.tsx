import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import type { Role } from '#model/records.ts'
import { inviteMember } from '#sync/members.ts'
import type { Invitation } from '#sync/members.ts'
import { Button } from '#ui/Button.tsx'
import { Choice } from '#ui/Choice.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useWork } from './use-work.ts'
import { InvitationToSend } from './InvitationToSend.tsx'

const OFFERED: readonly Role[] = ['editor', 'reader', 'coordinator']
const TEXTS = {
  coordinator: 'coordinatorText',
  editor: 'editorText',
  reader: 'readerText',
  partner: 'partnerText',
} as const

/** Who is invited, and to what; then the invitation, to be sent at once. */
export function InviteSheet({ onClose }: { onClose: () => void }) {
  const t = useMessages('settings')
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('editor')
  const [isMissing, setMissing] = useState(false)
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const { isBusy, failure, work } = useWork()
  const invite = () => {
    if (name.trim() === '') return setMissing(true)
    return work(async () => setInvitation(await inviteMember({ name, role })))
  }
  if (invitation)
    return (
      <Sheet
        title={t('invitationTitle', { name })}
        open
        onClose={onClose}
        actions={
          <Button wide onClick={onClose}>
            {t('done')}
          </Button>
        }
      >
        <InvitationToSend invitation={invitation} />
      </Sheet>
    )
  return (
    <Sheet
      title={t('invite')}
      open
      onClose={onClose}
      actions={
        <Button look="primary" wide busy={isBusy} onClick={invite}>
          {t('makeInvitation')}
        </Button>
      }
    >
      <TextField
        label={t('inviteName')}
        hint={t('inviteNameHint')}
        value={name}
        onInput={(typed) => {
          setName(typed)
          setMissing(false)
        }}
        maxLength={120}
        error={isMissing ? t('inviteNameMissing') : null}
      />
      <Choice
        label={t('inviteRole')}
        options={OFFERED.map((value) => ({ value, label: t(value), hint: t(TEXTS[value]) }))}
        value={role}
        onChange={(value) => setRole(value as Role)} // one of the options
      />
      <div role="status">{failure}</div>
    </Sheet>
  )
}
