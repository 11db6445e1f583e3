/** Why a whole file cannot be read; `i18n/` has the sentence for each, with what to do. */
export const FILE_TROUBLES = [
  /** More bytes than we take. */
  'too-large',
  /** More rows, columns or text than we take. */
  'too-much',
  'empty',
  /** The browser cannot get at it. */
  'unreadable',
  /** Headings, and nothing below them. */
  'only-headings',
  /** A spreadsheet in a form we do not read: .xls, .ods, .xlsb, .numbers. */
  'other-sheet',
  'pdf',
  'image',
  /** Neither text nor a spreadsheet. */
  'not-a-table',
  /** Packed so that it would fill the memory when unpacked. */
  'swollen',
  'damaged',
  /** With a password. */
  'locked',
  /** JSON, but not ours. */
  'other-json',
  /** Ours, from a newer app. */
  'newer',
] as const
export type FileTroubleCode = (typeof FILE_TROUBLES)[number]

export class FileTrouble extends Error {
  readonly code: FileTroubleCode
  constructor(code: FileTroubleCode, options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}
