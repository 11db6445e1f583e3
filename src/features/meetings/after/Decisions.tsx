import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { useState } from 'preact/hooks'
import { newRecordId, partsOf } from '#features/meetings/meetings.ts'
import { write } from '#db/write.ts'
import { useMessages } from '#i18n/messages.ts'
import { toDecision } from '#model/meeting.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { TextRow } from '#ui/TextRow.tsx'
import { useRecords } from '#ui/use-records.ts'
import { OpenLine, OpenLines } from './OpenLines.tsx'
import { RemovePart } from './RemovePart.tsx'

/** What was decided, in its order; changed where it stands. */
export function Decisions({ live }: { live: LiveRecord }) {
  const t = useMessages('minutes')
  const [openId, open] = useState<string | null>(null)
  const all = useRecords(() => partsOf(live.record, 'decision'), [live.record])
  const shown = all.filter((one) => one.record === openId || toDecision(one).text !== null)
  const add = async () => {
    const id = newRecordId('decision')
    await write({ kind: 'decision', record: id, set: { meeting: live.record } })
    open(id)
  }
  return (
    <Section title={t('decisions')}>
      {shown.length > 0 && (
        <OpenLines label={t('decisions')}>
          {shown.map((one, at) => (
            <OpenLine
              key={one.record}
              text={`${at + 1}. ${toDecision(one).text ?? t('newDecision')}`}
              isOpen={openId === one.record}
              onToggle={(isOpen) => open(isOpen ? one.record : null)}
            >
              <FieldCard
                rows={[
                  {
                    key: 'text',
                    isFilled: true,
                    row: (
                      <TextRow
                        kind="decision"
                        record={one.record}
                        live={one}
                        field="text"
                        label={t('decision')}
                        prose
                        autofocus={toDecision(one).text === null}
                      />
                    ),
                  },
                ]}
              />
              <div class="open-line-actions">
                <RemovePart kind="decision" id={one.record} meeting={live} />
              </div>
            </OpenLine>
          ))}
        </OpenLines>
      )}
      <div>
        <Button look="quiet" icon={PlusIcon} onClick={add}>
          {t('addDecision')}
        </Button>
      </div>
    </Section>
  )
}
