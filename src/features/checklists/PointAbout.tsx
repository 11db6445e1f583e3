import { sectionId } from '#model/agreement.ts'
import { SOURCES } from '#content/sources.ts'
import type { Source } from '#content/sources.ts'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { useRecords } from '#ui/use-records.ts'
import { TextReading, TextRow } from '#ui/TextRow.tsx'
import type { ChecklistWords } from './checklist-words.ts'
import { useChecklistWords } from './checklist-words.ts'
import { agreementFor } from './checklists.ts'
import type { Point } from './checklists.ts'

/** How a point is done, what shows it, who says so, and where the work is. */
export function PointAbout({ point, canEdit }: { point: Point; canEdit: boolean }) {
  const words = useChecklistWords()
  const ui = useMessages('ui')
  const { t, norwegian, lang } = words
  const { content, live } = point
  const opens = useRecords(() => opening(point, words), [point, words.t])
  if (!content)
    return canEdit ? (
      <FieldCard
        rows={[
          {
            key: 'help',
            isFilled: point.item.help !== null,
            row: (
              <TextRow kind="checklistItem" record={point.id} live={live} field="help" label={t('pointHelp')} prose />
            ),
          },
        ]}
      />
    ) : (
      live && point.item.help !== null && <TextReading live={live} field="help" label={t('help')} />
    )
  const sources = content.sources.map((key): Source => SOURCES[key])
  return (
    <Card>
      <div class="point-about">
        <p lang={lang}>{norwegian(content.help)}</p>
        <div>
          <h2>{t('closes')}</h2>
          <p lang={lang}>{norwegian(content.closes)}</p>
        </div>
        {opens && (
          <Button look="soft" href={opens.href}>
            {opens.label}
          </Button>
        )}
        {(sources.length > 0 || !content.said) && (
          <div>
            <h2>{t('sources')}</h2>
            {!content.said && <small>{t('ownAdvice')}</small>}
            {sources.length > 0 && (
              <ul>
                {sources.map(({ name, address, isWholeSite }) => (
                  <li key={address}>
                    <a href={address} target="_blank" rel="noopener" lang={lang}>
                      {norwegian(name)}
                      {isWholeSite && ` (${t('wholeSite')})`}
                      <span class="ds-sr-only"> ({ui('externalLink')})</span>
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
      </div>
    </Card>
  )
}

/** Longer beginnings first. */
const OPENS = [
  ['/organisasjoner/hent', 'opensRegister'],
  ['/organisasjoner/fil', 'opensFile'],
  ['/organisasjoner/dubletter', 'opensDuplicates'],
  ['/organisasjoner/ring', 'opensCalling'],
  ['/organisasjoner', 'opensDirectory'],
  ['/moter?ny=', 'opensMeeting'],
  ['/moter', 'opensMeetings'],
  ['/aktiviteter', 'opensActivities'],
  ['/avtaler', 'opensAgreements'],
] as const

/** Where the work of a point is done; `null` when it is not in the app. */
function opening({ content, checklist }: Point, { t }: ChecklistWords): { href: string; label: string } | null {
  if (!content?.opens) return null
  if ('section' in content.opens) {
    const agreement = agreementFor(checklist)
    const href =
      agreement === null ? '/avtaler' : `/avtaler/${agreement}?avsnitt=${sectionId(agreement, content.opens.section)}`
    return { href, label: t(agreement === null ? 'opensAgreement' : 'opensSection') }
  }
  const { address } = content.opens
  const label = OPENS.find(([beginning]) => address.startsWith(beginning))?.[1] ?? 'opens'
  return { href: address, label: t(label) }
}
