import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useKeptText } from '#ui/use-kept-text.ts'
import { useToday } from '#ui/use-today.ts'
import { useChecklistWords } from './checklist-words.ts'
import { findGoing } from './checklists.ts'
import type { Going } from './checklists.ts'
import { addChecklist, beginAnew } from './saying.ts'
import { isBegun, nextTerm } from './terms.ts'

/** Begins a checklist: an own one, or one there is, anew. `anew`: this one, nothing to choose. */
export function NewChecklist({
  all,
  anew,
  onClose,
}: {
  all: readonly Going[]
  anew: Going | null
  onClose: () => void
}) {
  const words = useChecklistWords()
  const { t } = words
  const { route } = useLocation()
  const [chosen, setChosen] = useState<Going | 'own' | null>(anew)
  const choose = (going: Going) => {
    if (isBegun(going)) return setChosen(going)
    onClose()
    return route(`/sjekklister/${going.id}`)
  }
  if (chosen !== null) return <Beginning going={chosen === 'own' ? null : chosen} onClose={onClose} />
  return (
    <Sheet title={t('newChecklist')} open onClose={onClose}>
      <Rows label={t('ownChecklist')}>
        <Row title={t('ownChecklist')} sub={t('ownChecklistHint')} onClick={() => setChosen('own')} chevron />
      </Rows>
      <Section title={t('fromOurs')}>
        <p>{t('startAnewHint')}</p>
        <Rows label={t('fromOurs')}>
          {all.map((going) => (
            <Row
              key={going.id}
              title={[words.name(going), going.entry.term].filter(Boolean).join(' · ')}
              sub={words.counts(going.readiness)}
              onClick={() => choose(going)}
              chevron
            />
          ))}
        </Rows>
      </Section>
    </Sheet>
  )
}

/** What it is called, or what it is gone through for. `going`: the one begun anew; `null` for an own one. */
function Beginning({ going, onClose }: { going: Going | null; onClose: () => void }) {
  const words = useChecklistWords()
  const { t } = words
  const { route } = useLocation()
  const year = Number(useToday().slice(0, 4))
  const [kept, keep] = useKeptText(`checklist ${going?.id ?? 'own'}`)
  const offered = going ? nextTerm(going, year) : ''
  const text = kept || offered
  const [busy, setBusy] = useState(false)
  const start = async () => {
    if (text.trim() === '' || busy) return
    setBusy(true)
    // What is shown may have been changed by somebody else meanwhile.
    const now = going && (findGoing(going.id) ?? going)
    const id = await (now ? beginAnew(now, text.trim()) : addChecklist(text.trim())).finally(() => setBusy(false))
    close()
    route(`/sjekklister/${id}`)
  }
  const close = () => {
    keep('')
    onClose()
  }
  return (
    <Sheet
      title={going ? words.name(going) : t('ownChecklist')}
      open
      onClose={close}
      actions={
        <Button look="primary" wide busy={busy} disabled={text.trim() === ''} onClick={start}>
          {going ? t('startAnew') : t('start')}
        </Button>
      }
    >
      <TextField
        label={going ? t('startAnewFor') : t('name')}
        hint={going ? `${t('termHint')} ${t('startAnewHint')}` : undefined}
        value={text}
        onInput={(typed) => keep(typed === '' && offered !== '' ? ' ' : typed)}
        maxLength={going ? 120 : 200}
        autofocus
      />
    </Sheet>
  )
}
