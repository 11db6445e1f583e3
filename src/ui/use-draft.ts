import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks'
import { device, drafts, workspace } from '#db/here.ts'
import type { FieldAt } from '#db/drafts.ts'
import type { Draft } from '#db/storage.ts'
import { sameValue } from '#model/merge.ts'
import { doubtAbout, typedValue, valueText } from '#model/typed.ts'
import type { Doubt } from '#model/typed.ts'

/** A text field that saves itself. */
export interface DraftField {
  /** What the input shows. */
  text: string
  /** What seems wrong with it; it is kept all the same. */
  doubt: Doubt | null
  /** What a colleague gave this field while it is being typed in; `null` when nothing. */
  theirs: string | null
  isFocused: boolean
  /** Whether what was typed is on disk as an edit; `null` when nothing was typed for a while. */
  saved: 'saving' | 'saved' | null
  onInput(event: { currentTarget: { value: string; selectionStart: number | null } }): void
  onFocus(): void
  onBlur(): void
  /** Sets the text as if typed: choosing from suggestions. */
  setText(text: string): void
  /** Shows what the field holds now, keeping what was typed as a version of its own. */
  showTheirs(): Promise<void>
}

/** Binds an input to a field of a record. What is typed is on disk within half a second, and an edit when the typist pauses or leaves. */
export function useDraft(at: FieldAt): DraftField {
  const [, again] = useReducer<number, void>((times) => times + 1, 0)
  const [isFocused, setFocused] = useState(false)
  /** The text while the field has focus: a pull never rewrites it. */
  const [mine, setMine] = useState<string | null>(null)
  const [saved, setSaved] = useSaved(at)
  const shown = useRef<Draft | null>(null)
  useLayoutEffect(
    () =>
      drafts().subscribe(() => {
        if (drafts().of(at) !== shown.current) again() // another field's typing is nothing to this one
      }),
    [at.record, at.field],
  )
  useLayoutEffect(
    () =>
      workspace().subscribe((changed) => {
        if (changed === 'everything' || changed.has(at.record)) again()
      }),
    [at.record],
  )
  useEffect(() => () => void drafts().leave(at), [at.record, at.field])
  const record = workspace().record(at.record)
  const held = valueText(record && Object.hasOwn(record.fields, at.field) ? record.fields[at.field] : null)
  shown.current = drafts().of(at)
  const typed = shown.current?.text ?? null
  const text = typed ?? (isFocused && mine !== null ? mine : held)
  const isOther = isFocused && typed === null && mine !== null && mine !== held
  const setText = (next: string, caret: number) => {
    setMine(next)
    setSaved('saving')
    drafts().type(at, next, caret)
  }
  const doubt = text === '' ? null : doubtAbout(at.kind, at.field, text)
  return {
    text,
    doubt,
    theirs:
      isOther && !sameValue(typedValue(at.kind, at.field, mine), typedValue(at.kind, at.field, held)) ? held : null,
    isFocused,
    saved: doubt === 'too-long' || doubt === 'number' ? null : saved, // it is no edit until it is mended
    onInput: ({ currentTarget }) =>
      setText(currentTarget.value, currentTarget.selectionStart ?? currentTarget.value.length),
    setText: (next) => setText(next, next.length),
    onFocus() {
      drafts().focus(at)
      setMine(text)
      setFocused(true)
    },
    onBlur() {
      setFocused(false)
      setMine(null)
      void drafts().leave(at)
    },
    async showTheirs() {
      await drafts().leave(at)
      drafts().look(at)
      setMine(null)
    },
  }
}

/** How long «Lagret» is said, ms. */
const SAID_MS = 4_000

/** Follows a typed text to the disk: `saved` only when its edit would survive a power cut. */
function useSaved(at: FieldAt): [DraftField['saved'], (saved: DraftField['saved']) => void] {
  const [saved, setSaved] = useState<DraftField['saved']>(null)
  useEffect(() => {
    if (saved === null) return
    if (saved === 'saved') {
      const timer = setTimeout(() => setSaved(null), SAID_MS)
      return () => clearTimeout(timer)
    }
    let isOver = false
    const check = async () => {
      await Promise.resolve() // whoever tells us is about to write
      if (drafts().of(at) !== null) return
      await device().settled()
      if (!isOver && drafts().of(at) === null && device().unsaved() === 0) setSaved('saved')
    }
    void check() // it may have happened already
    const stops = [drafts().subscribe(() => void check()), device().subscribe(() => void check())]
    return () => {
      isOver = true
      for (const stop of stops) stop()
    }
  }, [saved, at.record, at.field])
  return [saved, setSaved]
}
