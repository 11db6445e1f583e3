import XMarkIcon from '@navikt/aksel-icons/svg/XMark.svg?raw'
import { useEffect } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import type { Selection } from './use-selection.ts'
import type { Shown } from './use-shown.ts'

/** Over the list while one chooses: how many, all at once, and the way out (also Escape). */
export function SelectionBar({ selection, shown }: { selection: Selection; shown: Shown }) {
  const t = useMessages('finding')
  const count = selection.records.length
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isElsewhere = event.target instanceof Element && event.target.closest('input, textarea, dialog')
      if (event.key === 'Escape' && !isElsewhere) selection.end()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  return (
    <div class="list-tools" role="group" aria-label={t('chooseMany')}>
      <IconButton icon={XMarkIcon} label={t('stopChoosing')} onClick={selection.end} />
      <p role="status">{count === 0 ? t('chooseHint') : t('chosen', { count })}</p>
      {count > 0 && selection.hasAll(shown.all) ? (
        <Button look="quiet" onClick={selection.clear}>
          {t('chooseNone')}
        </Button>
      ) : (
        <Button look="quiet" onClick={() => selection.add(shown.all)} disabled={shown.total === 0}>
          {t('chooseAll', { count: shown.total })}
        </Button>
      )}
    </div>
  )
}
