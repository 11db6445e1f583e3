import { useState } from 'preact/hooks'
import { capital, dayOf, longDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { notify } from '#session.ts'
import { inviteDevice, revokeDevice, revokeMember } from '#sync/members.ts'
import type { Invitation, Members } from '#sync/members.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { InvitationToSend } from './InvitationToSend.tsx'
import { lastSeen } from './last-seen.ts'
import { useWork } from './use-work.ts'

type Member = Members['members'][number]

/** One member: their devices, one more device, and taking access away. That cannot be undone, so it is asked first. */
export function MemberSheet({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useMessages('settings')
  const [asked, setAsked] = useState<'member' | Member['devices'][number] | null>(null)
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const { isBusy, failure, work } = useWork()
  const take = () =>
    work(async () => {
      if (asked === 'member') await revokeMember(member.id)
      else if (asked) await revokeDevice(member.id, asked.id)
      notify(t('revoked', { name: asked === 'member' || !asked ? member.name : asked.name }))
      onClose()
    })
  return (
    <Sheet
      title={invitation ? t('invitationTitle', { name: member.name }) : t('memberTitle', { name: member.name })}
      open
      onClose={onClose}
    >
      {invitation ? (
        <InvitationToSend invitation={invitation} />
      ) : asked ? (
        <Card tone="red">
          <p>
            {asked === 'member' ? t('revokeAsk', { name: member.name }) : t('revokeDeviceAsk', { device: asked.name })}
          </p>
          <Buttons>
            <Button onClick={() => setAsked(null)}>{t('revokeNo')}</Button>
            <Button look="danger" busy={isBusy} onClick={take}>
              {t('revokeYes')}
            </Button>
          </Buttons>
        </Card>
      ) : (
        <>
          <p class="settings-text">
            {t(member.role)}. {t('memberSince', { when: longDay(dayOf(member.joinedAt)) })}
          </p>
          <Rows>
            {member.devices.map((device) => (
              <Row
                key={device.id}
                title={device.name}
                sub={capital(lastSeen(device))}
                end={
                  <Button
                    look="quiet"
                    label={t('revokeDeviceNamed', { device: device.name })}
                    onClick={() => setAsked(device)}
                  >
                    {t('revokeDevice')}
                  </Button>
                }
              />
            ))}
          </Rows>
          <Button busy={isBusy} onClick={() => work(async () => setInvitation(await inviteDevice(member.id)))}>
            {t('addDevice', { name: member.name })}
          </Button>
          {!member.you && (
            <Button look="danger" onClick={() => setAsked('member')}>
              {t('revokeMember', { name: member.name })}
            </Button>
          )}
        </>
      )}
      <div role="status">{failure}</div>
    </Sheet>
  )
}
