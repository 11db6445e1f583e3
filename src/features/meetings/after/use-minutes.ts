import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Locale } from '#i18n/locale.ts'
import { useLocale } from '#i18n/locale.ts'
import { composeMinutes } from '#model/minutes.ts'
import type { Grouping } from '#model/minutes.ts'
import { blocksOf, textOf } from '#model/minutes-text.ts'
import type { Block } from '#model/minutes-text.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { useRecords } from '#ui/use-records.ts'
import { minutesWords } from './minutes-words.ts'
import type { PaperWords } from './minutes-words.ts'
import { sourceOf } from './source.ts'

/** The minutes of a meeting as they would be sent now. */
export interface Minutes {
  language: Locale
  setLanguage(language: Locale): void
  grouping: Grouping
  setGrouping(grouping: Grouping): void
  /** `null` while they are fetched. */
  words: PaperWords | null
  /** Made of the notes as they are now; `null` while the words are fetched. */
  composed: readonly Block[] | null
  /** The text somebody edited, or that was kept when it was sent; `null` when minutes are made of the notes. */
  edited: string | null
  /** What is shown and sent. */
  blocks: readonly Block[] | null
  /** Whether the text kept says the same as the notes. */
  isAsNoted: boolean
}

export function useMinutes(live: LiveRecord): Minutes {
  const spoken = useLocale()
  const [chosen, setLanguage] = useState<Locale | null>(null)
  const [grouping, setGrouping] = useState<Grouping>('item')
  const [words, setWords] = useState<PaperWords | null>(null)
  const language = chosen ?? (spoken === 'nn' ? 'nn' : 'nb')
  useEffect(() => {
    let isOver = false
    minutesWords(language).then(
      (fetched) => !isOver && setWords(fetched),
      () => undefined, // what was there stays: without a network only what was fetched can be spoken
    )
    return () => {
      isOver = true
    }
  }, [language])
  const composed = useRecords(() => words && composeMinutes(sourceOf(live), words, grouping), [live, words, grouping])
  const edited = stringOf(live.fields, 'minutes')
  const blocks = useMemo(() => (edited === null ? composed : blocksOf(edited)), [edited, composed])
  const isAsNoted = useMemo(
    () => edited !== null && composed !== null && textOf(blocksOf(edited)) === textOf(composed),
    [edited, composed],
  )
  return { language, setLanguage, grouping, setGrouping, words, composed, edited, blocks, isAsNoted }
}
