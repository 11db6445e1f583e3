import CheckmarkIcon from '@navikt/aksel-icons/svg/Checkmark.svg?raw'
import { useState } from 'preact/hooks'
import { organisationName } from '#features/meetings/meetings.ts'
import { shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { toMeeting } from '#model/meeting.ts'
import { textOf } from '#model/minutes-text.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'
import { Chips } from '#ui/Chips.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { markSent, OTHERS, sentOn } from './sending.ts'
import type { Minutes } from './use-minutes.ts'

/** So many names are said before one asks for the rest. */
const FIRST_FEW = 12

/** Who has got the minutes, when, and who has not. */
export function SentTo({ live, minutes }: { live: LiveRecord; minutes: Minutes }) {
  const t = useMessages('minutes')
  const today = useToday()
  const [isWhole, setWhole] = useState(false)
  const { present, invited } = toMeeting(live)
  const sent = sentOn(live)
  const people = useRecords(() => named(present, t('unknownOrganisation')), [live])
  const absent = useRecords(
    () =>
      named(
        invited.filter((id) => !present.includes(id)),
        t('unknownOrganisation'),
      ),
    [live],
  )
  const missing = people.filter(({ id }) => !sent.has(id))
  const mark = async (who: readonly string[], day: string | null) => {
    const text = minutes.edited === null && minutes.blocks ? textOf(minutes.blocks) : null
    const undo = await markSent(live, who, day, text)
    notify(day === null ? t('unmarked') : t('marked', { count: who.length }), undo)
  }
  const option = ({ id, name }: { id: string; name: string }) => {
    const day = sent.get(id)
    return { value: id, label: day === undefined ? name : `${name} · ${shortDay(day)}` }
  }
  const chips = (label: string, all: readonly { id: string; name: string }[]) => (
    <Chips
      label={label}
      options={(isWhole ? all : all.slice(0, FIRST_FEW)).map(option)}
      chosen={[...sent.keys()]}
      onToggle={(id, isOn) => mark([id], isOn ? today : null)}
    />
  )
  const hidden = Math.max(0, people.length - FIRST_FEW) + Math.max(0, absent.length - FIRST_FEW)
  return (
    <Section title={t('sentTo')}>
      <Card>
        <p>
          {people.length === 0
            ? t('nobodyPresent')
            : missing.length === 0
              ? t('allHaveGot')
              : t('haveGot', { got: people.length - missing.length, all: people.length })}
        </p>
        {missing.length > 0 && missing.length < people.length && (
          <p class="page-note">
            {t('haveNotGot', {
              names: missing
                .slice(0, FIRST_FEW)
                .map(({ name }) => name)
                .join(', '),
            })}
            {missing.length > FIRST_FEW && ` ${t('andMore', { count: missing.length - FIRST_FEW })}`}
          </p>
        )}
        {missing.length > 0 && (
          <Button
            look="soft"
            icon={CheckmarkIcon}
            onClick={() =>
              mark(
                missing.map(({ id }) => id),
                today,
              )
            }
          >
            {t('markAll')}
          </Button>
        )}
        {people.length > 0 && chips(t('sentTo'), people)}
        {absent.length > 0 && (
          <>
            <h3>{t('absent')}</h3>
            {chips(t('absent'), absent)}
          </>
        )}
        {hidden > 0 && (
          <Button look="quiet" onClick={() => setWhole(!isWhole)}>
            {isWhole ? t('showFewer') : t('showMore', { count: hidden })}
          </Button>
        )}
        <Chips
          label={t('others')}
          options={[option({ id: OTHERS, name: t('others') })]}
          chosen={[...sent.keys()]}
          onToggle={(id, isOn) => mark([id], isOn ? today : null)}
        />
      </Card>
    </Section>
  )
}

/** Made once: to make it takes longer than to use it. */
const { compare: inOrder } = new Intl.Collator('nb')

function named(ids: readonly string[], unknown: string) {
  return ids
    .map((id) => ({ id, name: organisationName(id) ?? unknown }))
    .sort((one, two) => inOrder(one.name, two.name))
}
