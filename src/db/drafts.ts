import { newUuid } from '#model/fields.ts'
import { headId, sameValue } from '#model/merge.ts'
import type { Kind } from '#model/records.ts'
import { doubtAbout, typedValue, valueText } from '#model/typed.ts'
import type { Device } from './device.ts'
import type { Shelf } from './lifeboat.ts'
import type { Draft } from './storage.ts'

/** Typed text reaches the disk this often, ms. */
const DISK_MS = 250
/** A pause in typing this long makes an edit of it, ms. */
const PAUSE_MS = 3_000
/** The text in the fields, put aside synchronously when the page goes away. */
const SHELF = 'brobygger:typing:'

export interface FieldAt {
  kind: Kind
  record: string
  field: string
}

/** Text being typed, on its way to becoming edits. Nothing typed is only on the screen for more than half a second. */
export interface Drafts {
  /** The text being typed into a field, or `null`. */
  of(at: FieldAt): Draft | null
  type(at: FieldAt, text: string, caret: number): void
  /** A field is entered: what it shows now is what its author saw. */
  focus(at: FieldAt): void
  /** A field is left: what is typed becomes an edit; resolves when it is on disk. A text too long for its field stays a draft. */
  leave(at: FieldAt): Promise<void>
  /** The author of a focused field has looked at what it holds now. */
  look(at: FieldAt): void
  /** Whether anything typed is not an edit yet, and soon will be. */
  isTyping(): boolean
  /** Those that stay drafts until somebody shortens them. */
  tooLong(): readonly Draft[]
  /** All of them: before an update is taken, when a screen is left. */
  flush(): Promise<void>
  /** Puts what is typed aside at once, without waiting for the database: the page is going away. */
  putAside(): void
  /**
   * Carries on what dead tabs left behind, as edits based on what their author saw. `isAlive`: whether a tab still is.
   * Answers the drafts carried on, so that the screen can go back to the caret.
   */
  carryOn(stored: readonly Draft[], isAlive: (tab: string) => boolean): Promise<Draft[]>
  /** Gives up whatever is still typed, also what was put aside: this device is being left. */
  forget(): void
  subscribe(listener: () => void): () => void
}

