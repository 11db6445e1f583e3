import { dayOf } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { saveFile } from '#ui/save-file.ts'

/** What exists only on this device, as a file one can keep. */
export function SaveUnsent({ look = 'line' }: { look?: 'primary' | 'line' }) {
  const t = useMessages('app')
  const save = async () => {
    const { unsentAsFile } = await import('#sync/waiting.ts') // kept for offline like all parts; not needed before the first screen
    saveFile(await unsentAsFile(), `${t('unsentFile')}-${dayOf(Date.now())}.json`)
  }
  return (
    <Button look={look} onClick={save}>
      {t('saveUnsent')}
    </Button>
  )
}
