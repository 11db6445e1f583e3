import { useRef } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { toggled } from '#model/chosen.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { FilterPanel } from './FilterPanel.tsx'
import type { Query } from './use-query.ts'
import type { Shown } from './use-shown.ts'

/** The filters over the list. However many one chooses, one step back is to before it was opened. */
export function FilterSheet({ query, shown, onClose }: { query: Query; shown: Shown; onClose: () => void }) {
  const t = useMessages('finding')
  const hasBegun = useRef(false)
  const choose = (chosen: Query['chosen']) => {
    query.choose(chosen, hasBegun.current)
    hasBegun.current = true
  }
  return (
    <Sheet
      title={t('filterTitle')}
      open
      onClose={onClose}
      actions={
        <Buttons>
          {query.chosen.size > 0 && <Button onClick={() => choose(new Map())}>{t('clear')}</Button>}
          <Button look="primary" onClick={onClose}>
            {shown.total === 0 ? t('showNone') : t('showThese', { count: shown.total })}
          </Button>
        </Buttons>
      }
    >
      <FilterPanel
        query={query}
        shown={shown}
        onToggle={(filter, value, on) => choose(toggled(query.chosen, filter, value, on))}
      />
    </Sheet>
  )
}
