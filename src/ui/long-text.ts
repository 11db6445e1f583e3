/** A longer text is written in a part at a time: browsers lay a text box out anew at every key, and at this length one begins to feel it. */
const LONG = 6_000
/** When so much stands in the text box, it is parted again. */
export const MUCH = 8_000
/** How much is written in before and behind the caret, about. */
const REACH = 1_200
/** What is only shown stands in pieces of about so much: a browser need not lay out those out of sight. */
const PIECE = 4_000
/** A part ends with a line when one ends within so much. */
const LINE_MOST = 800

/** A long text in three: what stands before what is written in, and behind it. Together with it they are the text. */
export interface Around {
  head: string
  tail: string
}

/** Where one begins to write: at the end of a long text, in all of a short one. */
export function atBeginning(text: string): Around {
  return text.length > LONG ? aroundPlace(text, text.length) : { head: '', tail: '' }
}

/** What is written in when the caret is at a place: whole lines around it, where lines end. */
export function aroundPlace(text: string, place: number): Around {
  const from = place <= REACH * 1.5 ? 0 : cut(text, place - REACH, place)
  const to = text.length - place <= REACH * 1.5 ? text.length : cut(text, place + REACH, text.length)
  return { head: text.slice(0, from), tail: text.slice(to === text.length || text[to - 1] !== '\n' ? to : to - 1) }
}

/** Whether a text still begins and ends so. */
export function isAround({ head, tail }: Around, text: string): boolean {
  return head.length + tail.length <= text.length && text.startsWith(head) && text.endsWith(tail)
}

/** A text in pieces of whole lines, for what is only shown. */
export function pieces(text: string): string[] {
  const found: string[] = []
  for (let at = 0; at < text.length;) {
    const end = text.length - at <= PIECE * 1.5 ? text.length : cut(text, at + PIECE, text.length)
    found.push(text.slice(at, end))
    at = end
  }
  return found
}

/** The place after the first line break behind `place`; after a space, or there, when there is none near. Never behind `before`. */
function cut(text: string, place: number, before: number): number {
  const line = text.indexOf('\n', place)
  if (line >= 0 && line < Math.min(place + LINE_MOST, before)) return line + 1
  const space = text.indexOf(' ', place)
  if (space >= 0 && space < Math.min(place + LINE_MOST, before)) return space + 1
  const code = text.charCodeAt(place)
  return code >= 0xdc00 && code <= 0xdfff ? place + 1 : place // never between the halves of a character
}
