/** What is pressed. A text field is not: it takes the focus as soon as it is touched. */
const PRESSED = 'button, a[href], summary, input[type="checkbox"], input[type="radio"]'
const TEXT = 'textarea, input:not([type="checkbox"], [type="radio"])'

/**
 * A press counts where it began. Leaving a text field changes its form, and what is below it moves; were it left as the
 * finger comes down, the finger would be lifted over something else and the press be lost. So it is left by the click.
 */
export function countPressesWhereTheyBegin(): void {
  let pressed: HTMLElement | null = null
  document.addEventListener('mousedown', (event) => {
    const isLeavingText = document.activeElement?.matches(TEXT) ?? false
    pressed = event.button === 0 && !event.defaultPrevented && isLeavingText ? pressedAt(event.target) : null
    if (pressed) event.preventDefault()
  })
  document.addEventListener(
    'click',
    () => {
      const options: FocusOptions & { focusVisible: boolean } = { preventScroll: true, focusVisible: false } // not yet in TypeScript's library
      pressed?.focus(options)
      pressed = null
    },
    { capture: true },
  )
}

function pressedAt(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element)) return null
  const control = target.closest('label')?.control
  return control?.matches(PRESSED) ? control : target.closest<HTMLElement>(PRESSED)
}
