import DownloadIcon from '@navikt/aksel-icons/svg/Download.svg?raw'
import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'
import { saveFile } from '#ui/save-file.ts'
import { pageZip } from './page-zip.ts'

/** The page as files, for a municipality that has somewhere to put files and nothing that answers. */
export function ExportSection({ today }: { today: string }) {
  const t = useMessages('site')
  const [state, setState] = useState<'making' | 'made' | 'failed' | null>(null)
  const make = async () => {
    setState('making')
    try {
      const file = await pageZip(today, `${t('filesName')}-${today}.zip`)
      saveFile(file, file.name)
      setState('made')
    } catch {
      setState('failed')
    }
  }
  return (
    <Section title={t('files')}>
      <Card>
        <p>{t('filesText')}</p>
        <Buttons>
          <Button icon={DownloadIcon} busy={state === 'making'} onClick={make}>
            {t(state === 'making' ? 'filesMaking' : 'filesMake')}
          </Button>
        </Buttons>
        <p class="site-note">{t('filesLimits')}</p>
        <p role="status" class="site-note">
          {state === 'made' && t('filesMade')}
          {state === 'failed' && t('filesFailed')}
        </p>
      </Card>
    </Section>
  )
}
