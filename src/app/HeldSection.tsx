import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'
import { HeldTexts } from './HeldTexts.tsx'
import type { HeldText } from './held-texts.ts'
import './HeldEdits.css'

/** One thing that stays here, and what can be done about it. */
export interface HeldCard {
  id: string
  name: string
  /** Where it can be opened; `null` where it cannot. */
  href: string | null
  /** What and when, on one line. */
  about: string
  /** Why it stays, where each has its own reason. */
  reason: string | null
  /** What somebody wrote in it. */
  texts: readonly HeldText[]
  again: { label: string; run: () => Promise<void> } | null
  /** Gives it up; answers what brings it back. */
  takeAway: () => Promise<() => Promise<void>>
}

/** What stays here, and ways on for each. Taking one away can be undone as long as one stays here. */
export function HeldSection({
  title,
  text,
  cards,
  onOpen,
}: {
  title: string
  text: string
  cards: readonly HeldCard[]
  onOpen: () => void
}) {
  const t = useMessages('sharing')
  const ui = useMessages('ui')
  const [gone, setGone] = useState<readonly { id: string; name: string; bringBack: () => Promise<void> }[]>([])
  if (cards.length === 0 && gone.length === 0) return null
  return (
    <Section title={title}>
      {cards.length > 0 && <p class="held-text">{text}</p>}
      {cards.map(({ id, name, href, about, reason, texts, again, takeAway }) => (
        <Card key={id} tone="warm">
          <div class="held">
            {href ? (
              <a href={href} onClick={onOpen}>
                {name}
              </a>
            ) : (
              <b>{name}</b>
            )}
            <small>{about}</small>
            {reason && <p>{reason}</p>}
            <HeldTexts texts={texts} />
          </div>
          <Buttons>
            {again && <Button onClick={again.run}>{again.label}</Button>}
            <Button
              look={again ? 'quiet' : 'line'}
              onClick={async () => {
                const bringBack = await takeAway()
                setGone((before) => [...before, { id, name, bringBack }])
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
