/** A text without halves of signs: they cannot be part of an address (`encodeURIComponent` throws), nor of most files. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '')
}
