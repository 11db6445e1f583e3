import { shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Due } from '#db/retention.ts'
import { versionsOf } from '#model/merge.ts'
import { osloTime } from '#model/oslo-time.ts'
import { stringOf } from '#model/reading.ts'
import { CLOCKS, clockOf } from '#model/retention.ts'
import type { Clocked, Since } from '#model/retention.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { RowContent } from '#ui/Rows.tsx'
import { kindWord, ownerNames, pageOf, recordName } from './record-words.ts'

/** So many are shown; the others come as these are decided. */
const MOST = 50

export interface Deciding {
  onKeep(due: Due): void
  onErase(due: readonly Due[]): void
}

/** What is due of one kind: one decides one after another, or about all at once. */
export function DueGroup({ kind, due, onKeep, onErase }: { kind: Clocked; due: readonly Due[] } & Deciding) {
  const t = useMessages('privacy')
  const title = t('groupCount', { kind: kindWord(kind), count: due.length })
  return (
    <Section title={title}>
      <div class="rows" role="list" aria-label={title}>
        {due.slice(0, MOST).map((one) => (
          <div role="listitem" class="privacy-due" key={one.live.record}>
            <DueFacts due={one} />
            <div class="privacy-choice">
              <Button look="soft" label={t('keepWhom', { name: recordName(one.live) })} onClick={() => onKeep(one)}>
                {t('keep')}
              </Button>
              <Button look="line" label={t('eraseWhom', { name: recordName(one.live) })} onClick={() => onErase([one])}>
                {t('erase')}
              </Button>
            </div>
          </div>
        ))}
      </div>
      {due.length > MOST && <p class="page-note">{t('first', { shown: MOST, count: due.length })}</p>}
      {due.length > 1 && (
        <Button look="line" wide onClick={() => onErase(due)}>
          {t('eraseAll', { count: due.length })}
        </Button>
      )}
    </Section>
  )
}

/** What it is, whose, since when, and why its time is up. */
export function DueFacts({ due: { live, kind, on }, isSoon = false }: { due: Due; isSoon?: boolean }) {
  const t = useMessages('privacy')
  const href = pageOf(live)
  const role = stringOf(live.fields, 'role')
  return (
    <RowContent
      title={<span dir="auto">{recordName(live)}</span>}
      sub={
        <>
          {[role, ...ownerNames(live)].filter(Boolean).join(' · ')}
          <span class="privacy-line">{t(isSoon ? 'soonOn' : 'dueOn', { day: shortDay(on) })}</span>
          <span class="privacy-line">
            <Why live={live} />
            {clockOf(kind)?.by === 'endpoint' && ` ${t('byEndpoint')}`}
          </span>
        </>
      }
      chevron={href !== null}
      {...(href === null ? {} : { href })}
    />
  )
}

const WHY = {
  added: 'whyAdded',
  received: 'whyReceived',
  talked: 'whyTalked',
  shown: 'whyShown',
  held: 'whyHeld',
  done: 'whyDone',
  ended: 'whyEnded',
} as const satisfies Record<Since, string>

function Why({ live }: { live: LiveRecord }) {
  const t = useMessages('privacy')
  const clock = CLOCKS[live.kind as Clocked] // of a kind with a clock: it is due
  const { receivedAt } = live.fields
  const from = clock.from(live) ?? (typeof receivedAt === 'number' ? osloTime(receivedAt).day : null)
  const isDecided = versionsOf(live, 'retainUntil').some(({ value }) => value !== null)
  if (isDecided && clock.since !== 'received') return <>{t('whyDecided')}</>
  return <>{from === null ? t('whyDecided') : t(WHY[clock.since], { day: shortDay(from) })}</>
}
