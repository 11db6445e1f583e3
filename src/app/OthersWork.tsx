import { device } from '#db/here.ts'
import { looseFiles } from '#db/others-files.ts'
import type { FileRow } from '#db/storage.ts'
import { capital, moment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { storageSize } from '#i18n/numbers.ts'
import type { Say } from '#i18n/words.ts'
import { discardFiles, discardOthers, shareHere } from '#sync/others-choices.ts'
import { useDeviceWords } from '#ui/device-words.ts'
import { HeldSection } from './HeldSection.tsx'
import type { HeldCard } from './HeldSection.tsx'
import { SaveUnsent } from './SaveUnsent.tsx'
import type { OthersItem } from './waiting.ts'

/** What is of another workbook than this one: what it waits for, a copy of it, and the way to give it up. Of what nobody knows where it belongs one can say so. */
export function OthersWork({ items, onOpen }: { items: readonly OthersItem[]; onOpen: () => void }) {
  const t = useMessages('sharing')
  const words = useDeviceWords()
  const files = looseFiles(device())
  const isOfOne = ({ waitsIn = [] }: FileRow) => waitsIn.some((space) => space !== '')
  const known = items.filter(({ isKnown }) => isKnown).map(toCard)
  const unknown = items
    .filter(({ isKnown }) => !isKnown)
    .map((item) => ({ ...toCard(item), again: { label: t('shareHere'), run: () => shareHere(item.id) } }))
  const fileCards = (those: readonly FileRow[]) => those.slice(0, 1).map((first) => toFileCard(first, those, t))
  return (
    <>
      <HeldSection
        title={t('othersTitle')}
        text={t('othersText', words)}
        cards={[...known, ...fileCards(files.filter(isOfOne))]}
        onOpen={onOpen}
      />
      <HeldSection
        title={t('nobodysTitle')}
        text={t('nobodysText')}
        cards={[...unknown, ...fileCards(files.filter((file) => !isOfOne(file)))]}
        onOpen={onOpen}
      />
      {items.length + files.length > 0 && <SaveUnsent />}
    </>
  )
}

function toCard({ id, name, what, since, texts }: OthersItem): HeldCard {
  return {
    ...{ id, name, href: null, reason: null, texts, again: null },
    about: `${capital(what)} · ${moment(since)}`,
    takeAway: () => discardOthers(id),
  }
}

function toFileCard(first: FileRow, files: readonly FileRow[], t: Say<'sharing'>): HeldCard {
  return {
    ...{ id: first.sha256, name: t('othersFiles', { count: files.length }) },
    ...{ href: null, reason: null, texts: [], again: null },
    about: `${storageSize(files.reduce((sum, { bytes }) => sum + bytes, 0))} · ${moment(first.keptAt)}`,
    takeAway: () => discardFiles(files),
  }
}
