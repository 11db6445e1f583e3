import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import type { Json } from '#model/fields.ts'
import { stringOf } from '#model/reading.ts'
import { valueText } from '#model/typed.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { useAlike } from '#ui/use-alike.ts'
import { useRecords } from '#ui/use-records.ts'
import { DifferenceChoice } from './DifferenceChoice.tsx'
import { findPair, mergePair, setNotSame } from './duplicates.ts'
import { Entry } from './Entry.tsx'
import { differences } from './joining.ts'
import type { Difference, Pair } from './joining.ts'
import { usePairWords } from './pair-words.ts'
import './Duplicates.css'

const LIST = '/organisasjoner/dubletter'
type Picked = Readonly<Record<string, Json>>
/** What was picked for two, by both ids, while the tab lives: one may open an entry to look, and come back. */
const pickedBefore = new Map<string, Picked>()

/** Two entries side by side: choose where they differ, and make them one; or say that they are two. */
export function PairPage({ one, other }: { one: string; other: string }) {
  const t = useMessages('duplicates')
  const pair = useRecords(() => findPair(one, other), [one, other])
  const back = { href: LIST, label: t('title') }
  if (pair) return <Compare pair={pair} back={back} />
  return (
    <Page>
      <PageHeader title={t('goneTitle')} back={back} />
      <EmptyState action={<Button href={LIST}>{t('toList')}</Button>}>{t('goneText')}</EmptyState>
    </Page>
  )
}

function Compare({ pair, back }: { pair: Pair; back: { href: string; label: string } }) {
  const t = useMessages('duplicates')
  const { route } = useLocation()
  const { kept, other } = pair
  const [one, two] = [kept, other].map(({ fields }) => stringOf(fields, 'name') ?? t('unnamed')) as [string, string] // one for each
  const key = `${kept.record} ${other.record}`
  const [picked, setPicked] = useState<Picked>(() => pickedBefore.get(key) ?? {})
  const pick = (field: string, value: Json) => {
    const now = { ...pickedBefore.get(key), [field]: value }
    pickedBefore.set(key, now)
    setPicked(now)
  }
  const [isBusy, setBusy] = useState(false)
  const differing = differences(pair)
  const chosen = new Map(differing.map((difference) => [difference.field, valueOf(difference, picked)]))

  const merge = async () => {
    setBusy(true)
    try {
      const name = valueText(chosen.get('name') ?? one)
      const undo = await mergePair(pair, chosen)
      pickedBefore.delete(key)
      route(LIST)
      notify(t('mergedNow', { name }), undo)
    } finally {
      setBusy(false)
    }
  }
  const separate = async () => {
    await setNotSame(kept.record, other.record, true)
    route(LIST)
    notify(t('notSameNow', { one, other: two }), () => setNotSame(kept.record, other.record, false))
  }
  const numbers = [kept, other].map(({ fields }) => stringOf(fields, 'orgnr'))
  return (
    <Page
      action={
        <div class="pair-actions">
          <Button onClick={separate}>{t('notSame')}</Button>
          <Button look="primary" busy={isBusy} onClick={merge}>
            {t('merge')}
          </Button>
        </div>
      }
    >
      <PageHeader title={t('compareTitle')} back={back} sub={<Why pair={pair} />} />
      <div class="pair-entries">
        <Entry record={kept} which={t('first')} />
        <Entry record={other} which={t('second')} />
      </div>
      {numbers.every((number) => number !== null) && numbers[0] !== numbers[1] && (
        <Card tone="warm">
          <p>{t('differentNumbers')}</p>
        </Card>
      )}
      {differing.length > 0 && (
        <Section title={t('choose')}>
          <div class="pair-fields">
            {differing.map((difference) => (
              <DifferenceChoice
                key={difference.field}
                difference={difference}
                value={chosen.get(difference.field) ?? null}
                onChoose={(value) => pick(difference.field, value)}
              />
            ))}
          </div>
        </Section>
      )}
      <p class="duplicates-note">
        {t(differing.length > 0 ? 'restComes' : 'nothingDiffers')} {t('linksCome')}
      </p>
    </Page>
  )
}

/** What was picked, as long as it still stands there to be chosen; else what is likely. */
function valueOf({ field, options, likely }: Difference, picked: Picked): Json {
  const own = options.find(({ value }) => Object.hasOwn(picked, field) && value === picked[field])
  return (own ?? options[likely])?.value ?? null
}

function Why({ pair }: { pair: Pair }) {
  const words = usePairWords()
  const found = useAlike(true)
    .like(pair.kept)
    .find(({ id }) => id === pair.other.record)
  return <>{found && `${words.sureness(found.score)}: ${words.why(found)}`}</>
}
