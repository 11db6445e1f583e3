import { useMessages } from '#i18n/messages.ts'
import { toggled } from '#model/chosen.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { FilterPanel } from './FilterPanel.tsx'
import { useEveryone } from './use-everyone.ts'
import type { Query } from './use-query.ts'
import { useShown } from './use-shown.ts'

/** Beside the list on a wide screen, as long as no organisation is open there. */
export function FilterPane({ query }: { query: Query }) {
  const t = useMessages('finding')
  const organisations = useMessages('organisations')
  const everyone = useEveryone()
  const shown = useShown(query, everyone)
  if (everyone.total === 0) return <EmptyState>{organisations('nothingOpen')}</EmptyState>
  return (
    <Page>
      <p class="filter-pane-hint">{organisations('nothingOpen')}</p>
      <Section
        title={t('filterTitle')}
        action={
          query.chosen.size > 0 && (
            <Button look="quiet" onClick={() => query.choose(new Map())}>
              {t('clear')}
            </Button>
          )
        }
      >
        <FilterPanel
          query={query}
          shown={shown}
          onToggle={(filter, value, on) => query.choose(toggled(query.chosen, filter, value, on))}
        />
      </Section>
    </Page>
  )
}
