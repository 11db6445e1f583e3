import ExclamationmarkIcon from '@navikt/aksel-icons/svg/ExclamationmarkTriangle.svg?raw'
import { useEffect } from 'preact/hooks'
import { AGREEMENT_STATES } from '#content/agreements/states.ts'
import { dayOf, longDay, shortDay } from '#i18n/dates.ts'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { textOf } from '#model/agreement-blanks.ts'
import { isByHand } from '#model/agreement-paper.ts'
import type { PartnerDraft } from '#model/partner.ts'
import type { PartnerTrouble } from '#sync/partner.ts'
import { Banner } from '#ui/Banner.tsx'
import { Tag } from '#ui/Tag.tsx'
import { DocumentLine } from './DocumentBlocks.tsx'
import { PartnerSection } from './PartnerSection.tsx'
import type { Partner, PartnerHere } from './partner-here.ts'
import { SayHere } from './SayHere.tsx'
import { AgainButton, troubleWord } from './Trouble.tsx'

interface ViewProps {
  here: PartnerHere
  partner: Partner
  draft: PartnerDraft
}

/** The draft, section by section, in one calm column. */
export function PartnerDraftView({ here, partner, draft }: ViewProps) {
  const t = useMessages('partner')
  const language = useLocale()
  const { document: text, state, hearingUntil } = draft
  const { malform } = text
  const parties = inARow(
    text.parties.filter((party) => party !== ''),
    language,
  )
  const unfilled = text.unfilled.filter((name) => !isByHand(name)).length
  const isOpen = state === 'draft' || state === 'hearing'
  useEffect(() => {
    document.title = `${textOf(text.title) || t('title')} – Brobygger`
  }, [text.title])
  return (
    <>
      <header class="partner-header">
        <h1 lang={malform} tabIndex={-1}>
          {text.title.length > 0 ? <DocumentLine line={text.title} malform={malform} /> : t('title')}
        </h1>
        {!textOf(text.title).includes(parties) && <p>{t('between', { parties })}</p>}
        <div class="partner-tags">
          <StateTag state={state} />
          {hearingUntil && isOpen && <Tag tone="warm">{t('hearingUntil', { day: longDay(hearingUntil) })}</Tag>}
          {unfilled > 0 && <Tag tone="plain">{t('unfilled', { count: unfilled })}</Tag>}
        </div>
        <p class="partner-quiet">
          {t('welcome', { name: draft.name })} {t('until', { day: shortDay(dayOf(draft.expiresAt)) })}
        </p>
      </header>
      <Trouble {...{ here, partner }} />
      <details class="partner-contents">
        <summary>{t('contents')}</summary>
        <ol lang={malform}>
          {text.sections.map(({ id, number, title }) => (
            <li key={id}>
              <a href={`#avsnitt-${number}`}>
                {number}. {title}
              </a>
            </li>
          ))}
        </ol>
      </details>
      {text.sections.map((section) => (
        <PartnerSection key={section.id} {...{ here, partner, section, malform, isOpen }} />
      ))}
      <Whole {...{ here, partner, draft }} />
    </>
  )
}

/** «a, b og c» */
function inARow(names: readonly string[], language: string): string {
  return new Intl.ListFormat([language, 'nb'], { type: 'conjunction' }).format(names)
}

function StateTag({ state }: { state: string }) {
  const language = useLocale()
  const known = AGREEMENT_STATES.find(({ id }) => id === state)
  return known ? <Tag>{known.name[language]}</Tag> : null
}

/** What is not sent, why, and what to do: always the truth about what only this device has. */
function Trouble({ here, partner }: Omit<ViewProps, 'draft'>) {
  const t = useMessages('partner')
  const count = here.waiting.filter(({ sentAt, isRefused }) => sentAt === null && !isRefused).length
  const isTyping = Object.keys(here.drafts).length > 0
  const { trouble } = here
  if (count === 0 && !trouble && (here.isKept || !isTyping)) return null
  if (count > 0 && here.isSending && !trouble) return null
  const why = trouble === 'full' ? t('full') : isSaid(trouble) ? t(troubleWord(trouble)) : null
  return (
    <Banner
      tone="warm"
      icon={ExclamationmarkIcon}
      action={
        trouble !== 'full' && (
          <AgainButton {...{ here, partner }} look="line" busy={here.isSending}>
            {t(count > 0 ? 'sendNow' : 'tryAgain')}
          </AgainButton>
        )
      }
    >
      {count > 0 && <b>{t('waitingCount', { count })} </b>}
      {why ?? (count > 0 ? t('waitingWhat') : trouble && t(troubleWord(trouble)))}
      {!here.isKept && <p>{t('notKept')}</p>}
    </Banner>
  )
}

/** Trouble that is said also when something waits: waiting alone does not help. */
function isSaid(trouble: PartnerTrouble | null): trouble is PartnerTrouble {
  return trouble === 'sign-in-page' || trouble === 'unreadable'
}

/** What is said of the whole agreement, and of sections it no longer has. */
function Whole({ here, partner, draft }: ViewProps) {
  const t = useMessages('partner')
  const sections = new Set(draft.document.sections.map(({ id }) => id))
  const isElsewhere = ({ section }: { section: string | null }) => section === null || !sections.has(section)
  return (
    <section class="partner-section" aria-labelledby="hele-avtalen">
      <h2 id="hele-avtalen">{t('whole')}</h2>
      <SayHere
        {...{ here, partner }}
        section={null}
        title={null}
        points={draft.points.filter(isElsewhere)}
        waiting={here.waiting.filter(isElsewhere)}
        button={t('commentWhole')}
      />
    </section>
  )
}
