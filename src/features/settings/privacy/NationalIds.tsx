import { useEffect, useState } from 'preact/hooks'
import { workspace } from '#db/here.ts'
import { fieldName } from '#i18n/field-names.ts'
import { useMessages } from '#i18n/messages.ts'
import { versionsOf } from '#model/merge.ts'
import { holdsNationalId } from '#model/national-id.ts'
import { kindRule } from '#model/records.ts'
import type { Kind } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Section } from '#ui/Card.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useRecords } from '#ui/use-records.ts'
import { lookThrough } from './look-through.ts'
import { kindWord, pageOf, recordName } from './record-words.ts'

/** Its date, perhaps parted: most texts have none, and need not be looked into further. */
const DATE = /\d{2}[ .-]?\d{2}[ .-]?\d{2}/
/** So many are shown; the others come as these are mended. */
const MOST = 20

/** Places where something looks like a national identity number: it should not stand anywhere here. Looked for when all is calm. */
export function NationalIds() {
  const t = useMessages('privacy')
  const [places, setPlaces] = useState<readonly { live: LiveRecord; field: string }[]>([])
  useEffect(() => {
    let isOver = false
    const seen: { live: LiveRecord; field: string }[] = []
    const look = (live: LiveRecord) => {
      const field = kindRule(live.kind) && Object.keys(live.fields).find((one) => holdsOne(live, one))
      if (field) seen.push({ live, field })
    }
    void lookThrough(look, () => isOver).then((isWhole) => (isWhole ? setPlaces(seen) : undefined))
    return () => {
      isOver = true
    }
  }, [])
  const found = useRecords(() => places.flatMap(asItIsNow), [places])
  if (found.length === 0) return null
  return (
    <Section title={t('nationalId')}>
      <p class="page-note">{t('nationalIdText')}</p>
      <Rows label={t('nationalId')}>
        {found.slice(0, MOST).map(({ live, field }) => {
          const href = pageOf(live)
          const name = `${kindWord(live.kind as Kind)}: ${recordName(live)}` // a known kind: looked at above
          return (
            <Row
              key={live.record}
              title={<span dir="auto">{name}</span>}
              sub={fieldName(field)}
              chevron={href !== null}
              {...(href === null ? {} : { href })}
            />
          )
        })}
      </Rows>
      {found.length > MOST && <p class="page-note">{t('first', { shown: MOST, count: found.length })}</p>}
    </Section>
  )
}

/** Nothing when somebody has taken it away since. */
function asItIsNow({ live: { record }, field }: { live: LiveRecord; field: string }) {
  const live = workspace().record(record)
  return live && holdsOne(live, field) ? [{ live, field }] : []
}

function holdsOne(live: LiveRecord, field: string): boolean {
  return versionsOf(live, field).some(
    ({ value }) => typeof value === 'string' && DATE.test(value) && holdsNationalId(value),
  )
}
