import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { useRef, useState } from 'preact/hooks'
import { keepText, keptText } from '#db/kept.ts'
import { useMessages } from '#i18n/messages.ts'
import type { ScheduleWords } from '#i18n/schedule-language.ts'
import { timesLines } from '#model/schedule-edit.ts'
import type { TimesLine } from '#model/schedule-edit.ts'
import type { Weeks } from '#model/schedule-fields.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { newElementId } from '#features/activities/activities.ts'
import { TimesLineFields } from './TimesLineFields.tsx'

/** The fixed times: some weekdays each, with the same weeks and hours. */
export function TimesEditor({
  id,
  live,
  today,
  words,
}: {
  id: string
  live: LiveRecord | null
  today: string
  words: ScheduleWords
}) {
  const t = useMessages('activities')
  const before = useRef<readonly TimesLine[]>([])
  const begun = useBegunLines(id)
  const written = timesLines(live?.fields ?? {}, before.current)
  before.current = written
  const own = new Set(written.flatMap((line) => [line.key, ...line.days.map((day) => day.id)]))
  const unwritten = begun.lines.filter((line) => !own.has(line.key))
  const lines: readonly TimesLine[] =
    written.length + unwritten.length > 0 ? [...written, ...unwritten] : [emptyLine(begun.spare)]
  return (
    <div>
      <h3>{t('fixedTimes')}</h3>
      <div class="schedule-lines">
        {lines.map((line) => (
          <TimesLineFields
            key={line.key}
            id={id}
            line={line}
            today={today}
            words={words}
            onBegin={begun.keep}
            onRemove={lines.length > 1 || line.days.length > 0 ? () => begun.forget(line.key) : null}
          />
        ))}
        <Button look="quiet" icon={PlusIcon} onClick={() => begun.keep(emptyLine(newElementId()))}>
          {t('addTimes')}
        </Button>
      </div>
    </div>
  )
}

/** Lines of which one has not said the days yet. They are kept on this device until one does. */
function useBegunLines(activity: string) {
  const at = `times ${activity}`
  const [text, setText] = useState(() => keptText(at))
  const spare = useRef(newElementId())
  const lines = text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [key = '', weeks = 'every'] = part.split('|')
      return { ...emptyLine(key), weeks: weeks as Weeks } // written by `put` below
    })
  const put = (next: readonly TimesLine[]) => {
    const written = next.map(({ key, weeks }) => `${key}|${weeks}`).join(' ')
    keepText(at, written)
    setText(written)
  }
  const others = (key: string) => lines.filter((line) => line.key !== key)
  return {
    lines,
    /** The key of the line that stands there when there is none. */
    spare: spare.current,
    keep: (line: TimesLine) =>
      put(
        lines.some(({ key }) => key === line.key)
          ? lines.map((one) => (one.key === line.key ? line : one))
          : [...lines, line],
      ),
    forget: (key: string) => put(others(key)),
  }
}

function emptyLine(key: string): TimesLine {
  return { key, weeks: 'every', from: null, until: null, days: [] }
}
