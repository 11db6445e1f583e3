import { useMessages } from '#i18n/messages.ts'
import { Button, Buttons } from './Button.tsx'
import './Versions.css'

export interface ShownVersion {
  id: string
  /** Who wrote it, as the reader would say: «Kari», «Deg». */
  who: string
  /** «kl. 08.02» */
  when: string
  text: string
  isMine: boolean
}

export interface VersionsProps {
  versions: readonly ShownVersion[]
  /** Makes this version the only one. */
  onChoose: (version: ShownVersion) => unknown
  /** For running text: keeps all of them, one after another. */
  onBoth?: (() => unknown) | undefined
  /** False shows them without a choice, for one who may only read. */
  canChoose?: boolean
  /** Language of what is written. */
  lang?: string
}

/** Two people wrote at the same time: both texts, who and when, and one tap to choose. Nobody's words disappear by themselves. */
export function Versions({ versions, onChoose, onBoth, canChoose = true, lang }: VersionsProps) {
  const t = useMessages('ui')
  const isPair = versions.length === 2 && versions.filter((version) => version.isMine).length === 1
  return (
    <div class="versions">
      <h3>{versions.length === 2 ? t('twoVersions') : t('manyVersions', { count: versions.length })}</h3>
      {versions.map((version) => (
        <div key={version.id} class="version" data-mine={version.isMine || undefined}>
          <small>
            {version.who}, {version.when}
          </small>
          <p lang={lang}>{version.text || <i>{t('emptyVersion')}</i>}</p>
          {canChoose && !isPair && (
            <Button label={t('useThisFrom', { who: version.who })} onClick={() => onChoose(version)}>
              {t('useThis')}
            </Button>
          )}
        </div>
      ))}
      {canChoose && (isPair || onBoth) && (
        <Buttons>
          {isPair &&
            [...versions]
              .sort((one, two) => Number(one.isMine) - Number(two.isMine))
              .map((version) => (
                <Button key={version.id} look={version.isMine ? 'soft' : 'line'} onClick={() => onChoose(version)}>
                  {version.isMine ? t('useMine') : t('useTheirs')}
                </Button>
              ))}
          {onBoth && <Button onClick={onBoth}>{t('useBoth')}</Button>}
        </Buttons>
      )}
    </div>
  )
}
