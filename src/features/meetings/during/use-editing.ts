import { useEffect, useRef, useState } from 'preact/hooks'
import { drafts, workspace } from '#db/here.ts'
import { remove } from '#db/write.ts'
import { newRecordId } from '#features/meetings/meetings.ts'
import type { FollowUp } from './room.ts'
import { isEmpty } from './room.ts'

/** What is open to be written in, in the place it stands. */
export interface Editing {
  /** Id of the open input; perhaps nothing has been written into it. */
  input: string | null
  /** The open task or decision. */
  followUp: { kind: FollowUp; id: string } | null
  openInput(id: string): void
  /** Closes what is open, and begins an input. */
  newInput(): void
  closeInput(): void
  openFollowUp(kind: FollowUp, id: string): void
  newFollowUp(kind: FollowUp): void
  closeFollowUp(): void
}

/** The app may be killed while one writes: then it opens again. */
const KEPT_AS = 'brobygger.open-input'

/** What one writes in under an item of the agenda; nothing when one comes to another item. */
export function useEditing(item: string | null): Editing {
  const [input, setInput] = useState(() => keptOpen(item))
  const [followUp, setFollowUp] = useState<Editing['followUp']>(null)
  const latest = useRef({ input, followUp })
  latest.current = { input, followUp }
  const showInput = (id: string | null) => {
    if (input !== null && input !== id) void tidy('input', input)
    setInput(id)
    keep(id)
  }
  const showFollowUp = (next: Editing['followUp']) => {
    if (followUp && followUp.id !== next?.id) void tidy(followUp.kind, followUp.id)
    setFollowUp(next)
  }
  const shownAt = useRef(item)
  useEffect(() => {
    if (shownAt.current === item) return
    shownAt.current = item
    showInput(null)
    showFollowUp(null)
  }, [item])
  useEffect(
    () => () => {
      const { input: open, followUp: follow } = latest.current
      if (open !== null) void tidy('input', open)
      if (follow) void tidy(follow.kind, follow.id)
    },
    [],
  )
  return {
    input,
    followUp,
    openInput: (id) => {
      showInput(id)
      showFollowUp(null)
    },
    newInput() {
      showInput(newRecordId('input'))
      showFollowUp(null)
    },
    closeInput() {
      showInput(null)
      showFollowUp(null)
    },
    openFollowUp: (kind, id) => showFollowUp({ kind, id }),
    newFollowUp(kind) {
      showInput(null)
      showFollowUp({ kind, id: newRecordId(kind) })
    },
    closeFollowUp: () => showFollowUp(null),
  }
}

/** What was begun and says nothing does not stay. */
async function tidy(kind: 'input' | FollowUp, id: string): Promise<void> {
  await drafts().leave({ kind, record: id, field: 'text' })
  const live = workspace().record(id)
  if (live && !live.fields['deletedAt'] && isEmpty(live)) await remove(kind, id)
}

function keptOpen(item: string | null): string | null {
  try {
    const kept = localStorage.getItem(KEPT_AS)
    const live = kept === null ? null : workspace().record(kept)
    return live?.kind === 'input' && !live.fields['deletedAt'] && live.fields['item'] === item ? kept : null
  } catch {
    return null // a browser without storage
  }
}

function keep(id: string | null): void {
  try {
    if (id === null) localStorage.removeItem(KEPT_AS)
    else localStorage.setItem(KEPT_AS, id)
  } catch {
    // then it is in the list when one comes back
  }
}
