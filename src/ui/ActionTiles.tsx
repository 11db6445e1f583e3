import { Icon } from './Icon.tsx'
import './ActionTiles.css'

export interface ActionTile {
  icon: string
  label: string
  /** Says more than the label does: «Ring Mandal språkkafé». */
  full: string
  /** What it opens; a tile without one, and without `onClick`, is not shown. */
  href?: string | null
  /** Opens outside the app. */
  isElsewhere?: boolean
  /** On or off. */
  pressed?: boolean
  onClick?: () => unknown
}

/** What one most often wants to do with a thing, side by side: only what there is something to do it with. */
export function ActionTiles({ tiles }: { tiles: readonly ActionTile[] }) {
  const usable = tiles.filter(({ href, onClick }) => href || (href === undefined && onClick))
  if (usable.length === 0) return null
  return (
    <div class="action-tiles" data-count={usable.length}>
      {usable.map(({ icon, href, label, full, isElsewhere, pressed, onClick }) =>
        href ? (
          <a
            key={label}
            href={href}
            aria-label={full}
            onClick={onClick}
            {...(isElsewhere ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
          >
            <Icon svg={icon} />
            {label}
          </a>
        ) : (
          <button key={label} type="button" aria-label={full} aria-pressed={pressed} onClick={onClick}>
            <Icon svg={icon} />
            {label}
          </button>
        ),
      )}
    </div>
  )
}
