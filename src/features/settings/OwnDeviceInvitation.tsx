import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { inviteDevice, listMembers } from '#sync/members.ts'
import type { Invitation } from '#sync/members.ts'
import { Button } from '#ui/Button.tsx'
import { LinkToSend } from '#ui/LinkToSend.tsx'
import { invitationLink } from './invitation-link.ts'
import { useWork } from './use-work.ts'

/** An invitation for one more device of whoever sits here. */
export function OwnDeviceInvitation() {
  const t = useMessages('settings')
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const { isBusy, failure, work } = useWork()
  if (invitation)
    return (
      <LinkToSend
        link={invitationLink(invitation)}
        text={t('installIosPaste')}
        qrLabel={null}
        shareText={t('shareText')}
      />
    )
  const invite = () =>
    work(async () => {
      const own = (await listMembers()).members.find(({ you }) => you)
      if (own) setInvitation(await inviteDevice(own.id))
    })
  return (
    <>
      <Button look="primary" busy={isBusy} onClick={invite}>
        {t('installIosInvite')}
      </Button>
      <div role="status">{failure}</div>
    </>
  )
}
