import { useState } from 'preact/hooks'
import { workspace } from '#db/here.ts'
import { longMoment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import type { Role } from '#model/records.ts'
import { inviteMember } from '#sync/members.ts'
import type { Invitation } from '#sync/members.ts'
import { Choice } from '#ui/Choice.tsx'
import { LinkSheet } from '#ui/LinkSheet.tsx'
import { OrganisationPicker } from '#ui/OrganisationPicker.tsx'
import { useKeptText } from '#ui/use-kept-text.ts'
import { invitationLink } from './invitation-link.ts'
import { useWork } from './use-work.ts'

const OFFERED: readonly Role[] = ['editor', 'reader', 'partner', 'coordinator']
const TEXTS = {
  coordinator: 'coordinatorText',
  editor: 'editorText',
  reader: 'readerText',
  partner: 'partnerText',
} as const
const DAYS = { 1: 'days1', 7: 'days7', 30: 'days30' } as const

/** Who is invited, to what and for how long; then the invitation, to be sent at once. */
export function InviteSheet({ onClose }: { onClose: () => void }) {
  const t = useMessages('settings')
  const access = useMessages('access')
  const [name, setName] = useKeptText('invite')
  const [role, setRole] = useState<Role>('editor')
  const [days, setDays] = useState(7)
  const [organisation, setOrganisation] = useState<string | null>(null)
  const [missing, setMissing] = useState<'name' | 'organisation' | null>(null)
  const [isNotShared, setNotShared] = useState(false)
  const [invitation, setInvitation] = useState<(Invitation & { name: string }) | null>(null)
  const { isBusy, failure, work } = useWork()
  const invite = () => {
    if (name.trim() === '') return setMissing('name')
    if (role === 'partner' && organisation === null) return setMissing('organisation')
    const of = role === 'partner' && organisation !== null ? { organisation } : {}
    return work(async () => {
      const made = await inviteMember({ name, role, expiresInDays: days, ...of })
      setNotShared(made === null)
      if (made === null) return
      setName('')
      setInvitation({ ...made, name })
    })
  }
  const chosen = new Set(organisation === null ? [] : [organisation])
  return (
    <LinkSheet
      title={t('invite')}
      onClose={() => {
        setName('')
        onClose()
      }}
      name={{
        label: t('inviteName'),
        hint: t('inviteNameHint'),
        value: name,
        onInput: (typed) => {
          setName(typed)
          setMissing(null)
        },
        error: missing === 'name' ? t('inviteNameMissing') : null,
      }}
      make={{ label: t('makeInvitation'), isBusy, onMake: invite }}
      failure={
        missing === 'organisation' ? access('partnerMissing') : isNotShared ? access('partnerNotShared') : failure
      }
      made={
        invitation && {
          title: t('invitationTitle', { name: invitation.name }),
          link: invitationLink(invitation),
          text: t('invitationText', { when: longMoment(invitation.expiresAt) }),
          qrLabel: t('invitationQr'),
          shareText: t('shareText'),
        }
      }
    >
      <Choice
        label={t('inviteRole')}
        options={OFFERED.map((value) => ({ value, label: t(value), hint: t(TEXTS[value]) }))}
        value={role}
        onChange={(value) => {
          setRole(value as Role) // one of the options
          setMissing(null)
        }}
      />
      {role === 'partner' && (
        <>
          <p>
            <b>
              {organisation === null
                ? access('partnerWhich')
                : access('partnerOf', { organisation: organisationName(organisation) })}
            </b>
          </p>
          <OrganisationPicker
            label={access('partnerWhich')}
            chosen={chosen}
            suggested={[...chosen]}
            onToggle={(id, on) => {
              setOrganisation(on ? id : null)
              setMissing(null)
            }}
          />
        </>
      )}
      <Choice
        label={access('expires')}
        options={Object.entries(DAYS).map(([value, word]) => ({ value, label: access(word) }))}
        value={String(days)}
        onChange={(value) => setDays(Number(value))}
      />
    </LinkSheet>
  )
}

function organisationName(id: string): string {
  return stringOf(workspace().record(id)?.fields ?? {}, 'name') ?? ''
}
