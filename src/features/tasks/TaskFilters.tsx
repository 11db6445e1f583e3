import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { number } from '#i18n/numbers.ts'
import { isFor, nameKey } from '#model/task.ts'
import type { Task } from '#model/task.ts'
import { Chip, ChipLine } from '#ui/Chips.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { organisationsOf, ownersOf } from './shown.ts'
import { titleOf } from './tasks.ts'
import { NOBODY } from './use-task-query.ts'
import type { TaskQuery } from './use-task-query.ts'

/** Mine or everyone's, one owner's, one organisation's. */
export function TaskFilters({
  query,
  tasks,
  isMine,
  me,
}: {
  query: TaskQuery
  tasks: readonly Task[]
  isMine: boolean
  me: string | null
}) {
  const t = useMessages('tasks')
  const [sheet, setSheet] = useState<'owner' | 'organisation' | null>(null)
  const close = () => setSheet(null)
  const open = tasks.filter(({ doneAt }) => doneAt === null)
  const mineCount = me === null ? undefined : open.filter((task) => isFor(task, me)).length
  const owner = query.owner === NOBODY ? t('noOwner') : query.owner
  const organisation = query.organisation && (titleOf(query.organisation) ?? t('unnamedOrganisation'))
  return (
    <>
      <ChipLine label={t('whose')}>
        <Chip on={isMine} count={mineCount} onClick={() => query.change({ view: 'mine', owner: null })}>
          {t('mine')}
        </Chip>
        <Chip
          on={!isMine && owner === null}
          count={open.length}
          onClick={() => query.change({ view: 'all', owner: null })}
        >
          {t('all')}
        </Chip>
        <Chip {...(owner === null ? {} : { on: true })} opens onClick={() => setSheet('owner')}>
          {owner ?? t('anyOwner')}
        </Chip>
        <Chip {...(organisation === null ? {} : { on: true })} opens onClick={() => setSheet('organisation')}>
          {organisation ?? t('anyOrganisation')}
        </Chip>
      </ChipLine>
      {sheet === 'owner' && (
        <OwnerFilter
          tasks={open}
          chosen={query.owner}
          onClose={close}
          onChoose={(next) => query.change({ owner: next, view: 'all' })}
        />
      )}
      {sheet === 'organisation' && (
        <OrganisationFilter
          tasks={open}
          chosen={query.organisation}
          onClose={close}
          onChoose={(next) => query.change({ organisation: next })}
        />
      )}
    </>
  )
}

interface FilterProps {
  tasks: readonly Task[]
  chosen: string | null
  onChoose: (value: string | null) => void
  onClose: () => void
}

function OwnerFilter({ tasks, chosen, onChoose, onClose }: FilterProps) {
  const t = useMessages('tasks')
  const { owners, nobodyCount } = ownersOf(tasks)
  const choose = (value: string | null) => {
    onClose()
    onChoose(value)
  }
  return (
    <Sheet title={t('ownerFilter')} open onClose={onClose}>
      <Rows label={t('ownerFilter')}>
        <Row title={t('everyone')} current={chosen === null} onClick={() => choose(null)} />
        {owners.map(({ value, label, count }) => (
          <Row
            key={value}
            title={label}
            end={<span>{number(count)}</span>}
            current={nameKey(chosen) === nameKey(value)}
            onClick={() => choose(value)}
          />
        ))}
        {nobodyCount > 0 && (
          <Row
            title={t('noOwner')}
            end={<span>{number(nobodyCount)}</span>}
            current={chosen === NOBODY}
            onClick={() => choose(NOBODY)}
          />
        )}
      </Rows>
    </Sheet>
  )
}

function OrganisationFilter({ tasks, chosen, onChoose, onClose }: FilterProps) {
  const t = useMessages('tasks')
  const choose = (value: string | null) => {
    onClose()
    onChoose(value)
  }
  return (
    <Sheet title={t('organisationFilter')} open onClose={onClose}>
      <Rows label={t('organisationFilter')}>
        <Row title={t('allOrganisations')} current={chosen === null} onClick={() => choose(null)} />
        {organisationsOf(tasks).map(({ value, label, count }) => (
          <Row
            key={value}
            title={label || t('unnamedOrganisation')}
            end={<span>{number(count)}</span>}
            current={chosen === value}
            onClick={() => choose(value)}
          />
        ))}
      </Rows>
    </Sheet>
  )
}
