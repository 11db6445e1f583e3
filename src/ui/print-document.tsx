import { render } from 'preact'
import type { PaperBlock, Split } from '#model/paper.ts'
import { DocumentBody } from './DocumentBody.tsx'
import './print-document.css'

/** Prints a document on A4, or to PDF. `name` is what the browser proposes to call the file. */
export function printDocument(
  blocks: readonly PaperBlock[],
  name: string,
  author: string | null,
  lang: string,
  split?: Split,
): void {
  const root = document.createElement('div')
  root.className = 'print-document'
  root.lang = lang
  document.body.append(root)
  const title = document.title
  document.title = name
  render(
    <>
      {author && <p class="print-document-author">{author}</p>}
      <DocumentBody blocks={blocks} top={1} {...(split ? { split } : {})} />
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
