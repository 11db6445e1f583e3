import { useLocation } from 'preact-iso'
import { useEffect, useRef, useState } from 'preact/hooks'
import { keepDraft, readDraft, watchDraft } from '#db/visit-kept.ts'
import type { EnquiryDraft } from '#db/visit-kept.ts'
import { isLine } from '#model/checks.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { draftKey } from './draft-key.ts'
import { send, useEnquiries } from './enquiries.ts'
import { useLanguage } from './language.ts'
import { EnquiryState } from './Messages.tsx'
import { homeOf, placeHref } from './places.ts'
import { Typed } from './Typed.tsx'
import { TypedText } from './TypedText.tsx'
import type { VisitIndex } from './visit-index.ts'

const TITLES = { error: 'reportError', offer: 'offer', question: 'ask' } as const
const LABELS = { error: 'errorText', offer: 'offerText', question: 'questionText' } as const
const MOST = { text: 4_000, contact: 300 }

/** Why it was not sent; in the order one is told. */
type Problem = 'emptyText' | 'tooLong' | 'contactTooLong' | 'notKept'

/** «Meld feil», «Jeg vil bidra», a question: what is typed is kept at once, and sent when there is a network. */
export function WriteScreen({ space, index }: { space: string; index: VisitIndex | null }) {
  const { query } = useLocation()
  const type = query['type'] === 'error' || query['type'] === 'offer' ? query['type'] : 'question'
  const about = /^[\w.:-]{1,100}$/.test(query['om'] ?? '') ? (query['om'] ?? null) : null
  return <Form key={draftKey(space, type, about)} {...{ space, type, about, index }} />
}

function Form({
  space,
  type,
  about,
  index,
}: {
  space: string
  type: keyof typeof TITLES
  about: string | null
  index: VisitIndex | null
}) {
  const { say, t, id: language } = useLanguage()
  const key = draftKey(space, type, about)
  const [draft, setDraft] = useState(() => readDraft(key))
  const [isKept, setKept] = useState(() => keepDraft(key, draft))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [sentId, setSentId] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  /** At once, also for a second press before the first has drawn anything. */
  const isSending = useRef(false)
  const form = useRef<HTMLFormElement>(null)
  const aboutName = about === null ? null : nameOf(about, index)
  const back = {
    href: about === null ? homeOf(space) : backTo(space, about),
    label: t(about === null ? 'activities' : backLabel(about)),
  }
  const write = (changed: Partial<EnquiryDraft>) => {
    const next = { ...draft, ...changed }
    setDraft(next)
    setKept(keepDraft(key, next))
    setProblem(null)
  }
  // What is typed in another tab is shown, and so never written over unseen.
  useEffect(() => watchDraft(key, () => setDraft(readDraft(key))), [key])
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>(problem === 'contactTooLong' ? 'input' : 'textarea')?.focus()
  }, [problem])
  const submit = async () => {
    if (isSending.current) return
    const found = problemOf(draft)
    setProblem(found)
    if (found) return
    isSending.current = true
    setBusy(true)
    const sent = await send({ space, type, about, aboutName, ...draft, writtenIn: language }).finally(() => {
      isSending.current = false
      setBusy(false)
    })
    if (sent === null) {
      setProblem('notKept')
      return
    }
    // What was typed while it was on its way is a draft of its own.
    const now = readDraft(key)
    if (now.text === draft.text && now.contact === draft.contact) {
      keepDraft(key, { text: '', contact: '' })
      setDraft({ text: '', contact: '' })
    }
    setSentId(sent)
  }
  if (sentId !== null) return <Sent id={sentId} space={space} back={back} />
  return (
    <Page
      action={
        <Button look="primary" onClick={submit} busy={isBusy} busyLabel={t('sending')}>
          {say('send')}
        </Button>
      }
    >
      <PageHeader title={say(TITLES[type])} back={back} />
      {aboutName !== null && (
        <p>
          {say('about', { name: '' })}
          <Typed text={aboutName} />
        </p>
      )}
      <form
        class="visit-write"
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <TextArea
          label={say(LABELS[type])}
          value={draft.text}
          onInput={(text) => write({ text })}
          lines={5}
          error={
            problem === 'notKept' ? t(problem) : problem === null || problem === 'contactTooLong' ? null : say(problem)
          }
        />
        <TextField
          label={say('answerTo')}
          value={draft.contact}
          onInput={(contact) => write({ contact })}
          autocomplete="email"
          error={problem === 'contactTooLong' ? say('tooLong') : null}
        />
      </form>
      <p class="visit-quiet">{say('privacy')}</p>
      <p class="visit-quiet">
        {isKept ? t('keptHere') : t('keptInMemory')} {isKept && t('offlineSend')}
      </p>
    </Page>
  )
}

/** It is on its way, or there: said as it is, and the text with it. */
function Sent({ id, space, back }: { id: string; space: string; back: { href: string; label: string } }) {
  const { say, t } = useLanguage()
  const enquiry = useEnquiries(({ all }) => all?.find((one) => one.id === id) ?? null)
  if (!enquiry) return null
  const hasArrived = enquiry.sentAt !== null
  return (
    <Page>
      <PageHeader title={hasArrived ? say('thanks') : say(TITLES[enquiry.type])} back={back} />
      <Banner tone={hasArrived ? 'accent' : enquiry.isRefused ? 'red' : 'warm'}>
        <EnquiryState enquiry={enquiry} />
        <p>{hasArrived ? say('thanksText') : enquiry.isRefused ? t('refusedText') : t('offlineSend')}</p>
      </Banner>
      <Card>
        <TypedText text={enquiry.text} writtenIn={enquiry.writtenIn} />
      </Card>
      <div class="visit-end">
        <Button href={placeHref(space, 'kontakt')}>{t('messages')}</Button>
      </div>
    </Page>
  )
}

function problemOf({ text, contact }: EnquiryDraft): Problem | null {
  if (text.trim() === '') return 'emptyText'
  const line = contact.replace(/\p{Cc}+/gu, ' ').trim()
  if (text.trim().length > MOST.text) return 'tooLong'
  return isLine(MOST.contact)(line) ? null : 'contactTooLong'
}

function nameOf(about: string, index: VisitIndex | null): string | null {
  const need = index?.data.needs.find(({ id }) => id === about)
  return index?.activity(about)?.title ?? index?.organisation(about)?.name ?? need?.title ?? null
}

function placeOf(about: string): 'aktiviteter' | 'organisasjoner' | 'bidra' {
  return about.startsWith('org_') ? 'organisasjoner' : about.startsWith('ned_') ? 'bidra' : 'aktiviteter'
}

function backTo(space: string, about: string): string {
  const place = placeOf(about)
  return placeHref(space, place, place === 'bidra' ? null : about)
}

function backLabel(about: string): 'activities' | 'organisations' | 'contribute' {
  return ({ aktiviteter: 'activities', organisasjoner: 'organisations', bidra: 'contribute' } as const)[placeOf(about)]
}
