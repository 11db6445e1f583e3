import CheckmarkIcon from '@navikt/aksel-icons/svg/Checkmark.svg?raw'
import { useState } from 'preact/hooks'
import { dayOf, shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { isByHand } from '#model/agreement-paper.ts'
import type { DocumentSection } from '#model/agreement-document.ts'
import type { PartnerTrouble } from '#sync/partner.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Tag } from '#ui/Tag.tsx'
import { DocumentBlocks } from './DocumentBlocks.tsx'
import type { Partner, PartnerHere } from './partner-here.ts'
import { SayHere } from './SayHere.tsx'

interface PartnerSectionProps {
  here: PartnerHere
  partner: Partner
  section: DocumentSection
  malform: 'nb' | 'nn'
  /** The text is not decided yet. */
  isOpen: boolean
}

/** One section: its text, who agrees, what is said of it, and what one can do. */
export function PartnerSection({ here, partner, section, malform, isOpen }: PartnerSectionProps) {
  const t = useMessages('partner')
  const { id, number, title, agreed, isEmpty } = section
  const noted = here.draft?.noted.find((one) => one.section === id)
  return (
    <section class="partner-section" id={`avsnitt-${number}`} aria-labelledby={`avsnitt-${number}-navn`}>
      <h2 id={`avsnitt-${number}-navn`} lang={malform}>
        {number}. {title}
      </h2>
      {isEmpty && <p class="partner-quiet">{t('empty')}</p>}
      <DocumentBlocks blocks={section.blocks} malform={malform} />
      {(agreed.municipality || agreed.organisation) && (
        <div class="partner-tags">
          {agreed.municipality && <Tag>✓ {t('agreedMunicipality')}</Tag>}
          {agreed.organisation && <Tag>✓ {t('agreedOrganisation')}</Tag>}
          {noted && (
            <small>{noted.at === null ? t('notedBy') : t('notedOn', { day: shortDay(dayOf(noted.at)) })}</small>
          )}
        </div>
      )}
      <SayHere
        {...{ here, partner, title }}
        section={id}
        points={here.draft?.points.filter((point) => point.section === id) ?? []}
        waiting={here.waiting.filter((one) => one.section === id)}
        button={t('comment')}
        label={t('commentOn', { number: String(number), title })}
        isQuiet={isEmpty}
      >
        {section.isDisputed ? (
          <p class="partner-quiet">{t('disputed')}</p>
        ) : (
          !isEmpty && <Agree {...{ partner, section, isOpen }} />
        )}
      </SayHere>
    </section>
  )
}

/** «Vi er enige»: about the text as it stands here, until it is decided. It is sent at once, or not at all. */
function Agree({ partner, section, isOpen }: { partner: Partner; section: DocumentSection; isOpen: boolean }) {
  const t = useMessages('partner')
  const [isBusy, setBusy] = useState(false)
  const [word, setWord] = useState<string | null>(null)
  const isAgreed = section.agreed.organisation
  const [isAsking, setAsking] = useState(false)
  const open = section.unfilled.filter((name) => !isByHand(name)).length
  const press = async () => {
    setAsking(false)
    setBusy(true)
    setWord(null)
    const got = await partner.agree(section.id, !isAgreed, section.hash).finally(() => setBusy(false))
    if (got.ok) setWord(t(isAgreed ? 'agreeTaken' : 'agreeSaved'))
    else setWord(t(agreeTrouble(got.why)))
  }
  const names = { number: String(section.number), title: section.title }
  return (
    <>
      {isOpen && !isAsking && (
        <Button
          look={isAgreed ? 'line' : 'soft'}
          {...(isAgreed ? {} : { icon: CheckmarkIcon })}
          busy={isBusy}
          label={t(isAgreed ? 'agreeNoTo' : 'agreeTo', names)}
          onClick={isAgreed || open === 0 ? press : () => setAsking(true)}
        >
          {t(isAgreed ? 'agreeNo' : 'agree')}
        </Button>
      )}
      {isOpen && isAsking && (
        <Card tone="warm">
          <p>{t('agreeAsk', { count: open })}</p>
          <Buttons>
            <Button autofocus onClick={() => setAsking(false)}>
              {t('agreeWait')}
            </Button>
            <Button look="soft" label={t('agreeAnywayTo', names)} onClick={press}>
              {t('agreeAnyway')}
            </Button>
          </Buttons>
        </Card>
      )}
      <p class="partner-word" role="status">
        {word}
      </p>
    </>
  )
}

function agreeTrouble(why: PartnerTrouble) {
  if (why === 'text-changed') return 'textChanged'
  if (why === 'settled') return 'agreeSettled'
  if (why === 'unreadable') return 'unreadable'
  return why === 'full' ? 'full' : 'agreeFailed'
}
