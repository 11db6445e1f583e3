import NoteIcon from '@navikt/aksel-icons/svg/NotePencil.svg?raw'
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { removeRecord, restoreRecord } from '#features/organisations/organisations.ts'
import { capital } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { WAYS } from '#model/conversation.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { Chips } from '#ui/Chips.tsx'
import { useRecords } from '#ui/use-records.ts'
import { ConversationFields } from './ConversationFields.tsx'
import { ConversationLine } from './ConversationLine.tsx'
import { conversationsOf } from './conversations.ts'
import type { ConversationLog } from './use-conversation-log.ts'
import './Conversations.css'

/** So many are shown before one asks for the rest. */
const FIRST_FEW = 4

/** Who talked with them, when and about what: newest first, written in where it stands. Never public. */
export function Conversations({ log }: { log: ConversationLog }) {
  const t = useMessages('upkeep')
  const { organisation, openId, open } = log
  const all = useRecords(() => conversationsOf(organisation), [organisation])
  const [isWhole, setWhole] = useState(false)
  /** Whose line the focus goes to; made anew each time. */
  const [focused, setFocused] = useState<{ id: string | null }>({ id: null })
  const list = useRef<HTMLDivElement>(null)
  const shown = isWhole ? all : all.filter((live, at) => at < FIRST_FEW || live.record === openId)
  const close = () => {
    setFocused({ id: openId })
    open(null)
  }
  const remove = async (live: LiveRecord) => {
    const at = shown.indexOf(live)
    const next = shown[at + 1] ?? shown[at - 1]
    open(null)
    if (next) setFocused({ id: next.record })
    else list.current?.querySelector('button')?.focus()
    await removeRecord('conversation', live.record)
    notify(t('conversationRemoved'), () => restoreRecord('conversation', live.record))
  }
  return (
    <Section title={t('conversations')}>
      <div class="conversations" ref={list}>
        <AddConversation log={log} list={list} />
        {shown.map((live) =>
          live.record === openId ? (
            <ConversationFields key={live.record} live={live} onClose={close} onRemove={remove} />
          ) : (
            <ConversationLine
              key={live.record}
              live={live}
              takesFocus={live.record === focused.id ? focused : null}
              onOpen={() => open(live.record)}
            />
          ),
        )}
        {all.length > shown.length && (
          <Button
            look="quiet"
            onClick={() => {
              setFocused({ id: all.find((live) => !shown.includes(live))?.record ?? null })
              setWhole(true)
            }}
          >
            {t('showAll', { count: all.length - shown.length })}
          </Button>
        )}
      </div>
      <p class="page-note">{t('noCases')}</p>
    </Section>
  )
}

/** One tap for a conversation, one for how: then it is noted, and can be written in. */
function AddConversation({ log, list }: { log: ConversationLog; list: RefObject<HTMLDivElement | null> }) {
  const t = useMessages('upkeep')
  const [isChoosing, setChoosing] = useState(false)
  const isDeclined = useRef(false)
  const ways = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChoosing) ways.current?.querySelector('button')?.focus()
    else if (isDeclined.current) list.current?.querySelector('button')?.focus()
    isDeclined.current = false
  }, [isChoosing])
  if (!isChoosing)
    return (
      <Button look="quiet" icon={NoteIcon} onClick={() => setChoosing(true)}>
        {t('addConversation')}
      </Button>
    )
  return (
    <div class="conversation-ways" ref={ways}>
      <h3>{t('chooseWay')}</h3>
      <Chips
        label={t('chooseWay')}
        options={WAYS.map((way) => ({ value: way, label: capital(t(way)) }))}
        chosen={[]}
        onToggle={(value) => {
          const way = WAYS.find((one) => one === value)
          setChoosing(false)
          return way && log.note({ way, with: null })
        }}
      />
      <Button
        look="quiet"
        onClick={() => {
          isDeclined.current = true
          setChoosing(false)
        }}
      >
        {t('notNow')}
      </Button>
    </div>
  )
}
