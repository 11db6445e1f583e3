import { dayOf } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { unsentAsFile } from '#sync/waiting.ts'
import { Button } from '#ui/Button.tsx'
import { saveFile } from '#ui/save-file.ts'

/** What exists only on this device, as a file one can keep. */
export function SaveUnsent({ look = 'line' }: { look?: 'primary' | 'line' }) {
  const t = useMessages('app')
  return (
    <Button
      look={look}
      onClick={async () => saveFile(await unsentAsFile(), `${t('unsentFile')}-${dayOf(Date.now())}.json`)}
    >
      {t('saveUnsent')}
    </Button>
  )
}
