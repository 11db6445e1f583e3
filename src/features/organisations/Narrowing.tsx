import { useEffect, useMemo, useRef } from 'preact/hooks'
import { today } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Chips } from '#ui/Chips.tsx'
import { countShown } from './standing.ts'
import type { ShownOnly } from './standing.ts'
import type { Query } from './use-query.ts'

/** Shows only those with something the matter; says nothing when nothing is. */
export function Narrowing({ query, everyone }: { query: Query; everyone: readonly LiveRecord[] }) {
  const t = useMessages('organisations')
  const day = today()
  const counts = useMemo(() => countShown(everyone, day), [everyone, day])
  const labels: Record<ShownOnly, string> = { versjoner: t('twoVersions'), gammel: t('staleOnly'), aldri: t('neverConfirmed') }
  const options = (['aldri', 'gammel', 'versjoner'] as const)
    .filter((only) => counts[only] > 0 || only === query.only)
    .map((only) => ({ value: only, label: labels[only], count: counts[only] }))
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => root.current?.querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [query.only])
  if (options.length === 0) return null
  return (
    <div ref={root}>
      <Chips
        oneLine
        label={t('showOnly')}
        options={options}
        chosen={query.only ? [query.only] : []}
        onToggle={(value, on) => query.show(on ? (value as ShownOnly) : null)} // one of the options above
      />
    </div>
  )
}
