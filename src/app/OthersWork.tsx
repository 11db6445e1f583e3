import { device } from '#db/here.ts'
import { looseFiles } from '#db/others-files.ts'
import { capital, moment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { storageSize } from '#i18n/numbers.ts'
import { discardFiles, discardOthers, shareHere } from '#sync/others-work.ts'
import { useDeviceWords } from '#ui/device-words.ts'
import { HeldSection } from './HeldSection.tsx'
import type { HeldCard } from './HeldSection.tsx'
import { SaveUnsent } from './SaveUnsent.tsx'
import type { OthersItem } from './waiting.ts'

/** What is of another workbook than this one: what it waits for, a copy of it, and the way to give it up. */
export function OthersWork({ items, onOpen }: { items: readonly OthersItem[]; onOpen: () => void }) {
  const t = useMessages('sharing')
  const words = useDeviceWords()
  const files = looseFiles(device())
  const first = files[0]
  const cards: HeldCard[] = items.map(({ id, name, what, since, isKnown }) => ({
    ...{ id, name, href: null },
    about: `${capital(what)} · ${moment(since)}`,
    reason: isKnown ? null : t('othersUnknown'),
    again: isKnown ? null : { label: t('shareHere'), run: () => shareHere(id) },
    takeAway: () => discardOthers(id),
  }))
  if (first)
    cards.push({
      ...{ id: first.sha256, name: t('othersFiles', { count: files.length }), href: null },
      about: `${storageSize(files.reduce((sum, { bytes }) => sum + bytes, 0))} · ${moment(first.keptAt)}`,
      ...{ reason: null, again: null },
      takeAway: () => discardFiles(files),
    })
  return (
    <HeldSection title={t('othersTitle')} text={t('othersText', words)} {...{ cards, onOpen }}>
      <SaveUnsent />
    </HeldSection>
  )
}
