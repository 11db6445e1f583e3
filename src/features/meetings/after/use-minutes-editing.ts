import { useState } from 'preact/hooks'
import { device, drafts } from '#db/here.ts'
import { choose } from '#db/write.ts'
import { findMeeting } from '#features/meetings/meetings.ts'
import { useMessages } from '#i18n/messages.ts'
import { versionsOf } from '#model/merge.ts'
import { textOf } from '#model/minutes-text.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { fetchHistory } from '#sync/members.ts'
import { MINUTES_MOST } from './sending.ts'
import type { Minutes } from './use-minutes.ts'

/** Minutes as they are turned into a text one edits, and back. */
export interface MinutesEditing {
  isOn: boolean
  begin(): Promise<void>
  end(): Promise<void>
  /** Minutes are made of the notes again; the text that was edited can be taken back. */
  composeAnew(): Promise<void>
  /** Whether there was a text before that: set aside a moment ago, or once, so that the endpoint must be asked. */
  earlier: 'here' | 'asked' | null
  takeBack(): Promise<void>
}

/** Texts that were edited and then composed anew, by meeting; older ones are in the history the endpoint keeps. */
const setAside = new Map<string, string>()
/** Meetings whose minutes were opened to be edited and left as they were: there is no earlier text to look for. */
const untouched = new Set<string>()

export function useMinutesEditing(live: LiveRecord, { composed, edited }: Minutes): MinutesEditing {
  const t = useMessages('minutes')
  const id = live.record
  /** `from`: the text made of the notes, when nobody had edited it before. */
  const [editing, setEditing] = useState<{ from: string | null } | null>(null)
  const keep = (text: string | null) => choose('meeting', id, 'minutes', text)
  const takeBack = async (text: string) => {
    await keep(text)
    setAside.delete(id)
  }
  return {
    isOn: editing !== null,
    async begin() {
      if (edited !== null) return setEditing({ from: null })
      const text = textOf(composed ?? [])
      if (text.length > MINUTES_MOST) return notify(t('tooLongToEdit'))
      await keep(text)
      setEditing({ from: text })
    },
    async end() {
      const at = { kind: 'meeting' as const, record: id, field: 'minutes' }
      await drafts().leave(at)
      await device().settled()
      const now = findMeeting(id)
      const isUntouched =
        editing?.from !== null &&
        drafts().of(at) === null &&
        now !== null &&
        stringOf(now.fields, 'minutes') === editing?.from &&
        versionsOf(now, 'minutes').length === 1
      if (isUntouched) {
        untouched.add(id)
        await keep(null) // then they are still made of the notes
      }
      setEditing(null)
    },
    async composeAnew() {
      const text = edited ?? ''
      setAside.set(id, text)
      await keep(null)
      notify(t('composedAnew'), () => takeBack(text))
    },
    earlier:
      edited !== null
        ? null
        : setAside.has(id)
          ? 'here'
          : Object.hasOwn(live.fields, 'minutes') && !untouched.has(id)
            ? 'asked'
            : null,
    async takeBack() {
      const text = setAside.get(id) ?? (await earlierText(id))
      if (text === null) return notify(t('noEarlier'))
      await takeBack(text)
      notify(t('tookBack'), () => keep(null))
    },
  }
}

/** The text minutes had when they last had one, as the endpoint remembers; `null` without a network, or when there was none. */
async function earlierText(meeting: string): Promise<string | null> {
  const entries = await fetchHistory('meeting', meeting).catch(() => [])
  for (const { field, value } of entries) if (field === 'minutes' && typeof value === 'string') return value
  return null
}
