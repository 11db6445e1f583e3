import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { notify } from '#session.ts'
import { changeRole, handOver } from '#sync/members.ts'
import type { Members, MunicipalRole } from '#sync/members.ts'
import { syncNow } from '#sync/start.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Choice } from '#ui/Choice.tsx'
import { useWork } from './use-work.ts'

const OFFERED = ['editor', 'reader', 'coordinator'] as const
const TEXTS = { coordinator: 'coordinatorText', editor: 'editorText', reader: 'readerText' } as const

/** What somebody else may do: changed with a way back; handing over one's own role has none, so that is asked first. */
export function MemberRole({ member, onDone }: { member: Members['members'][number]; onDone: () => void }) {
  const t = useMessages('settings')
  const access = useMessages('access')
  const { name } = member
  const before = OFFERED.find((each) => each === member.role) ?? 'reader'
  const [role, setRole] = useState<MunicipalRole>(before)
  const [isHanding, setHanding] = useState(false)
  const { isBusy, failure, work } = useWork()
  const give = () =>
    work(async () => {
      await changeRole(member.id, role)
      notify(access('roleChanged', { name, role: t(role).toLocaleLowerCase() }), () => changeRole(member.id, before))
      onDone()
    })
  const hand = () =>
    work(async () => {
      await handOver(member.id)
      notify(access('handedOver', { name }))
      onDone()
      await syncNow() // what one may do now is on this device too
    })
  if (isHanding)
    return (
      <Card tone="red">
        <p>{access('handOverAsk', { name })}</p>
        <Buttons>
          <Button onClick={() => setHanding(false)}>{access('handOverNo')}</Button>
          <Button look="danger" busy={isBusy} onClick={hand}>
            {access('handOverYes')}
          </Button>
        </Buttons>
        <div role="status">{failure}</div>
      </Card>
    )
  return (
    <>
      <Choice
        label={access('changeRole', { name })}
        options={OFFERED.map((value) => ({ value, label: t(value), hint: t(TEXTS[value]) }))}
        value={role}
        onChange={(value) => setRole(value as MunicipalRole)} // one of the options
      />
      {role === 'reader' && before !== 'reader' && <p class="settings-text">{access('roleLess', { name })}</p>}
      {role !== before && (
        <Button look="primary" busy={isBusy} onClick={give}>
          {access('saveRole')}
        </Button>
      )}
      {before !== 'coordinator' && member.devices.length > 0 && (
        <Button onClick={() => setHanding(true)}>{access('handOver', { name })}</Button>
      )}
      <div role="status">{failure}</div>
    </>
  )
}
