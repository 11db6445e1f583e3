import { useMessages } from '#i18n/messages.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Sheet } from '#ui/Sheet.tsx'

/** What an import erases cannot be taken back: it is asked about once, before any of it is done. */
export function EraseSheet({ count, onErase, onClose }: { count: number; onErase: () => void; onClose: () => void }) {
  const t = useMessages('imports')
  return (
    <Sheet
      title={t('eraseTitle', { count })}
      open
      onClose={onClose}
      actions={
        <Buttons>
          <Button onClick={onClose}>{t('cancelFetch')}</Button>
          <Button look="danger" onClick={onErase}>
            {t('eraseNow')}
          </Button>
        </Buttons>
      }
    >
      <p>{t('eraseWarning')}</p>
    </Sheet>
  )
}
