import { useState } from 'preact/hooks'
import { capital, dayOf, longDay, longMoment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { notify } from '#session.ts'
import { inviteDevice, revokeDevice, revokeMember } from '#sync/members.ts'
import type { Invitation, Members } from '#sync/members.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { LinkToSend } from '#ui/LinkToSend.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { device } from '#db/here.ts'
import { invitationLink } from './invitation-link.ts'
import { lastSeen } from './last-seen.ts'
import { MemberRole } from './MemberRole.tsx'
import { roleLine } from './role-line.ts'
import { useWork } from './use-work.ts'

type Member = Members['members'][number]

/** One member: role, devices, one more device, and taking access away. That cannot be undone, so it is asked first. */
export function MemberSheet({
  member,
  isLast,
  onClose,
}: {
  member: Member
  /** Nobody else is a coordinator with a device: the last of these devices cannot be taken away. */
  isLast: boolean
  onClose: () => void
}) {
  const t = useMessages('settings')
  const access = useMessages('access')
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
  const isKept = isLast && member.devices.length === 1
  const title = invitation ? t('invitationTitle', { name: member.name }) : t('memberTitle', { name: member.name })
  if (invitation)
    return (
      <Sheet title={title} open onClose={onClose}>
        <LinkToSend
          link={invitationLink(invitation)}
          text={t('invitationText', { when: longMoment(invitation.expiresAt) })}
          qrLabel={t('invitationQr')}
          shareText={t('shareText')}
        />
      </Sheet>
    )
  if (asked)
    return (
      <Sheet title={title} open onClose={onClose}>
        <Card tone="red">
          <p>
            {asked === 'member'
              ? t('revokeAsk', { name: member.name })
              : access('lostPhoneAsk', { device: asked.name })}
          </p>
          <Buttons>
            <Button onClick={() => setAsked(null)}>{t('revokeNo')}</Button>
            <Button look="danger" busy={isBusy} onClick={take}>
              {asked === 'member' ? t('revokeYes') : access('lostPhoneYes')}
            </Button>
          </Buttons>
        </Card>
        <div role="status">{failure}</div>
      </Sheet>
    )
  return (
    <Sheet title={title} open onClose={onClose}>
      <p class="settings-text">
        {roleLine(member)}. {t('memberSince', { when: longDay(dayOf(member.joinedAt)) })}
      </p>
      {member.devices.length === 0 ? (
        <p>{access('noDevices')}</p>
      ) : (
        <Rows>
          {member.devices.map((each) => (
            <Row
              key={each.id}
              title={each.name}
              sub={capital(lastSeen(each))}
              end={
                isKept ? undefined : (
                  <Button
                    look="quiet"
                    label={
                      isThis(each)
                        ? t('revokeDeviceNamed', { device: each.name })
                        : access('lostPhoneNamed', { device: each.name })
                    }
                    onClick={() => setAsked(each)}
                  >
                    {isThis(each) ? t('revokeDevice') : access('lostPhone')}
                  </Button>
                )
              }
            />
          ))}
        </Rows>
      )}
      {isKept && <p class="settings-text">{access('onlyCoordinator')}</p>}
      <Button busy={isBusy} onClick={() => work(async () => setInvitation(await inviteDevice(member.id)))}>
        {t('addDevice', { name: member.name })}
      </Button>
      {!member.you && (
        <>
          {member.role !== 'partner' && <MemberRole member={member} onDone={onClose} />}
          <Button look="danger" onClick={() => setAsked('member')}>
            {t('revokeMember', { name: member.name })}
          </Button>
        </>
      )}
      <div role="status">{failure}</div>
    </Sheet>
  )
}

function isThis({ id }: { id: string }): boolean {
  return id === device().meta().device
}
