import './ViewChoice.css'

export interface ViewChoiceProps<View extends string> {
  /** Read aloud. */
  label: string
  views: readonly { view: View; name: string }[]
  seen: View
  onSee: (view: View) => void
}

/** How a list is parted: a few ways beside each other, one of them on. */
export function ViewChoice<View extends string>({ label, views, seen, onSee }: ViewChoiceProps<View>) {
  return (
    <div class="view-choice" role="group" aria-label={label}>
      {views.map(({ view, name }) => (
        <button key={view} type="button" aria-pressed={seen === view} onClick={() => onSee(view)}>
          {name}
        </button>
      ))}
    </div>
  )
}
