import { useMemo, useState } from 'preact/hooks'
import { number } from '#i18n/numbers.ts'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Manner } from '#model/import-plan.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Chip, ChipLine } from '#ui/Chips.tsx'
import { WindowedList } from '#ui/WindowedList.tsx'
import { AlikeSheet } from './AlikeSheet.tsx'
import { choiceOf, GROUPS, isErased, keptIn } from './preview.ts'
import type { Choice, Choices, Group, Item } from './preview.ts'
import { PreviewRow } from './PreviewRow.tsx'
import './ImportPreview.css'

const NOBODY: readonly Item[] = []

export interface ImportPreviewProps {
  /** What is typed here stays, and untouched fields follow the source, or only empty ones are filled in. */
  manner: Manner
  items: readonly Item[]
  choices: Choices
  /** Hears what was chosen for these; the rest stands. */
  onChoose: (items: readonly Item[], choice: Choice) => void
}

/** What an import would do, group by group: each can be chosen or left out. */
export function ImportPreview({ manner, items, choices, onChoose }: ImportPreviewProps) {
  const t = useMessages('imports')
  const locale = useLocale()
  const groups = useMemo(() => grouped(items), [items])
  const present = GROUPS.filter((group) => groups.has(group))
  const [wanted, setWanted] = useState<Group | null>(null)
  const [asked, setAsked] = useState<Extract<Item, { group: 'alike' }> | null>(null)
  const kept = useMemo(() => keptIn(items), [items])
  const group = wanted !== null && groups.has(wanted) ? wanted : (present[0] ?? 'same')
  const shown = groups.get(group) ?? NOBODY
  const chosen = choices.chosen[group]
  const choose = (item: Item) => {
    if (item.group === 'alike') setAsked(item)
    else onChoose([item], choiceOf(choices, item) === 'out' ? 'in' : 'out')
  }
  // What cannot be taken back is chosen one by one.
  const together = useMemo(() => shown.filter((item) => !isErased(item)), [shown])
  const ending = useMemo(
    () => (group === 'fresh' ? shown.filter(({ isEnding }) => isEnding).length : 0),
    [shown, group],
  )
  const erased = group === 'gone' ? choices.sum.erased : 0
  const isAll = chosen > 0 && chosen - erased === together.length
  const chooseAll = () => onChoose(isAll ? shown : together, isAll ? 'out' : 'in')
  const row = useMemo(
    () => (item: Item, tabIndex: number | undefined) => (
      <PreviewRow
        item={item}
        manner={manner}
        choice={choiceOf(choices, item)}
        onPress={() => choose(item)}
        tabIndex={tabIndex}
        t={t}
        locale={locale}
      />
    ),
    [choices, locale],
  )
  const canChooseAll = group !== 'same' && group !== 'alike'
  return (
    <div class="import-preview">
      <ChipLine label={t('groups')}>
        {present.map((one) => (
          <Chip key={one} on={one === group} count={groups.get(one)?.length ?? 0} onClick={() => setWanted(one)}>
            {t(one)}
          </Chip>
        ))}
      </ChipLine>
      <p class="import-preview-text">
        {t(group === 'changed' && manner === 'fill' ? 'changedTextFill' : `${group}Text`)}
      </p>
      {group === 'gone' && together.length < shown.length && <Card tone="red">{t('removedText')}</Card>}
      {ending > 0 && manner === 'follow' && <p class="import-preview-text">{t('endingText', { count: ending })}</p>}
      {canChooseAll && (
        <div class="import-preview-all">
          <span role="status">{t('chosen', { chosen: number(chosen), total: number(shown.length) })}</span>
          {(isAll || together.length > 0) && (
            <Button look="quiet" onClick={chooseAll}>
              {t(isAll ? 'chooseNone' : 'chooseAll')}
            </Button>
          )}
        </div>
      )}
      <WindowedList name={`import ${group}`} label={t(group)} items={shown} keyOf={({ key }) => key} row={row} />
      {kept > 0 && (group === 'changed' || group === 'same') && (
        <p class="import-preview-text">{t(manner === 'fill' ? 'keptFill' : 'kept', { count: kept })}</p>
      )}
      {asked && (
        <AlikeSheet
          item={asked}
          choice={choiceOf(choices, asked)}
          onChoose={(choice) => onChoose([asked], choice)}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}

function grouped(items: readonly Item[]): Map<Group, Item[]> {
  const groups = new Map<Group, Item[]>()
  for (const item of items) {
    const group = groups.get(item.group)
    if (group) group.push(item)
    else groups.set(item.group, [item])
  }
  return groups
}
