/** What somebody typed, in the language they wrote: so it is read aloud right, and runs the way its letters do. */
export function Typed({ text, writtenIn = null }: { text: string; writtenIn?: string | null }) {
  return (
    <span lang={languageOf(writtenIn)} dir="auto">
      {text}
    </span>
  )
}

/** Bokmål when nobody said. */
export function languageOf(writtenIn: string | null): string {
  return writtenIn !== null && /^[a-z]{2,3}$/.test(writtenIn) ? writtenIn : 'nb'
}
