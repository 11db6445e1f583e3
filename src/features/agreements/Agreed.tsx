import type { AgreementSection } from '#content/agreement.ts'
import { isOwnVersion } from '#db/here.ts'
import { dayOf, shortDay } from '#i18n/dates.ts'
import { sidesOf } from '#model/agreement.ts'
import type { Agreement, Side } from '#model/agreement.ts'
import type { DocumentSection } from '#model/agreement-document.ts'
import { headId } from '#model/merge.ts'
import { notedAgreed } from '#model/partner.ts'
import type { SectionNow } from '#model/agreement-sections.ts'
import { Card } from '#ui/Card.tsx'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { Switch } from '#ui/Switch.tsx'
import { useAgreementWords } from './agreement-words.ts'
import { agree, AGREED } from './drafting.ts'

interface AgreedProps {
  now: SectionNow<AgreementSection>
  read: DocumentSection
  agreement: Agreement
  /** The municipality first. */
  parties: readonly string[]
  canEdit: boolean
}

/** Who agrees to what the section says; nobody does any longer when it is changed. */
export function Agreed({ now, read, agreement, parties, canEdit }: AgreedProps) {
  const { t } = useAgreementWords()
  const isDisputed = read.isDisputed ?? false
  if (read.isEmpty || isDisputed) return <p class="section-nothing">{t(isDisputed ? 'chooseFirst' : 'writeFirst')}</p>
  const names = {
    municipality: parties[0] || t('municipality'),
    organisation: parties.slice(1).join(', ') || t('organisation'),
  }
  const say = (value: unknown) =>
    t(value === read.hash ? 'saidAgrees' : value === null || value === undefined ? 'saidAgreesNot' : 'saidAgreed')
  /** By whom it was said that the organisation agrees: its own link, or one of us for it. */
  const saidHow = (side: Side) => {
    if (side === 'municipality' || !now.live) return undefined
    const noted = notedAgreed(now.live)
    if (!noted) return t('saidByLink')
    const by = isOwnVersion(headId(now.live, AGREED[side]) ?? '') || noted.by === '' ? t('municipality') : noted.by
    return noted.at === null ? t('notedBy', { by }) : t('notedOn', { by, day: shortDay(dayOf(noted.at)) })
  }
  return (
    <Card>
      {sidesOf(agreement).map((side) => {
        const isLapsed = now.section.agreedBy[side] !== null && !read.agreed[side]
        return (
          <div key={side}>
            <Switch
              label={t('agrees', { name: names[side] })}
              hint={isLapsed ? t('lapsed') : read.agreed[side] ? saidHow(side) : undefined}
              checked={read.agreed[side]}
              disabled={!canEdit}
              onChange={(on) => agree(now, side, on ? read.hash : null)}
            />
            {now.live && <FieldVersions live={now.live} field={AGREED[side]} say={say} canChoose={canEdit} />}
          </div>
        )
      })}
    </Card>
  )
}
