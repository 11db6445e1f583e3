import type { AgreementSection } from '#content/agreement.ts'
import { SIDES } from '#model/agreement.ts'
import type { DocumentSection } from '#model/agreement-document.ts'
import type { SectionNow } from '#model/agreement-sections.ts'
import { versionsOf } from '#model/merge.ts'
import { Card } from '#ui/Card.tsx'
import { Switch } from '#ui/Switch.tsx'
import { useAgreementWords } from './agreement-words.ts'
import { agree } from './drafting.ts'

interface AgreedProps {
  now: SectionNow<AgreementSection>
  read: DocumentSection
  /** The municipality first. */
  parties: readonly string[]
  canEdit: boolean
}

/** Who agrees to what the section says; nobody does any longer when it is changed. */
export function Agreed({ now, read, parties, canEdit }: AgreedProps) {
  const { t } = useAgreementWords()
  const isDisputed =
    now.live !== null &&
    (['text', 'municipalityExpects', 'organisationExpects'] as const).some(
      (field) => now.live && versionsOf(now.live, field).length > 1,
    )
  if (read.isEmpty || isDisputed) return <p class="section-nothing">{t(isDisputed ? 'chooseFirst' : 'writeFirst')}</p>
  const names = {
    municipality: parties[0] || t('municipality'),
    organisation: parties.slice(1).join(', ') || t('organisation'),
  }
  return (
    <Card>
      {SIDES.map((side) => {
        const isLapsed = now.section.agreedBy[side] !== null && !read.agreed[side]
        return (
          <Switch
            key={side}
            label={t('agrees', { name: names[side] })}
            {...(isLapsed ? { hint: t('lapsed') } : {})}
            checked={read.agreed[side]}
            disabled={!canEdit}
            onChange={(on) => agree(now, side, on ? read.hash : null)}
          />
        )
      })}
    </Card>
  )
}
