import { useState } from 'preact/hooks'
import { capital, moment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Refusal } from '#model/wire.ts'
import { discardHeld, retryHeld } from '#sync/waiting.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'
import { useDeviceWords } from '#ui/device-words.ts'
import type { WaitingItem } from './waiting.ts'
import './HeldEdits.css'

/** Edits the endpoint refused: why, and two ways on. Taking one away can be undone as long as one stays here. */
export function HeldEdits({ items, onOpen }: { items: readonly WaitingItem[]; onOpen: () => void }) {
  const t = useMessages('sharing')
  const ui = useMessages('ui')
  const words = useDeviceWords()
  const [gone, setGone] = useState<readonly { id: string; name: string; bringBack: () => Promise<void> }[]>([])
  if (items.length === 0 && gone.length === 0) return null
  return (
    <Section title={t('heldTitle')}>
      {items.length > 0 && <p class="held-text">{t('heldText', words)}</p>}
      {items.map((item) => (
        <Card key={item.id} tone="warm">
          <div class="held">
            {item.href ? (
              <a href={item.href} onClick={onOpen}>
                {item.name}
              </a>
            ) : (
              <b>{item.name}</b>
            )}
            <small>
              {capital(item.what)} · {moment(item.since)}
            </small>
            {item.refused && <p>{t(reasonOf(item.refused))}</p>}
          </div>
          <Buttons>
            <Button onClick={() => retryHeld(item.id)}>{t('tryAgain')}</Button>
            <Button
              look="quiet"
              onClick={async () => {
                const bringBack = await discardHeld(item.id)
                setGone((before) => [...before, { id: item.id, name: item.name, bringBack }])
              }}
            >
              {t('takeAway')}
            </Button>
          </Buttons>
        </Card>
      ))}
      <div role="status" class="held-gone">
        {gone.map(({ id, name, bringBack }) => (
          <p key={id}>
            {name}: {t('takenAway')}
            <Button
              look="quiet"
              onClick={async () => {
                await bringBack()
                setGone((before) => before.filter((one) => one.id !== id))
              }}
            >
              {ui('undo')}
            </Button>
          </p>
        ))}
      </div>
    </Section>
  )
}

/** No role is refused this field by itself: whoever may write a meeting or an agreement may write it. */
function reasonOf({ code, field }: NonNullable<WaitingItem['refused']>): Refusal | 'notInArchive' {
  return code === 'forbidden' && field === 'archiveReference' ? 'notInArchive' : code
}
