import { PIECES } from '#content/pieces.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { useRecords } from '#ui/use-records.ts'
import { countedIn } from '#model/readiness.ts'
import type { Readiness } from '#model/readiness.ts'
import { useChecklistWords } from './checklist-words.ts'
import { listPieces } from './checklists.ts'
import './ReadinessCard.css'

/** One word each, where there is no room for the name. */
const SHORT = {
  anchoring: 'shortAnchoring',
  resources: 'shortResources',
  'web-pages': 'shortWebPages',
  mapping: 'shortMapping',
  'meeting-places': 'shortMeetingPlaces',
  agreements: 'shortAgreements',
} as const satisfies Record<(typeof PIECES)[number]['id'], string>

/** At Hjem: the six pieces of advice in small. */
export function ReadinessCard() {
  const words = useChecklistWords()
  const { t } = words
  const pieces = useRecords(listPieces)
  return (
    <Section title={t('picture')}>
      <ul class="readiness-card">
        {pieces.map((going, at) => (
          <li key={going.id}>
            <a href={`/sjekklister/${going.id}`}>
              <Ring readiness={going.readiness} />
              <b>{t(SHORT[PIECES[at]?.id ?? 'anchoring'])}</b>
              <small>{t('ofShort', { shown: going.readiness.shown, total: countedIn(going.readiness) })}</small>
            </a>
          </li>
        ))}
      </ul>
      <Button look="soft" href="/sjekklister/bilde">
        {t('openPicture')}
      </Button>
    </Section>
  )
}

/** What is shown, as a part of a ring, and after it what is said; the words beneath say it with numbers. */
function Ring({ readiness }: { readiness: Readiness }) {
  const total = countedIn(readiness)
  const share = (count: number) => (total === 0 ? 0 : (100 * count) / total)
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="16" pathLength={100} />
      {readiness.said > 0 && (
        <circle
          data-standing="said"
          cx="20"
          cy="20"
          r="16"
          pathLength={100}
          stroke-dasharray={`${share(readiness.shown + readiness.said)} 100`}
        />
      )}
      {readiness.shown > 0 && (
        <circle
          data-standing="shown"
          cx="20"
          cy="20"
          r="16"
          pathLength={100}
          stroke-dasharray={`${share(readiness.shown)} 100`}
        />
      )}
    </svg>
  )
}
