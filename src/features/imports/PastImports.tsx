import { useEffect, useState } from 'preact/hooks'
import { listImports } from '#db/import-undo.ts'
import type { PastImport } from '#db/import-undo.ts'
import { moment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Say } from '#i18n/words.ts'
import { Failure } from '#model/failure.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { undo } from './import-run.ts'
import type { Source } from './import-run.ts'
import { undoneInWords } from './sum-words.ts'

/** What was imported on this device lately, from registers and files, each with its way back. */
export function PastImports({ screen }: { screen: Source }) {
  const t = useMessages('imports')
  const [past, setPast] = useState<readonly PastImport[]>([])
  useEffect(() => {
    listImports().then(setPast, (cause: unknown) => {
      if (!(cause instanceof Failure)) throw cause // the app says elsewhere that the disk does not answer
    })
  }, [])
  if (past.length === 0) return null
  return (
    <Section title={t('past')}>
      <p class="import-text">{t('pastText')}</p>
      <Rows label={t('past')}>
        {past.map((one) => (
          <Row
            key={one.id}
            title={one.label}
            sub={[moment(one.at), ...partsOf(one, t)].join(' · ')}
            end={
              !one.undone && (
                <Button
                  look="quiet"
                  label={t('undoOf', { label: one.label })}
                  onClick={() => takeBack(one.id, screen, t)}
                >
                  {t('undoShort')}
                </Button>
              )
            }
          />
        ))}
      </Rows>
    </Section>
  )
}

async function takeBack(id: string, screen: Source, t: Say<'imports'>): Promise<void> {
  const stayed = await undo(id, screen)
  if (stayed !== null) notify(undoneInWords(stayed, t))
}

function partsOf({ added, changed, removed, undone }: PastImport, t: Say<'imports'>): string[] {
  if (undone)
    return [
      t('pastUndone', { when: moment(undone.at) }),
      ...(undone.stayed > 0 ? [t('pastStayed', { count: undone.stayed })] : []),
    ]
  return [
    added > 0 && t('pastAdded', { count: added }),
    changed > 0 && t('pastChanged', { count: changed }),
    removed > 0 && t('pastRemoved', { count: removed }),
  ].filter((part) => part !== false)
}
