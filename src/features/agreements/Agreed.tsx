import type { AgreementSection } from '#content/agreement.ts'
import { sidesOf } from '#model/agreement.ts'
import type { Agreement } from '#model/agreement.ts'
import type { DocumentSection } from '#model/agreement-document.ts'
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
  return (
    <Card>
      {sidesOf(agreement).map((side) => {
        const isLapsed = now.section.agreedBy[side] !== null && !read.agreed[side]
        return (
          <div key={side}>
            <Switch
              label={t('agrees', { name: names[side] })}
              {...(isLapsed ? { hint: t('lapsed') } : {})}
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
