import { sayAgreementDates, sayAgreementType } from '#page/agreement-words.ts'
import type { PublicAgreement } from '#page/public-data.ts'
import { Card, Section } from '#ui/Card.tsx'
import { Tag } from '#ui/Tag.tsx'
import { useLanguage } from './language.ts'
import { Typed } from './Typed.tsx'
import { TypedText } from './TypedText.tsx'
import type { VisitIndex } from './visit-index.ts'

/** What the municipality and the voluntary sector have signed and everyone may know of, the declaration first; nothing when there is none. */
export function AgreementsSection({ index }: { index: VisitIndex }) {
  const { say } = useLanguage()
  const { agreements } = index.data
  if (agreements.length === 0) return null
  return (
    <Section title={say('agreements')}>
      {agreements.map((one) => (
        <AgreementCard key={one.id} agreement={one} index={index} />
      ))}
    </Section>
  )
}

function AgreementCard({ agreement, index: { data, today } }: { agreement: PublicAgreement; index: VisitIndex }) {
  const language = useLanguage()
  const { id, title, type, summary, parties } = agreement
  const names = parties.flatMap((party) => data.organisationNames.get(party) ?? [])
  const all = [data.municipality.name, ...names].filter((name) => name !== null)
  const dates = sayAgreementDates(agreement, language, today)
  return (
    <Card>
      <article class="visit-card" aria-labelledby={id}>
        <h3 id={id} lang="nb" dir="auto">
          {title}
        </h3>
        <Tag>{sayAgreementType(agreement, language)}</Tag>
        {summary !== null && <TypedText text={summary} />}
        {type !== 'declaration' && names.length > 0 && (
          <p class="visit-quiet">
            {language.say('parties')}:{' '}
            {all.map((name, at) => (
              <>
                {at > 0 && ' · '}
                <Typed text={name} />
              </>
            ))}
          </p>
        )}
        {dates !== null && <p class="visit-quiet">{dates}</p>}
      </article>
    </Card>
  )
}
