import { useEffect, useRef, useState } from 'preact/hooks'
import { today } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Chips } from '#ui/Chips.tsx'
import { countShown } from './standing.ts'
import type { ShownOnly } from './standing.ts'
import type { Query } from './use-query.ts'

/** Everyone is counted again only when changes have come to rest for so long, ms. */
const REST_MS = 400

/** Shows only those with something the matter; says nothing when nothing is. */
export function Narrowing({ query, everyone }: { query: Query; everyone: readonly LiveRecord[] }) {
  const t = useMessages('organisations')
  const day = today()
  const counts = useCounts(everyone, day)
  const labels: Record<ShownOnly, string> = {
    versjoner: t('twoVersions'),
    gammel: t('staleOnly'),
    aldri: t('neverConfirmed'),
  }
  const options = (['aldri', 'gammel', 'versjoner'] as const)
    .filter((only) => counts[only] > 0 || only === query.only)
    .map((only) => ({ value: only, label: labels[only], count: counts[only] }))
  const root = useRef<HTMLDivElement>(null)
  useEffect(
    () => root.current?.querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    [query.only],
  )
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

/** Counting takes a moment among very many, and nobody waits for it. */
function useCounts(everyone: readonly LiveRecord[], day: string): Record<ShownOnly, number> {
  const counted = useRef({ everyone, day })
  const [counts, setCounts] = useState(() => countShown(everyone, day))
  useEffect(() => {
    if (counted.current.everyone === everyone && counted.current.day === day) return
    const timer = setTimeout(() => {
      counted.current = { everyone, day }
      setCounts(countShown(everyone, day))
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [everyone, day])
  return counts
}
