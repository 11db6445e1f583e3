import { useEffect, useRef } from 'preact/hooks'
import { authorOf } from '#features/organisations/authors.ts'
import { ago, capital } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { toConversation } from '#model/conversation.ts'
import { holdsNationalId } from '#model/national-id.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Tag } from '#ui/Tag.tsx'
import { useDoubtTag } from './use-doubt-tag.ts'

/** A conversation in two lines; opens in place to be changed. */
export function ConversationLine({
  live,
  takesFocus,
  onOpen,
}: {
  live: LiveRecord
  /** It was open a moment ago, or its neighbour was; another object each time. */
  takesFocus: object | null
  onOpen: () => void
}) {
  const t = useMessages('upkeep')
  const tag = useDoubtTag()
  const open = useRef<HTMLButtonElement>(null)
  useEffect(() => (takesFocus ? open.current?.focus() : undefined), [takesFocus])
  const { way, on, with: whom, isAnswered, text } = toConversation(live)
  const when = on === null ? '' : ago(on)
  const what = text ?? (isAnswered ? capital(t(way)) : t('unanswered'))
  const about = [
    when,
    text === null && isAnswered ? null : t(way),
    text !== null && !isAnswered ? t('unanswered').toLowerCase() : null,
    whom && t('withWhom', { name: whom }),
    authorOf(live, text === null ? 'on' : 'text', 'by'),
  ].filter(Boolean)
  const hasDoubt = holdsNationalId(`${text ?? ''}\n${whom ?? ''}`)
  return (
    <button
      ref={open}
      type="button"
      class="conversation-line"
      aria-label={t('editConversation', { when, what })}
      onClick={onOpen}
    >
      <span dir="auto">{what}</span>
      <small>{capital(about.join(' · '))}</small>
      {hasDoubt && <Tag tone="warm">{tag('text')}</Tag>}
    </button>
  )
}
