import DownloadIcon from '@navikt/aksel-icons/svg/Download.svg?raw'
import SendIcon from '@navikt/aksel-icons/svg/Paperplane.svg?raw'
import { Button, Buttons } from './Button.tsx'
import { saveFile } from './save-file.ts'
import { canShareFile, share } from './share.ts'

export interface FileButtonsProps {
  make: () => Promise<File>
  shareLabel: string
  saveLabel: string
  onTrouble: (trouble: 'notMade' | 'notShared') => void
}

/** A file to take along: handed to another app where the phone can, or saved. */
export function FileButtons({ make, shareLabel, saveLabel, onTrouble }: FileButtonsProps) {
  const canShare = canShareFile()
  const hand = async (way: 'save' | 'share') => {
    try {
      const file = await make()
      if (way === 'save' || !canShareFile(file)) saveFile(file, file.name)
      else if (!(await share({ files: [file] }))) onTrouble('notShared')
    } catch {
      onTrouble('notMade')
    }
  }
  return (
    <Buttons>
      {canShare && (
        <Button look="primary" icon={SendIcon} onClick={() => hand('share')}>
          {shareLabel}
        </Button>
      )}
      <Button look={canShare ? 'line' : 'primary'} icon={DownloadIcon} onClick={() => hand('save')}>
        {saveLabel}
      </Button>
    </Buttons>
  )
}
