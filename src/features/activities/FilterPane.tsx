import { workspace } from '#db/here.ts'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { useRecords } from '#ui/use-records.ts'
import { FilterPanel } from './FilterPanel.tsx'
import type { Query } from './use-query.ts'
import { useShown } from './use-shown.ts'

/** Beside the list on a wide screen, as long as no activity is open there. */
export function FilterPane({ query, here }: { query: Query; here: string | null }) {
  const t = useMessages('activities')
  const shown = useShown(query, here)
  const isEmpty = useRecords(() => workspace().all('activity').length === 0)
  if (isEmpty) return <EmptyState>{t('nothingOpen')}</EmptyState>
  return (
    <Page>
      <p class="page-note">{t('nothingOpen')}</p>
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
        <FilterPanel query={query} shown={shown} onChoose={query.choose} />
      </Section>
    </Page>
  )
}
