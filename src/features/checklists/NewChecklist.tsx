import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { Button } from '#ui/Button.tsx'
import { Choice } from '#ui/Choice.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useToday } from '#ui/use-today.ts'
import { useChecklistWords } from './checklist-words.ts'
import { findGoing } from './checklists.ts'
import type { Going } from './checklists.ts'
import { addChecklist, beginAnew } from './saying.ts'

const OWN = 'own'
/** Municipal councils sit for four years from the autumn of 2023, 2027 … */
const A_COUNCIL_YEAR = 2023
const COUNCIL_YEARS = 4

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
  const year = Number(useToday().slice(0, 4))
  const [chosen, setChosen] = useState<string>(anew?.id ?? OWN)
  const going = chosen === OWN ? null : (anew ?? all.find(({ id }) => id === chosen) ?? null)
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? (going ? termOf(going, year) : '')
  const [busy, setBusy] = useState(false)
  const start = async () => {
    if (text.trim() === '' || busy) return
    setBusy(true)
    // What is shown may have been begun anew or removed by somebody else meanwhile.
    const now = going && (findGoing(going.id) ?? going)
    const id = await (now ? beginAnew(now, text.trim()) : addChecklist(text.trim())).finally(() => setBusy(false))
    onClose()
    route(`/sjekklister/${id}`)
  }
  return (
    <Sheet
      title={anew ? t('startAnew') : t('newChecklist')}
      open
      onClose={onClose}
      actions={
        <Button look="primary" wide busy={busy} disabled={text.trim() === ''} onClick={start}>
          {t('start')}
        </Button>
      }
    >
      {!anew && (
        <Choice
          label={t('whichChecklist')}
          options={[
            { value: OWN, label: t('ownChecklist'), hint: t('ownChecklistHint') },
            ...all.map((each) => ({ value: each.id, label: words.name(each) })),
          ]}
          value={chosen}
          onChange={(value) => {
            setChosen(value)
            setTyped(null)
          }}
        />
      )}
      <TextField
        label={going ? t('startAnewFor') : t('name')}
        hint={going ? `${t('termHint')} ${t('startAnewHint')}` : undefined}
        value={text}
        onInput={setTyped}
        maxLength={going ? 120 : 200}
      />
    </Sheet>
  )
}

/** What it is most likely gone through for the next time. */
function termOf({ content, entry }: Going, year: number): string {
  const begins = Number(entry.term?.match(/\d{4}/)?.[0] ?? year) + (entry.term === null ? 0 : 1)
  if (content?.each === 'year') return String(Math.max(begins, year))
  if (content?.each !== 'term') return ''
  const behind = (((year - A_COUNCIL_YEAR) % COUNCIL_YEARS) + COUNCIL_YEARS) % COUNCIL_YEARS
  const from = year - behind + (entry.term?.includes(String(year - behind)) ? COUNCIL_YEARS : 0)
  return `${from}–${from + COUNCIL_YEARS}`
}
