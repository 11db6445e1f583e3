import type { Block } from './minutes-text.ts'

/** Lists that belong beside each other: what each party expects. */
export interface Columns {
  type: 'columns'
  columns: { head: string; items: string[] }[]
}

/** Where the parties sign, beside each other. */
export interface Signatures {
  type: 'signatures'
  parties: { head: string; lines: SignatureLine[] }[]
}

export interface SignatureLine {
  /** What is written here: «Sted og dato». */
  label: string
  /** `null`: room for a hand. */
  value: string | null
}

/** A part of a document that is put on paper. */
export type PaperBlock = Block | Columns | Signatures

/** A piece of a text. A blank is what nobody has filled in; its text is what stands in its place. */
export interface Piece {
  text: string
  isBlank: boolean
}

/** Parts a line of a document into its pieces; joined, their texts are what is read. */
export type Split = (line: string) => readonly Piece[]

/** Of a document without blanks. */
export const noBlanks: Split = (text) => [{ text, isBlank: false }]
