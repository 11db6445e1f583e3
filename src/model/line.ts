/** A typed or pasted text as a field of one line holds it: composed (NFC), on one line, at most `most` UTF-16 units; no letter is cut in two. */
export function asLine(text: string, most: number): string {
  return cut(
    text
      .normalize('NFC')
      .replace(/\p{Cc}+/gu, ' ')
      .trim(),
    most,
  )
}

/** The beginning of a text, at most `most` UTF-16 units; no letter is cut in two. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
}
