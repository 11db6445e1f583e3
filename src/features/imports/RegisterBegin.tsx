import { municipalities, nameAmongAll } from '#content/municipalities.ts'
import { moment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { RegisterState } from '#model/register.ts'
import { Card } from '#ui/Card.tsx'
import { Select } from '#ui/Select.tsx'
import { Switch } from '#ui/Switch.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { ownMunicipality, setWeekly } from './municipality.ts'
import type { RegisterJob } from './register-job.ts'

const inOrder = new Intl.Collator('nb')
const OPTIONS = municipalities
  .map((one) => ({ value: one.number, label: nameAmongAll(one) }))
  .sort((one, two) => inOrder.compare(one.label, two.label))

/** Which municipality, how it went last, and whether it is fetched each week. */
export function RegisterBegin({
  job,
  number,
  onChoose,
}: {
  job: RegisterJob
  number: string | null
  onChoose: (number: string | null) => void
}) {
  const t = useMessages('imports')
  const { isWeekly } = useRecords(ownMunicipality)
  const canEdit = useCanEdit('municipality')
  const failures = useMessages('failures')
  const { state, trouble } = job
  return (
    <>
      <p class="import-text">{t('registerText')}</p>
      <Select
        label={t('municipality')}
        options={OPTIONS}
        value={number}
        onChange={onChoose}
        emptyLabel={t('municipalityNone')}
        required
      />
      <HowItWent state={state} number={number} />
      {trouble && (
        <Card tone="warm">
          <p role="status">{failures(trouble)}</p>
        </Card>
      )}
      {canEdit && (
        <Card>
          <Switch label={t('weekly')} hint={t('weeklyHint')} checked={isWeekly} onChange={setWeekly} />
        </Card>
      )}
    </>
  )
}

const PROBLEMS = {
  unreachable: 'failedUnreachable',
  busy: 'failedBusy',
  unreadable: 'failedUnreadable',
  'too-many': 'failedTooMany',
} as const satisfies Record<NonNullable<RegisterState['problem']>, string>

/** The last fetching of this municipality, in a sentence or two. */
function HowItWent({ state, number }: { state: RegisterState | null; number: string | null }) {
  const t = useMessages('imports')
  if (!state || state.municipality !== number) return null
  if (state.state === 'failed')
    return (
      <Card tone="warm">
        <p role="status">{t(PROBLEMS[state.problem ?? 'unreachable'])}</p>
      </Card>
    )
  if (state.state === 'cancelled') return <p role="status">{t('cancelled')}</p>
  if (state.state !== 'done' || state.finishedAt === null) return null
  const lines = [
    [t('fetched', { when: moment(state.finishedAt) }), t('fetchedHave', { count: state.total ?? 0 })].join('. '),
    state.withoutCodes > 0 && t('withoutCodes', { count: state.withoutCodes }),
    state.leftOut > 0 && t('leftOut', { count: state.leftOut }),
  ].filter((line) => line !== false)
  return (
    <Card>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Card>
  )
}
