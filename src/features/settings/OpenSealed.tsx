import LockIcon from '@navikt/aksel-icons/svg/PadlockUnlocked.svg?raw'
import { useRef, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Failure } from '#model/failure.ts'
import { readsAll } from '#model/rights.ts'
import { openSealed, readSealedFile } from '#sync/seal.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { useSession } from '#ui/use-session.ts'
import { useWork } from './use-work.ts'

/** What somebody could not share before losing access comes as a locked file; here it is opened, and shared. */
export function OpenSealed() {
  const t = useMessages('access')
  const mayOpen = useSession(({ role, sync }) => sync.joined && readsAll(role))
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const { isBusy, failure, work } = useWork()
  if (!mayOpen) return null
  const open = (file: File) =>
    work(async () => {
      setSaid('')
      const sealed = readSealedFile(await file.text())
      if (!sealed) return setSaid(t('sealedNotOne'))
      try {
        const leftOut = await openSealed(sealed)
        setSaid(leftOut > 0 ? `${t('sealedOpened')} ${t('sealedLeftOut', { count: leftOut })}` : t('sealedOpened'))
      } catch (cause) {
        if (!(cause instanceof Failure) || cause.code !== 'not-member') throw cause
        setSaid(t('sealedOther'))
      }
    })
  return (
    <Section title={t('sealedOpen')}>
      <p class="settings-text">{t('sealedOpenText')}</p>
      <Button icon={LockIcon} busy={isBusy} onClick={() => input.current?.click()}>
        {t('sealedOpen')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('sealedOpen')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = '' // the same file can be picked again
          if (file) void open(file)
        }}
      />
      <div role="status">{failure ?? said}</div>
    </Section>
  )
}
