import { useMessages } from '#i18n/messages.ts'
import { toChecklist, toItem } from '#model/checklist.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Removed } from '#ui/Removed.tsx'

interface RemovedProps {
  live: LiveRecord
  back: { href: string; label: string }
}

export function RemovedChecklist({ live, back }: RemovedProps) {
  const t = useMessages('checklists')
  const { name, term } = toChecklist(live)
  const title = [name ?? t('unnamed'), term].filter(Boolean).join(' · ')
  return <Removed live={live} kind="checklist" title={title} text={t('isRemoved')} back={back} t={t} />
}

/** An own point. */
export function RemovedPoint({ live, back }: RemovedProps) {
  const t = useMessages('checklists')
  const title = toItem(live).title ?? t('unnamedPoint')
  return <Removed live={live} kind="checklistItem" title={title} text={t('pointIsRemoved')} back={back} t={t} />
}
