import { countedIn } from '#model/readiness.ts'
import type { Readiness } from '#model/readiness.ts'
import { useChecklistWords } from './checklist-words.ts'
import './StandingBar.css'

/** How much is shown and how much is said; the words beside it say it with numbers. */
export function StandingBar({ readiness }: { readiness: Readiness }) {
  const total = countedIn(readiness)
  if (total === 0) return null
  const share = (count: number) => ({ inlineSize: `${(100 * count) / total}%` })
  return (
    <span class="standing-bar" aria-hidden="true">
      <span data-standing="shown" style={share(readiness.shown)} />
      <span data-standing="said" style={share(readiness.said)} />
    </span>
  )
}

/** What the colours of the bars mean. */
export function Legend() {
  const { t } = useChecklistWords()
  return (
    <ul class="readiness-legend">
      <li data-standing="shown">{t('legendShown')}</li>
      <li data-standing="said">{t('legendSaid')}</li>
      <li data-standing="missing">{t('legendMissing')}</li>
    </ul>
  )
}
