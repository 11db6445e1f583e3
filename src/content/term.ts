/** One thing to choose: a stable id, and what it is called in the languages of the interface. */
export interface Term {
  readonly id: string
  readonly nb: string
  readonly nn: string
  readonly en: string
  /** One line that explains it, where the name does not. */
  readonly about?: { readonly nb: string; readonly nn: string; readonly en: string }
}
