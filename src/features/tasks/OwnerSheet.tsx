import { useMessages } from '#i18n/messages.ts'
import { fold } from '#model/fold.ts'
import { asLine } from '#model/line.ts'
import { nameKey } from '#model/task.ts'
import { Button } from '#ui/Button.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useKeptText } from '#ui/use-kept-text.ts'
import { useMyName } from '#ui/use-my-name.ts'
import { useRecords } from '#ui/use-records.ts'
import { knownPeople } from './tasks.ts'
import './DueSheet.css'

/** So many are shown; one types to come to the others. */
const MOST = 12
/** As long as a name may be there. */
const OWNER_MOST = 120

/** Who does it: oneself, somebody known, or anybody by name. One tap chooses, and the sheet closes. */
export function OwnerSheet({
  owner,
  onChoose,
  onClose,
}: {
  owner: string | null
  onChoose: (name: string | null) => unknown
  onClose: () => void
}) {
  const t = useMessages('tasks')
  const ui = useMessages('ui')
  const me = useMyName()
  const people = useRecords(knownPeople, [me])
  const [typed, setTyped] = useKeptText('new task owner')
  const name = asLine(typed, OWNER_MOST)
  const begun = fold(name)
  const others = people.filter((one) => nameKey(one) !== nameKey(me) && fold(one).includes(begun)).slice(0, MOST)
  const close = () => {
    setTyped('')
    onClose()
  }
  const choose = (next: string | null) => {
    close()
    return onChoose(next)
  }
  return (
    <Sheet
      title={t('owner')}
      open
      onClose={close}
      actions={
        name !== '' && (
          <Button look="primary" wide onClick={() => choose(name)}>
            {ui('done')}
          </Button>
        )
      }
    >
      <form
        class="owner-choices"
        onSubmit={(event) => {
          event.preventDefault()
          if (name !== '') void choose(name)
        }}
      >
        <TextField label={t('owner')} hint={t('ownerHint')} value={typed} onInput={setTyped} maxLength={120} />
        {(me !== null && begun === '') || others.length > 0 ? (
          <Rows label={t('suggestions')}>
            {me !== null && begun === '' && (
              <Row title={t('me', { name: me })} current={nameKey(me) === nameKey(owner)} onClick={() => choose(me)} />
            )}
            {others.map((one) => (
              <Row key={one} title={one} current={nameKey(one) === nameKey(owner)} onClick={() => choose(one)} />
            ))}
          </Rows>
        ) : null}
        {owner !== null && (
          <Rows>
            <Row title={t('nobody')} onClick={() => choose(null)} />
          </Rows>
        )}
      </form>
    </Sheet>
  )
}
