import { capital, moment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Refusal } from '#model/wire.ts'
import { discardHeld, retryHeld } from '#sync/waiting.ts'
import { useDeviceWords } from '#ui/device-words.ts'
import { HeldSection } from './HeldSection.tsx'
import type { HeldItem } from './waiting.ts'

/** Edits the endpoint refused: why, and two ways on. */
export function HeldEdits({ items, onOpen }: { items: readonly HeldItem[]; onOpen: () => void }) {
  const t = useMessages('sharing')
  const words = useDeviceWords()
  const cards = items.map(({ id, name, href, what, since, refused, texts }) => ({
    ...{ id, name, href, texts },
    about: `${capital(what)} · ${moment(since)}`,
    reason: refused && t(reasonOf(refused)),
    again: { label: t('tryAgain'), run: () => retryHeld(id) },
    takeAway: () => discardHeld(id),
  }))
  return <HeldSection title={t('heldTitle')} text={t('heldText', words)} {...{ cards, onOpen }} />
}

/** No role is refused this field by itself: whoever may write a meeting or an agreement may write it. */
function reasonOf({ code, field }: NonNullable<HeldItem['refused']>): Refusal | 'notInArchive' {
  return code === 'forbidden' && field === 'archiveReference' ? 'notInArchive' : code
}
