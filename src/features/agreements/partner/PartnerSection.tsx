import CheckmarkIcon from '@navikt/aksel-icons/svg/Checkmark.svg?raw'
import ChatIcon from '@navikt/aksel-icons/svg/Chat.svg?raw'
import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import type { DocumentSection } from '#model/agreement-document.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Tag } from '#ui/Tag.tsx'
import { DocumentBlocks } from './DocumentBlocks.tsx'
import { PartnerPoints } from './PartnerPoints.tsx'
import { draftKey } from './partner-here.ts'
import type { Partner, PartnerHere } from './partner-here.ts'
import { SayForm } from './SayForm.tsx'

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
  const { id, number, title, agreed } = section
  const [isWriting, setWriting] = useState((here.drafts[draftKey(id)] ?? '') !== '')
  const points = here.draft?.points.filter((point) => point.section === id) ?? []
  return (
    <section class="partner-section" id={`avsnitt-${number}`} aria-labelledby={`avsnitt-${number}-navn`}>
      <h2 id={`avsnitt-${number}-navn`} lang={malform}>
        {number}. {title}
      </h2>
      {section.isEmpty && <p class="partner-quiet">{t('empty')}</p>}
      <DocumentBlocks blocks={section.blocks} malform={malform} />
      {(agreed.municipality || agreed.organisation) && (
        <div class="partner-tags">
          {agreed.municipality && <Tag>✓ {t('agreedMunicipality')}</Tag>}
          {agreed.organisation && <Tag>✓ {t('agreedOrganisation')}</Tag>}
        </div>
      )}
      <PartnerPoints
        {...{ here, partner, points }}
        label={t('points')}
        waiting={here.waiting.filter((one) => one.section === id)}
      />
      {isWriting ? (
        <SayForm {...{ here, partner, title }} section={id} onClose={() => setWriting(false)} />
      ) : (
        <div class="partner-actions">
          <Buttons>
            <Button
              icon={ChatIcon}
              label={t('commentOn', { number: String(number), title })}
              onClick={() => setWriting(true)}
            >
              {t('comment')}
            </Button>
            {isOpen && !section.isEmpty && <Agree {...{ partner, section }} />}
          </Buttons>
        </div>
      )}
    </section>
  )
}

/** «Vi er enige»: about the text as it stands here. It is sent at once, or not at all. */
function Agree({ partner, section }: { partner: Partner; section: DocumentSection }) {
  const t = useMessages('partner')
  const [isBusy, setBusy] = useState(false)
  const [word, setWord] = useState<string | null>(null)
  const isAgreed = section.agreed.organisation
  const press = async () => {
    setBusy(true)
    setWord(null)
    const got = await partner.agree(section.id, !isAgreed, section.hash).finally(() => setBusy(false))
    if (got.ok) setWord(t(isAgreed ? 'agreeTaken' : 'agreeSaved'))
    else setWord(t(got.why === 'text-changed' ? 'textChanged' : got.why === 'full' ? 'full' : 'agreeFailed'))
  }
  const names = { number: String(section.number), title: section.title }
  return (
    <>
      <Button
        look={isAgreed ? 'quiet' : 'soft'}
        {...(isAgreed ? {} : { icon: CheckmarkIcon })}
        busy={isBusy}
        label={t(isAgreed ? 'agreeNoTo' : 'agreeTo', names)}
        onClick={press}
      >
        {t(isAgreed ? 'agreeNo' : 'agree')}
      </Button>
      <p class="partner-word" role="status">
        {word}
      </p>
    </>
  )
}
