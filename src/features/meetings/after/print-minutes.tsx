import { render } from 'preact'
import type { Block } from '#model/minutes-text.ts'
import { MinutesBody } from './MinutesBody.tsx'
import './print-minutes.css'

/** Prints minutes on A4, or to PDF. `name` is what the browser proposes to call the file. */
export function printMinutes(blocks: readonly Block[], name: string, author: string | null, lang: string): void {
  const root = document.createElement('div')
  root.className = 'print-minutes'
  root.lang = lang
  document.body.append(root)
  const title = document.title
  document.title = name
  render(
    <>
      {author && <p class="print-minutes-author">{author}</p>}
      <MinutesBody blocks={blocks} top={1} />
    </>,
    root,
  )
  const leave = () => {
    removeEventListener('afterprint', leave)
    document.title = title
    render(null, root)
    root.remove()
  }
  addEventListener('afterprint', leave)
  // The sheet it was asked for in closes first.
  requestAnimationFrame(() => setTimeout(() => print()))
}
