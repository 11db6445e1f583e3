import { render } from 'preact'
import type { ChecklistWords } from './checklist-words.ts'
import type { Picture } from './picture.ts'
import { Legend, StandingBar } from './StandingBar.tsx'

/** What stands over the picture. */
export interface PictureHead {
  title: string
  /** The municipality and the day. */
  sub: string
  words: ChecklistWords
}

/** Prints the picture on one page of A4, in light colours. */
export function printPicture(picture: Picture, head: PictureHead): void {
  document.querySelector('.print-picture')?.remove() // one whose print was never told to be over
  const root = document.createElement('div')
  root.className = 'print-picture'
  root.dataset['colorScheme'] = 'light'
  document.body.append(root)
  render(<PrintPicture picture={picture} head={head} />, root)
  const leave = () => {
    removeEventListener('afterprint', leave)
    render(null, root)
    root.remove()
  }
  addEventListener('afterprint', leave)
  requestAnimationFrame(() => setTimeout(() => print()))
}

function PrintPicture({ picture, head: { title, sub, words } }: { picture: Picture; head: PictureHead }) {
  return (
    <>
      <h1>{title}</h1>
      <p>{sub}</p>
      <p class="readiness-sum">{picture.sum}</p>
      <div class="readiness">
        {picture.pieces.map(({ id, name, counts, readiness, said, turns }) => (
          <div key={id} class="readiness-piece">
            <h2>{name}</h2>
            <p>{counts}</p>
            <StandingBar readiness={readiness} />
            {said !== null && <p class="readiness-said">{said}</p>}
            <p class="readiness-turn">
              <span>{words.t('whoseTurn')}</span> {turns}
            </p>
          </div>
        ))}
      </div>
      <Legend />
      <p>{words.t('madeWith')}</p>
    </>
  )
}
