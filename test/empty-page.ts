import { options } from 'preact'
import userEvent from '@testing-library/user-event'
import type { DetachedWindowAPI } from 'happy-dom'
import { afterAll, vi } from 'vitest'

/*
 * Files that follow one another in one window each begin with an empty page, at its first address, with nothing kept and nobody
 * listening; and what the file before had still to do later is not done.
 */
userEvent.setup() // listens to the document once and for all, and must go on doing so
document.head.replaceChildren()
document.body.replaceChildren()
for (const element of [document.documentElement, document.body])
  for (const name of element.getAttributeNames()) element.removeAttribute(name)
localStorage.clear()
sessionStorage.clear()
const { happyDOM } = window as unknown as { happyDOM: DetachedWindowAPI } // happy-dom’s own window has it
happyDOM.setURL('http://localhost:3000/') // the file before may have followed a link to a file it saved
history.replaceState(null, '', '/')

const undo: (() => void)[] = []
undo.push(() => void delete options.requestAnimationFrame) // what draws is one for all files, and was told when to
for (const target of [window, document]) {
  const { addEventListener, removeEventListener } = target
  target.addEventListener = new Proxy(addEventListener, {
    apply(listen, _, given) {
      undo.push(() => Reflect.apply(removeEventListener, target, given))
      Reflect.apply(listen, target, given)
    },
  })
  undo.push(() => (target.addEventListener = addEventListener))
}
const { setTimeout, setInterval } = globalThis
const remembered: ProxyHandler<typeof setTimeout & typeof setInterval> = {
  apply(begin, self, given) {
    const timer: NodeJS.Timeout = Reflect.apply(begin, self, given)
    undo.push(() => clearTimeout(timer))
    return timer
  },
}
globalThis.setTimeout = new Proxy(setTimeout, remembered)
globalThis.setInterval = new Proxy(setInterval, remembered)
undo.push(() => Object.assign(globalThis, { setTimeout, setInterval }))
afterAll(() => {
  vi.useRealTimers()
  for (const each of undo.splice(0)) each()
})
