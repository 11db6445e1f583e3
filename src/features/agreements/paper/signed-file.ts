/** As large as the endpoint takes, bytes. */
export const MOST_BYTES = 10_000_000

const BY_ENDING: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
}

/** The media type of a document by its content; `null` when it is none that can be a signed copy. The endpoint looks for itself. */
export function fileTypeOf(bytes: Uint8Array, name: string): string | null {
  const begins = (signs: string) => [...signs].every((sign, at) => bytes[at] === sign.charCodeAt(0))
  if (begins('%PDF-')) return 'application/pdf'
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  return begins('PK\u0003\u0004') && Object.hasOwn(BY_ENDING, ending) ? (BY_ENDING[ending] ?? null) : null
}
