import { useMessages } from '#i18n/messages.ts'
import './PhaseTabs.css'

/** As the address says it. */
export type Phase = 'for' | 'rom' | 'etter'

const PHASES = [
  { phase: 'for', label: 'before' },
  { phase: 'rom', label: 'during' },
  { phase: 'etter', label: 'after' },
] as const

/** Before, in the room, after: three views of one meeting. */
export function PhaseTabs({ meeting, phase, isLive }: { meeting: string; phase: Phase; isLive: boolean }) {
  const t = useMessages('meetings')
  return (
    <nav class="phase-tabs" aria-label={t('phases')}>
      <div data-phase={phase}>
        {PHASES.map((one) => (
          <a
            key={one.phase}
            href={`/moter/${meeting}?del=${one.phase}`}
            aria-current={one.phase === phase ? 'page' : undefined}
            data-live={(isLive && one.phase === 'rom') || undefined}
          >
            {t(one.label)}
          </a>
        ))}
      </div>
    </nav>
  )
}
