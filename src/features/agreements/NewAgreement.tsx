import { useLocation } from 'preact-iso'
import { useRef, useState } from 'preact/hooks'
import type { AgreementType } from '#content/agreement.ts'
import { AGREEMENT_TYPES } from '#content/agreements/types.ts'
import { SOURCES } from '#content/sources.ts'
import { takeAway } from '#db/changing.ts'
import { addNamedOrganisation } from '#db/find-organisations.ts'
import { useMessages } from '#i18n/messages.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'
import { Choice } from '#ui/Choice.tsx'
import { OrganisationPicker } from '#ui/OrganisationPicker.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useAgreementWords } from './agreement-words.ts'
import { nameOf } from './agreements.ts'
import { isMunicipalityKnown, malformOf, startAgreement } from './drafting.ts'
import './NewAgreement.css'

/** What kind, with whom, in which form of Norwegian; the rest is written in where it stands. @param party already chosen */
export function NewAgreement({ party }: { party: string | null }) {
  const words = useAgreementWords()
  const { t, lang } = words
  const { route } = useLocation()
  const [type, setType] = useState<AgreementType | null>(null)
  const [wanted, setWanted] = useState<readonly string[]>(party === null ? [] : [party])
  /** One asked for by address may still be on its way here. */
  const parties = useRecords(() => wanted.filter((id) => nameOf(id) !== ''), [wanted])
  const [malform, setMalform] = useState<'nb' | 'nn' | null>(null)
  const [busy, setBusy] = useState(false)
  /** Somebody wanted to begin before saying with whom. */
  const [isAsked, setAsked] = useState(false)
  const whom = useRef<HTMLDivElement>(null)
  /** Choosing puts another part where the pressed one was: the reader goes with it. */
  const top = useRef<HTMLDivElement>(null)
  const choose = (chosen: AgreementType | null) => {
    setType(chosen)
    top.current?.focus()
  }
  const knowsMunicipality = useRecords(isMunicipalityKnown)
  const guessed = malformOf(parties, lang)
  const isForAll = type?.id === 'declaration'
  const isWhomMissing = !isForAll && parties.length === 0
  const toggle = (id: string, on: boolean) =>
    setWanted((before) => (on ? [...before.filter((one) => one !== id), id] : before.filter((one) => one !== id)))
  const start = async () => {
    if (!type || type.stops !== null || busy) return
    if (isWhomMissing) {
      setAsked(true)
      whom.current?.scrollIntoView({ block: 'center' })
      whom.current?.querySelector('input')?.focus()
      return
    }
    setBusy(true)
    try {
      const id = await startAgreement(type.id, isForAll ? [] : parties, malform ?? guessed)
      route(`/avtaler/${id}`, true)
      notify(t('started'), async () => {
        await takeAway('agreement', id)
        route('/avtaler', true)
      })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Page
      action={
        type?.stops === null && (
          <Button look="primary" wide busy={busy} onClick={start}>
            {t('start')}
          </Button>
        )
      }
    >
      <PageHeader title={t('newAgreement')} back={{ href: '/avtaler', label: t('title') }} />
      <div class="new-agreement">
        <div ref={top} class="new-agreement-type" tabIndex={-1}>
          {type === null ? (
            <Choice
              label={t('whichType')}
              options={AGREEMENT_TYPES.map(({ id, about }) => ({
                value: id,
                label: words.type(id),
                hint: words.norwegian(about),
              }))}
              value={null}
              onChange={(id) => choose(AGREEMENT_TYPES.find((one) => one.id === id) ?? null)}
            />
          ) : (
            <Section title={words.type(type.id)}>
              <p lang={lang}>{words.norwegian(type.about)}</p>
              <Button look="line" onClick={() => choose(null)}>
                {t('otherType')}
              </Button>
            </Section>
          )}
        </div>
        {type?.stops && <Stops type={type} />}
        {type && type.stops === null && !isForAll && (
          <Section title={t('withWhom')}>
            {isAsked && isWhomMissing && (
              <p class="field-error" role="alert">
                {t('whomMissing')}
              </p>
            )}
            {parties.length > 0 && <p>{t('chosen', { names: parties.map(nameOf).join(', ') })}</p>}
            <div ref={whom}>
              <OrganisationPicker
                label={t('withWhom')}
                chosen={new Set(parties)}
                suggested={parties}
                onToggle={toggle}
                onAdd={async (name) => toggle(await addNamedOrganisation(name), true)}
              />
            </div>
          </Section>
        )}
        {type && type.stops === null && (
          <Section title={t('malform')}>
            <Choice
              label={t('malform')}
              labelHidden
              options={[
                { value: 'nb', label: t('bokmal') },
                { value: 'nn', label: t('nynorsk') },
              ]}
              value={malform ?? guessed}
              onChange={(value) => setMalform(value === 'nn' ? 'nn' : 'nb')}
            />
          </Section>
        )}
        {type && type.stops === null && !knowsMunicipality && (
          <Card tone="warm">
            <p>{t('municipalityMissing')}</p>
            <Button look="line" href="/innstillinger">
              {t('toSettings')}
            </Button>
          </Card>
        )}
      </div>
    </Page>
  )
}

/** Why no agreement of this type is written here. */
function Stops({ type }: { type: AgreementType }) {
  const { norwegian, lang } = useAgreementWords()
  const ui = useMessages('ui')
  if (type.stops === null) return null
  const paragraphs = norwegian(type.stops).split('\n\n')
  return (
    <Card tone="warm">
      <div class="agreement-stops" role="alert" lang={lang}>
        {paragraphs.map((paragraph, at) =>
          at === 0 ? <b key={paragraph}>{paragraph}</b> : <p key={paragraph}>{paragraph}</p>,
        )}
        {type.sources.map((key) => (
          <a key={key} href={SOURCES[key].address} target="_blank" rel="noopener">
            {norwegian(SOURCES[key].name)}
            <span class="ds-sr-only"> ({ui('externalLink')})</span>
          </a>
        ))}
      </div>
    </Card>
  )
}
