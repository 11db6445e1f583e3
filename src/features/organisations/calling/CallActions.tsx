import CheckmarkIcon from '@navikt/aksel-icons/svg/CheckmarkCircle.svg?raw'
import { useEffect, useState } from 'preact/hooks'
import { findOrganisation } from '#features/organisations/organisations.ts'
import { useRoleWord } from '#features/organisations/use-role-word.ts'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import { Button } from '#ui/Button.tsx'
import { confirmInQueue, noteNoAnswer, skip } from './calling.ts'
import type { Call } from './calling.ts'
import type { ShownQueue } from './use-call-queue.ts'
import type { SaidNow } from './use-said.ts'

/** So soon after another one stood here, a press was meant for that one, ms. */
const DOUBLE_TAP_MS = 500

export interface CallActionsProps {
  id: string
  /** Somebody of them was called or written to just now. */
  call: Call | null
  /** What is said of the call is said. */
  onCallOver: () => void
  shown: ShownQueue
  /** Another one stood here a moment ago. */
  followsAnother: boolean
  said: SaidNow
}

/** What one can say of the organisation whose turn it is: under the thumb, and Ctrl+Enter for the first. */
export function CallActions({ id, call, onCallOver, shown, followsAnother, said }: CallActionsProps) {
  const t = useMessages('upkeep')
  const unnamed = useMessages('organisations')('unnamed')
  const by = useRoleWord()
  const { queue, today, goOn } = shown
  const [since] = useState(() => performance.now())
  const isMeant = () => !followsAnother || performance.now() - since >= DOUBLE_TAP_MS
  const nameOf = () => stringOf(findOrganisation(id)?.fields ?? {}, 'name') ?? unnamed
  const backToFront = (undo: Promise<() => Promise<void>>) => async () => {
    await (
      await undo
    )()
    onCallOver()
    queue.putFirst(id)
    goOn()
  }
  const later = () => {
    onCallOver()
    queue.putLater(id)
    goOn()
  }
  const confirm = async () => {
    if (!isMeant()) return
    const name = nameOf()
    const undo = confirmInQueue(id, call, { on: today, by, text: t('confirmedText') })
    said.say({ text: t('confirmed', { name }), undo: backToFront(undo) })
    onCallOver()
    goOn()
    await undo // what goes wrong is told
  }
  const noAnswer = async () => {
    if (!isMeant()) return
    const name = nameOf()
    const undo = noteNoAnswer(id, call, { on: today, by })
    said.say({ text: t('noAnswerNoted', { name }), undo: backToFront(undo) })
    later()
    await undo // what goes wrong is told
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      if (event.repeat) return
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur() // what is typed is said first
      void confirm()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  return (
    <div class="call-actions">
      <Button look="primary" icon={CheckmarkIcon} onClick={confirm}>
        {t('confirm')}
      </Button>
      <Button look="line" onClick={noAnswer}>
        {t('noAnswer')}
      </Button>
      <Button
        look="line"
        onClick={() => {
          if (!isMeant()) return
          skip(id, today)
          later()
        }}
      >
        {t('skip')}
      </Button>
    </div>
  )
}
