import CheckmarkIcon from '@navikt/aksel-icons/svg/Checkmark.svg?raw'
import { workspace } from '#db/here.ts'
import type { Locale } from '#i18n/locale.ts'
import type { Say } from '#i18n/words.ts'
import type { Manner, Patch } from '#model/import-plan.ts'
import { elementsOf, stringOf } from '#model/reading.ts'
import { Icon } from '#ui/Icon.tsx'
import { Tag } from '#ui/Tag.tsx'
import { changeInWords, reasonsInWords, termLabel } from './change-words.ts'
import type { Choice, Item, Why } from './preview.ts'

export interface PreviewRowProps {
  item: Item
  manner: Manner
  choice: Choice
  onPress: () => void
  tabIndex: number | undefined
  t: Say<'imports'>
  locale: Locale
}

/** One organisation of an import: what would happen to it, and whether it shall. The whole row is what one presses. */
export function PreviewRow({ item, manner, choice, onPress, tabIndex, t, locale }: PreviewRowProps) {
  const words = (
    <span class="row-words">
      <b>{item.name || t('empty')}</b>
      {linesOf(item, choice, t, locale).map((line) => (
        <small key={line}>{line}</small>
      ))}
    </span>
  )
  if (item.group === 'same')
    return item.entry.what === 'twice' ? (
      <div class="row">{words}</div>
    ) : (
      <a class="row" href={`/organisasjoner/${item.entry.patch.record}`} tabIndex={tabIndex}>
        {words}
      </a>
    )
  const isOn = choice !== 'out'
  const tag = item.isEnding ? (
    <Tag tone="warm">{t(manner === 'fill' ? 'dead' : 'ending')}</Tag>
  ) : item.group === 'gone' && item.why === 'removed' && isOn ? (
    <Tag tone="red">{t('eraseFor')}</Tag>
  ) : null
  if (item.group === 'alike')
    return (
      <button type="button" class="row" aria-haspopup="dialog" tabIndex={tabIndex} onClick={onPress}>
        {words}
        <Tag tone={isOn ? 'accent' : 'warm'}>{decision(choice, t)}</Tag>
      </button>
    )
  return (
    <button type="button" class="row" role="checkbox" aria-checked={isOn} tabIndex={tabIndex} onClick={onPress}>
      <span class="import-mark" data-on={isOn || undefined}>
        {isOn && <Icon svg={CheckmarkIcon} />}
      </span>
      {words}
      {tag}
    </button>
  )
}

function linesOf(item: Item, choice: Choice, t: Say<'imports'>, locale: Locale): string[] {
  if (item.group === 'gone') return [t(WHY[item.why])]
  const { entry } = item
  if (entry.what === 'twice') return [t('twice', { of: entry.of })]
  if (entry.what === 'alike') {
    const [first] = entry.alike
    const shown = typeof choice === 'object' ? entry.alike.find(({ record }) => record === choice.into) : first
    if (!shown) return []
    return [t('alikeWhy', { name: nameOf(shown.record), why: reasonsInWords(shown.reasons, t) })]
  }
  if (entry.what === 'changed') return changeLines(entry.patch, t, locale)
  const { fields } = entry.incoming
  const categories = elementsOf(fields, 'icnpo').map((code) => termLabel('icnpo', code, locale))
  const lines = [[categories[0], stringOf(fields, 'area')].filter(Boolean).join(' · ')]
  if (entry.patch.contacts.length > 0) lines.push(t('persons', { count: entry.patch.contacts.length }))
  return lines.filter((line) => line !== '')
}

function changeLines(patch: Patch, t: Say<'imports'>, locale: Locale): string[] {
  const lines = patch.changes.map((change) => changeInWords(change, t, locale))
  return patch.contacts.length > 0 ? [...lines, t('persons', { count: patch.contacts.length })] : lines
}

const WHY = { removed: 'removed', deleted: 'deletedThere', moved: 'moved', left: 'left' } as const satisfies Record<
  Why,
  string
>

function decision(choice: Choice, t: Say<'imports'>): string {
  if (choice === 'out') return t('willBeOut')
  return choice === 'in' ? t('willBeNew') : t('willBeSame', { name: nameOf(choice.into) })
}

/** What an organisation is called here. */
export function nameOf(record: string): string {
  return stringOf(workspace().record(record)?.fields ?? {}, 'name') ?? ''
}
