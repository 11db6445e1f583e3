/** What is pressed. A text field is not: it takes the focus as soon as it is touched. */
const PRESSED = 'button, a[href], summary, input[type="checkbox"], input[type="radio"]'

/**
 * A press counts where it began. Leaving a field changes its form and the order of its card, and what is below moves; were it
 * left as the finger comes down, the finger would be lifted over something else and the press be lost. So the click leaves it.
 */
export function countPressesWhereTheyBegin(): void {
  let pressed: HTMLElement | null = null
  document.addEventListener('mousedown', (event) => {
    pressed = event.button === 0 && !event.defaultPrevented ? pressedAt(event.target) : null
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
