import { useEffect, useReducer } from 'preact/hooks'
import { drafts } from '#db/here.ts'

/** What is typed and not an edit yet: on disk, but not on its way. `tooLong`: how many texts cannot be until they are shortened. */
export function useTyping(): { isTyping: boolean; tooLong: number } {
  const [, again] = useReducer<number, void>((times) => times + 1, 0)
  useEffect(() => drafts().subscribe(again), [])
  return { isTyping: drafts().isTyping(), tooLong: drafts().tooLong().length }
}
