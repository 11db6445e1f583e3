/**
 * One has come to another screen: the focus goes to its heading, so that a keyboard continues there and a screen
 * reader says where one is. Where list and detail stand side by side, the detail's is the last.
 */
export function arrive(): void {
  const headings = document.querySelectorAll<HTMLElement>('main h1')
  headings[headings.length - 1]?.focus({ preventScroll: true })
}