export function createDrafts(
  device: Device,
  shelf: Shelf | null,
  later: (ms: number, work: () => void) => void,
): Drafts {
  /** By field. */
  const typing = new Map<string, Draft>()
  const dirty = new Set<string>()
  const listeners = new Set<() => void>()
  /** What the author of a field in focus last saw of it: own words, until the field is left. */
  const inFocus = new Map<string, { from: string; base: string[] }>()
  let isDue = false
  /** Something is put aside, and must not outlive the edits made of it. */
  let isAside = false
  const tell = () => listeners.forEach((listener) => listener())
  const keyOf = (at: Pick<Draft, 'record' | 'field'>) => `${at.record}/${at.field}`

  async function toDisk(): Promise<void> {
    isDue = false
    const drafts = [...dirty].map((key) => typing.get(key)).filter((draft) => draft !== undefined)
    dirty.clear()
    if (drafts.length === 0) return
    await device.commit({ drafts }, { durability: 'relaxed' }).catch(() => {
      for (const draft of drafts) dirty.add(keyOf(draft))
      device.storage.reopen()
      soon()
    })
  }

  function soon(): void {
    if (isDue) return
    isDue = true
    later(DISK_MS, () => void toDisk())
  }

  async function commit(key: string): Promise<void> {
    const draft = typing.get(key)
    if (!draft || isUnfit(draft)) return
    typing.delete(key)
    dirty.delete(key)
    tell()
    await makeEdit(draft, inFocus.has(key))
  }

  /** What a dead tab typed is not what whoever is in its field has seen: such an edit is nobody's in focus. */
  async function makeEdit(draft: Draft, isSeen: boolean): Promise<void> {
    const { record, field } = draft
    const value = typedValue(draft.kind, field, draft.text)
    if (sameValue(value, typedValue(draft.kind, field, draft.from)))
      await device.commit({ draftsDone: [draft.key] }, { durability: 'relaxed' })
    else {
      const kind = draft.kind as Kind // written by `type`
      const edit = device.compose([{ kind, record, set: { [field]: value }, seen: { [field]: draft.base } }])
      if (isSeen) inFocus.set(keyOf(draft), { from: draft.text, base: [edit.id] })
      await device.queue([edit], { draftsDone: [draft.key] })
    }
    if (isAside) setAside()
  }

  /** Puts aside what is typed now, in place of what was. */
  function setAside(): void {
    isAside = typing.size > 0
    try {
      if (isAside) shelf?.setItem(SHELF + device.tab, JSON.stringify([...typing.values()]))
      else shelf?.removeItem(SHELF + device.tab)
    } catch {
      // full or forbidden: the drafts on disk are at most a quarter of a second old
    }
  }

  function begin(at: FieldAt): Draft {
    const key = keyOf(at)
    const record = device.workspace.record(at.record)
    const head = record ? headId(record, at.field) : null
    const shown = valueText(record && Object.hasOwn(record.fields, at.field) ? record.fields[at.field] : null)
    const seen = inFocus.get(key) ?? { from: shown, base: head === null ? [] : [head] }
    inFocus.set(key, seen)
    const own = `${key}/${newUuid(device.now())}`
    return { ...at, ...seen, key: own, text: seen.from, caret: 0, at: device.now(), tab: device.tab }
  }

  /** A text too long to share would be put on disk again after the record it is of was destroyed. */
  device.whenErased((ids) => {
    const gone = [...typing].filter(([, { record }]) => ids.includes(record)).map(([key]) => key)
    for (const key of gone) {
      typing.delete(key)
      dirty.delete(key)
      inFocus.delete(key)
    }
    if (gone.length === 0) return
    if (isAside) setAside()
    tell()
  })

  const drafts: Drafts = {
    of: (at) => typing.get(keyOf(at)) ?? null,
    type(at, text, caret) {
      const key = keyOf(at)
      const draft = typing.get(key) ?? begin(at)
      const stamp = device.now()
      typing.set(key, { ...draft, text, caret, at: stamp })
      dirty.add(key)
      soon()
      later(PAUSE_MS, () => {
        if (typing.get(key)?.at === stamp && typing.get(key)?.text === text) void commit(key).catch(() => undefined) // it is kept and tried again
      })
      tell()
    },
    focus: (at) => void (inFocus.has(keyOf(at)) || begin(at)),
    async leave(at) {
      try {
        await commit(keyOf(at))
      } finally {
        inFocus.delete(keyOf(at))
      }
    },
    look(at) {
      inFocus.delete(keyOf(at))
      begin(at)
    },
    isTyping: () => [...typing.values()].some((draft) => !isUnfit(draft)),
    tooLong: () => [...typing.values()].filter(isUnfit),
    async flush() {
      await Promise.all([...typing.keys()].map((key) => commit(key)))
    },
    putAside() {
      void toDisk()
      setAside()
    },
    async carryOn(stored, isAlive) {
      const left = leftBehind(stored, shelf, isAlive)
      const tooLong: Draft[] = []
      for (const draft of left.filter(isUnfit)) {
        const key = keyOf(draft)
        const isFree = !typing.has(key) && !inFocus.has(key) // else it waits on disk until nobody is in its field
        const kept = isFree ? { ...draft, tab: device.tab } : draft
        if (isFree) typing.set(key, kept)
        if (isFree) dirty.add(key)
        if (!stored.includes(kept)) tooLong.push(kept)
      }
      const isKept =
        tooLong.length === 0 || (await device.commit({ drafts: tooLong }, { durability: 'relaxed' }).catch(() => false))
      const edits = left.filter((draft) => !isUnfit(draft)).map((draft) => makeEdit(draft, false))
      await Promise.all(edits.map((one) => one.catch(() => undefined))) // kept in memory and lifeboat, tried again
      soon()
      tell()
      if (isKept) forgetAside(shelf, isAlive)
      return left
    },
    forget() {
      typing.clear()
      dirty.clear()
      forgetAside(shelf, () => false)
      shelf = null // nor is anything put aside as the page goes away
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  return drafts
}

/** What tabs that are not `isAlive` left on disk and put aside, each text as it was last. */
export function leftBehind(stored: readonly Draft[], shelf: Shelf | null, isAlive: (tab: string) => boolean): Draft[] {
  const found = new Map(stored.map((draft) => [draft.key, draft]))
  for (const draft of putAsideBy(shelf, isAlive)) {
    const known = found.get(draft.key)
    if (!known || known.at <= draft.at) found.set(draft.key, draft)
  }
  return [...found.values()].filter((draft) => !isAlive(draft.tab))
}

/** Such a text stays a draft until it is shorter. */
export function isUnfit({ kind, field, text }: Pick<Draft, 'kind' | 'field' | 'text'>): boolean {
  const doubt = doubtAbout(kind, field, text)
  return doubt === 'too-long' || doubt === 'number'
}

function asideNames(shelf: Shelf | null, isAlive: (tab: string) => boolean): string[] {
  const names = Array.from({ length: shelf?.length ?? 0 }, (_, at) => shelf?.key(at) ?? '')
  return names.filter((name) => name.startsWith(SHELF) && !isAlive(name.slice(SHELF.length)))
}

function putAsideBy(shelf: Shelf | null, isAlive: (tab: string) => boolean): Draft[] {
  try {
    return asideNames(shelf, isAlive).flatMap((name) => JSON.parse(shelf?.getItem(name) ?? '[]') as Draft[]) // written by `putAside`
  } catch {
    return []
  }
}

function forgetAside(shelf: Shelf | null, isAlive: (tab: string) => boolean): void {
  try {
    for (const name of asideNames(shelf, isAlive)) shelf?.removeItem(name)
  } catch {
    // nothing to forget then
  }
}
