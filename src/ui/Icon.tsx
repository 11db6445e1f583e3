import './Icon.css'

/**
 * A picture from `@navikt/aksel-icons/svg/….svg?raw`, one and a half times as large as the text beside it.
 * `flips`: an arrow that points the other way where one reads from right to left.
 * Always decoration: the words beside it, or the name of its button, say what it means.
 * `svg` must be such a constant: it goes into the page as it is.
 */
export function Icon({ svg, flips = false }: { svg: string; flips?: boolean }) {
  return (
    <span class="icon" data-flips={flips || undefined} aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
  )
}
