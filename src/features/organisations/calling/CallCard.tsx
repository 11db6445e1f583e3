import { useEffect, useRef } from 'preact/hooks'
import { choiceLabel } from '#features/organisations/choices.ts'
import { ContactPersons } from '#features/organisations/ContactPersons.tsx'
import type { Reached } from '#features/organisations/conversations/use-conversation-log.ts'
import { LastContact } from '#features/organisations/conversations/LastContact.tsx'
import { DoesCard, ReachCard } from '#features/organisations/FieldCards.tsx'
import { findOrganisation } from '#features/organisations/organisations.ts'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { toOrganisation } from '#model/organisation.ts'
import { Button } from '#ui/Button.tsx'
import { useRecords } from '#ui/use-records.ts'
import { CallNote } from './CallNote.tsx'
import { removeInQueue, startCall } from './calling.ts'
import type { Call } from './calling.ts'
import { Confirmed } from './Confirmed.tsx'
import type { ShownQueue } from './use-call-queue.ts'
import type { SaidNow } from './use-said.ts'
import { WhomToCall } from './WhomToCall.tsx'

export interface CallCardProps {
  id: string
  /** Somebody of them was called just now. */
  call: Call | null
  shown: ShownQueue
  said: SaidNow
  /** Another one stood here a moment ago. */
  takesFocus: boolean
  onCall: (call: Call) => void
}

/** One organisation to call: who they are, whom to call, and what we know, to be corrected where it stands. */
export function CallCard({ id, call, shown, said, takesFocus, onCall }: CallCardProps) {
  const t = useMessages('upkeep')
  const words = useMessages('organisations')
  const locale = useLocale()
  const live = useRecords(() => findOrganisation(id), [id])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => (takesFocus ? arriveAt(heading.current) : undefined), [])
  if (!live) return null
  const { name: given, kind, area, orgnr } = toOrganisation(live)
  const name = given || words('unnamed')
  const sub = [kind && choiceLabel('kind', kind, locale), area, orgnr === null ? t('notRegistered') : null]
  const reach = (reached: Reached) => onCall(startCall(id, reached))
  const remove = async () => {
    const undo = removeInQueue(id)
    said.say({
      text: t('goneNow', { name }),
      async undo() {
        await (
          await undo
        )()
        shown.queue.putFirst(id)
        shown.goOn()
      },
    })
    shown.goOn()
    await undo // what goes wrong is told
  }
  return (
    <article class="call-card" aria-label={name}>
      <header>
        <h2 ref={heading} tabIndex={-1} dir="auto">
          {name}
        </h2>
        <p>{sub.filter(Boolean).join(' · ')}</p>
        <Confirmed live={live} today={shown.today} />
        <LastContact organisation={id} />
      </header>
      <WhomToCall live={live} onReach={reach} />
      <p class="page-note call-card-said" role="status">
        {call && t(call.way === 'call' ? 'callSaid' : 'writingSaid', { name: call.with ?? name })}
      </p>
      {call && <CallNote call={call} today={shown.today} />}
      <div class="call-card-question">
        <h3>{t('isRight')}</h3>
        <p class="page-note">{t('isRightText')}</p>
      </div>
      <DoesCard id={id} live={live} canEdit />
      <ContactPersons organisation={id} onReach={reach} />
      <ReachCard id={id} live={live} canEdit />
      <div class="call-card-end">
        <Button look="quiet" href={`/organisasjoner/${encodeURIComponent(id)}`}>
          {t('whole')}
        </Button>
        <Button look="quiet" onClick={remove}>
          {t('gone')}
        </Button>
      </div>
    </article>
  )
}

/** The next one's turn: the page begins at the top, and a screen reader says who it is. */
function arriveAt(heading: HTMLElement | null): void {
  heading?.closest('.page-scroll')?.scrollTo({ top: 0, behavior: 'instant' })
  heading?.focus({ preventScroll: true })
}
