import { createStore } from 'zustand/vanilla'
import { openPartnerBox } from '#db/partner-box.ts'
import type { Waiting } from '#db/partner-box.ts'
import { newUuid } from '#model/fields.ts'
import type { PartnerDraft } from '#model/partner.ts'
import { deliverAgreed, deliverSaid, readPartnerDraft } from '#sync/partner.ts'
import type { Got, PartnerTrouble } from '#sync/partner.ts'

/** What a partner's page knows. */
export interface PartnerHere {
  /** The agreement as it was last read; `null` before that, and when the link works no longer. */
  draft: PartnerDraft | null
  /** Why the last try got no answer. */
  trouble: PartnerTrouble | null
  initials: string
  waiting: readonly Waiting[]
  drafts: Readonly<Record<string, string>>
  /** False when the browser keeps nothing: what is typed lasts as long as the page. */
  isKept: boolean
  isSending: boolean
}

/** A partner's page with its link: reads, keeps what is typed until it has arrived, and delivers it. */
export type Partner = ReturnType<typeof openPartner>

/** Under what a text about a section that is not sent yet is kept; `null` is the whole. */
export function draftKey(section: string | null): string {
  return section ?? ''
}

export function openPartner(token: string) {
  const box = openPartnerBox(token)
  const store = createStore<PartnerHere>()(() => ({
    ...box.read(),
    ...{ draft: null, trouble: null, isKept: true, isSending: false },
  }))
  let delivering: Promise<void> | null = null

  function keep(change: Parameters<typeof box.change>[0]): void {
    const isKept = box.change(change)
    store.setState({ ...box.read(), isKept })
  }

  function mark(id: string, what: Partial<Waiting>): void {
    keep((kept) => ({ ...kept, waiting: kept.waiting.map((one) => (one.id === id ? { ...one, ...what } : one)) }))
  }

  async function refresh(): Promise<void> {
    const askedAt = Date.now()
    const got = await readPartnerDraft(token)
    if (!got.ok) {
      store.setState(({ draft }) => ({ trouble: got.why, draft: got.why === 'gone' ? null : draft }))
      if (got.why === 'gone') forgetArrived()
      return
    }
    takeHome(got.value)
    store.setState({ draft: got.value, trouble: null })
    // What had arrived when this was asked for is part of it now.
    if (box.read().waiting.some(({ sentAt }) => sentAt !== null && sentAt <= askedAt))
      keep((kept) => ({ ...kept, waiting: kept.waiting.filter(({ sentAt }) => sentAt === null || sentAt > askedAt) }))
  }

  /** The link is taken away, or the agreement erased: what has arrived is the municipality's; what never did is still its author's. */
  function forgetArrived(): void {
    const { waiting } = box.read()
    if (waiting.every(({ sentAt }) => sentAt === null) && waiting.length > 0) return
    keep((kept) => {
      const left = kept.waiting.filter(({ sentAt }) => sentAt === null)
      const isOver = left.length === 0 && Object.keys(kept.drafts).length === 0
      return { ...kept, waiting: left, initials: isOver ? '' : kept.initials }
    })
  }

  /** What is typed about a section that has been taken out goes on under the whole, where it is seen. */
  function takeHome({ document: { sections } }: PartnerDraft): void {
    const homes = new Set(['', ...sections.map(({ id }) => id)])
    if (Object.keys(box.read().drafts).every((key) => homes.has(key))) return
    keep(({ drafts, ...kept }) => {
      const entries = Object.entries(drafts)
      const homeless = entries.filter(([key]) => !homes.has(key)).map(([, text]) => text)
      const whole = [drafts[''] ?? '', ...homeless].filter((text) => text !== '').join('\n\n')
      return { ...kept, drafts: { ...Object.fromEntries(entries.filter(([key]) => homes.has(key))), '': whole } }
    })
  }

  const nextToSend = () => box.read().waiting.find(({ sentAt, isRefused }) => sentAt === null && !isRefused)

  /** What is said meanwhile goes along. */
  async function deliverAll(): Promise<void> {
    const renamed = new Set<string>()
    for (let one = nextToSend(); one; one = nextToSend()) {
      mark(one.id, { isTried: true })
      const got = await deliver(token, one)
      if (got.ok) mark(one.id, { sentAt: Date.now() })
      else if (got.why === 'not-found' && !renamed.has(one.id)) {
        // A no is kept under its id: as long as the agreement can be read, it may be said of the whole under another.
        mark(one.id, { isTried: false })
        await refresh()
        if (store.getState().trouble) return
        const id = newUuid(Date.now())
        renamed.add(id)
        mark(one.id, { id, section: null, title: null })
      } else if (got.why === 'refused' || got.why === 'not-found') mark(one.id, { isRefused: true, isTried: false })
      else {
        if (got.why === 'gone' || got.why === 'full') mark(one.id, { isTried: one.isTried !== false })
        store.setState(({ draft }) => ({ trouble: got.why, draft: got.why === 'gone' ? null : draft }))
        return
      }
      if (!nextToSend()) await refresh()
    }
  }

  return {
    store,
    refresh,
    /** Another tab has written. */
    look: () => store.setState(box.read()),
    /** Sends what waits, in its order; one try at a time. */
    async deliver(): Promise<void> {
      if (!delivering) {
        store.setState({ isSending: true })
        delivering = deliverAll().finally(() => {
          delivering = null
          store.setState({ isSending: false })
        })
      }
      await delivering
    },
    type(section: string | null, text: string): void {
      keep(({ drafts: { [draftKey(section)]: _, ...others }, ...kept }) => ({
        ...kept,
        drafts: text === '' ? others : { ...others, [draftKey(section)]: text },
      }))
    },
    setInitials: (initials: string) => keep((kept) => ({ ...kept, initials })),
    /** Makes of what is typed about a section something to be sent. It is kept before this returns. */
    say(section: string | null, title: string | null, type: Waiting['type']): void {
      keep(({ drafts: { [draftKey(section)]: text = '', ...drafts }, ...kept }) => {
        const said = {
          id: newUuid(Date.now()),
          type,
          section,
          title,
          initials: kept.initials.trim(),
          text: text.trim(),
        }
        return {
          ...kept,
          drafts,
          waiting: [...kept.waiting, { ...said, sentAt: null, isRefused: false, isTried: false }],
        }
      })
    },
    /** Makes of what could not be taken something typed again, where it is shown; it may be said anew. */
    takeBack(id: string, section: string | null): void {
      keep(({ drafts, waiting, ...kept }) => {
        const texts = [
          drafts[draftKey(section)] ?? '',
          ...waiting.filter((one) => one.id === id).map(({ text }) => text),
        ]
        const text = texts.filter((each) => each !== '').join('\n\n')
        return {
          ...kept,
          waiting: waiting.filter((one) => one.id !== id),
          drafts: { ...drafts, [draftKey(section)]: text },
        }
      })
    },
    /** Gives up what could not be taken. */
    forget: (id: string) => keep((kept) => ({ ...kept, waiting: kept.waiting.filter((one) => one.id !== id) })),
    async agree(section: string, agreed: boolean, hash: string): Promise<Got<null>> {
      const got = await deliverAgreed(token, { id: newUuid(Date.now()), section, agreed, hash })
      if (
        got.ok ||
        got.why === 'text-changed' ||
        got.why === 'settled' ||
        got.why === 'not-found' ||
        got.why === 'gone'
      )
        await refresh()
      return got
    },
  }
}

/** What was said of a section that is no more is said of the whole. */
async function deliver(token: string, said: Waiting): Promise<Got<string>> {
  const got = await deliverSaid(token, said)
  return !got.ok && got.why === 'not-found' && said.section !== null
    ? deliverSaid(token, { ...said, section: null })
    : got
}
