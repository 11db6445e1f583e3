import { useMemo, useState } from 'preact/hooks'
import { today } from '#i18n/dates.ts'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { fileName } from '#model/file-name.ts'
import type { Person, PersonMatch } from '#model/person-search.ts'
import { Button } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'
import { DocumentBody } from '#ui/DocumentBody.tsx'
import { PickRow } from '#ui/PickRow.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useSession } from '#ui/use-session.ts'
import { ownMunicipality } from '#features/settings/municipality.ts'
import { entryOf, isAbout } from './access.ts'
import type { AccessEntry } from './access.ts'
import { reportBlocks, reportJson } from './access-report.ts'
import type { AccessReport } from './access-report.ts'
import { fetchRemote } from './fetch-history.ts'
import type { Remote } from './fetch-history.ts'
import { PaperRows } from './PaperRows.tsx'

/** So much of the document is shown before one has the file. */
const PREVIEW_BLOCKS = 60

/** What was found: one takes away what is about others, fetches the history where there is a network, and makes the file. */
export function Found({ person, matches }: { person: Person; matches: readonly PersonMatch[] }) {
  const t = useMessages('privacy')
  const words = useMessages('processing')
  const language = useLocale()
  const municipality = useRecords(ownMunicipality)
  const isJoined = useSession(({ sync }) => sync.joined)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [remote, setRemote] = useState<Remote | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const chosen = useMemo(() => matches.filter(({ live }) => !left.has(live.record)), [matches, left])
  const report = useMemo((): AccessReport => {
    const history = (id: string) => remote?.histories.get(id) ?? null
    return {
      person,
      madeAt: Date.now(),
      municipality,
      entries: chosen.map((match) => entryOf(match, history(match.live.record))),
      historyMissing: remote && chosen.filter(({ live }) => !remote.histories.has(live.record)).length,
      memberships: remote?.memberships ?? null,
    }
  }, [person, municipality, chosen, remote, language])
  const blocks = useMemo(() => reportBlocks(report), [report])
  const toggle = (id: string, isIn: boolean) => {
    const next = new Set(left)
    if (isIn) next.delete(id)
    else next.add(id)
    setLeft(next)
  }
  const fetchAll = async () => {
    setDone(0)
    setRemote(await fetchRemote(person, chosen, setDone))
    setDone(null)
  }
  return (
    <>
      {matches.length > 0 && (
        <>
          <p class="page-note">{t('foundText')}</p>
          <div class="rows">
            {matches.map((match) => (
              <PickRow
                key={match.live.record}
                name={foundName(entryOf(match, null))}
                note={isAbout(match) ? entryOf(match, null).where.join(' · ') : foundNote(entryOf(match, null))}
                on={!left.has(match.live.record)}
                tabIndex={undefined}
                onToggle={(isIn) => toggle(match.live.record, isIn)}
              />
            ))}
          </div>
        </>
      )}
      {isJoined && matches.length > 0 && (
        <Section title={words('history')}>
          <p class="page-note">{t('historyText')}</p>
          <Button look="soft" busy={done !== null} onClick={fetchAll}>
            {t('fetchHistory')}
          </Button>
          <p role="status">
            {done !== null && t('historyFetching', { done, count: chosen.length })}
            {done === null && remote && t(report.historyMissing === 0 ? 'historyFetched' : 'historyNot')}
          </p>
        </Section>
      )}
      <Section title={t('make')}>
        <p class="page-note">{t('makeReady', { count: chosen.length })}</p>
        <Card tone="warm">
          <p>{t('readFirst')}</p>
        </Card>
        <PaperRows
          blocks={() => blocks}
          title={words('reportTitle')}
          author={municipality?.name || null}
          file={fileName(`${words('accessFile')} ${person.name}`, today(), words('accessFile'))}
          json={() => reportJson(report)}
        />
      </Section>
      <Section title={t('preview')}>
        <article class="document-paper" aria-label={words('reportTitle')}>
          <DocumentBody blocks={blocks} top={3} most={PREVIEW_BLOCKS} />
        </article>
      </Section>
    </>
  )
}

function foundName({ kindWord, name }: AccessEntry): string {
  return `${kindWord}: ${name}`
}

/** Where it is, and in which words the person is named. */
function foundNote({ where, values }: AccessEntry): string {
  const first = values[0]
  return [...where, first ? `${first.field}: ${first.value.replace(/\s+/g, ' ').slice(0, 120)}` : '']
    .filter(Boolean)
    .join(' · ')
}
