import PersonPlusIcon from '@navikt/aksel-icons/svg/PersonPlus.svg?raw'
import { useState } from 'preact/hooks'
import { longMoment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { givesAccess } from '#model/rights.ts'
import { notify } from '#session.ts'
import { revokeMember } from '#sync/members.ts'
import type { Members } from '#sync/members.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useDeviceWords } from '#ui/device-words.ts'
import { useSession } from '#ui/use-session.ts'
import { InviteSheet } from './InviteSheet.tsx'
import { lastSeen } from './last-seen.ts'
import { MemberSheet } from './MemberSheet.tsx'
import { roleLine } from './role-line.ts'
import { SettingsSection } from './SettingsSection.tsx'
import { useMembers } from './use-members.ts'

/** Who has access, with which devices, and who is invited. Only the coordinator's to see, and only with a network. */
export function MemberSettings() {
  const t = useMessages('settings')
  const words = useDeviceWords()
  const isJoined = useSession((session) => session.sync.joined)
  const role = useSession((session) => session.role)
  if (isJoined && givesAccess(role)) return <MemberList />
  return (
    <SettingsSection title={t('members')}>
      {!isJoined ? (
        <EmptyState
          action={
            <Button look="primary" href="/bli-med">
              {t('membersJoin')}
            </Button>
          }
        >
          {t('membersAlone', words)}
        </EmptyState>
      ) : (
        <p>
          {role === 'partner' ? t('membersNotPartner') : t('membersNotYours', { role: t(role).toLocaleLowerCase() })}
        </p>
      )}
    </SettingsSection>
  )
}

function MemberList() {
  const t = useMessages('settings')
  const [isInviting, setInviting] = useState(false)
  const failures = useMessages('failures')
  const { members, failure, again } = useMembers()
  const [open, setOpen] = useState<string | null>(null)
  const opened = members?.members.find(({ id }) => id === open)
  const isOffline = failure === 'offline'
  const invite = (
    <>
      {isOffline && <p class="settings-text">{t('inviteOffline')}</p>}
      <Button look="primary" icon={PersonPlusIcon} disabled={isOffline} onClick={() => setInviting(true)}>
        {t('invite')}
      </Button>
    </>
  )
  return (
    <SettingsSection title={t('members')} action={invite}>
      <div role="status">
        {failure && <p>{isOffline ? t('membersOffline') : failures(failure)}</p>}
        {!members && !failure && <p>{t('membersLoading')}</p>}
      </div>
      {failure && <Button onClick={again}>{t('tryAgain')}</Button>}
      {members && (
        <Rows label={t('members')}>
          {members.members.map((member) => (
            <Row
              key={member.id}
              title={member.name}
              sub={
                <>
                  {member.you ? t('memberYou', { role: roleLine(member) }) : roleLine(member)}
                  {member.devices.map((device) => (
                    <span key={device.id} class="member-device">
                      {device.name} · {lastSeen(device)}
                    </span>
                  ))}
                </>
              }
              onClick={() => setOpen(member.id)}
              chevron
            />
          ))}
        </Rows>
      )}
      {members && members.invitations.length > 0 && <Invitations invitations={members.invitations} onChange={again} />}
      {isInviting && (
        <InviteSheet
          onClose={() => {
            setInviting(false)
            again()
          }}
        />
      )}
      {opened && (
        <MemberSheet
          member={opened}
          isLast={
            !members?.members.some(
              ({ id, role, devices }) => id !== opened.id && role === 'coordinator' && devices.length > 0,
            )
          }
          onClose={() => {
            setOpen(null)
            again()
          }}
        />
      )}
    </SettingsSection>
  )
}

function Invitations({ invitations, onChange }: { invitations: Members['invitations']; onChange: () => void }) {
  const t = useMessages('settings')
  return (
    <Section title={t('open')}>
      <Rows label={t('open')}>
        {invitations.map(({ id, name, role, organisation, expiresAt }) => (
          <Row
            key={id}
            title={name ?? t(role)}
            sub={t('openUntil', { role: roleLine({ role, organisation }), when: longMoment(expiresAt) })}
            end={
              <Button
                look="quiet"
                label={`${t('withdraw')}: ${name ?? t(role)}`}
                onClick={async () => {
                  await revokeMember(id)
                  notify(t('withdrawn', { name: name ?? t(role) }))
                  onChange()
                }}
              >
                {t('withdraw')}
              </Button>
            }
          />
        ))}
      </Rows>
    </Section>
  )
}
