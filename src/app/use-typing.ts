import { useEffect, useState } from 'preact/hooks'
import { drafts } from '#db/here.ts'

/** Whether something is typed that is not an edit yet: on disk, but not on its way. */
export function useTyping(): boolean {
  const [isTyping, setTyping] = useState(() => drafts().isTyping())
  useEffect(() => drafts().subscribe(() => setTyping(drafts().isTyping())), [])
  return isTyping
}
