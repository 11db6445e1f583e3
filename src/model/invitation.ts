/** A piece of an invitation: words, or a blank nobody has filled. */
export type InvitationPart = { text: string } | { blank: string }

/** A blank in a text, `{title}`. */
const BLANK = /\{([A-Za-z]+)\}/g

/**
 * Puts what is known in the blanks of an invitation. What is not known (`null`, or no such blank) stays as a blank; a paragraph with
 * a blank that has nothing to say (`''`) is left out.
 * @param mayMiss blanks without which a sentence they stand in is left out, the rest of the text makes sense without it
 */
export function fillBlanks(
  template: string,
  known: Readonly<Record<string, string | null>>,
  mayMiss: readonly string[] = [],
): InvitationPart[] {
  const valueOf = (name: string) => (Object.hasOwn(known, name) ? (known[name] ?? null) : null)
  const isLeftOut = (one: string) => blanksOf(one).some((name) => mayMiss.includes(name) && valueOf(name) === null)
  const paragraphs = template
    .split(/\n[ \t]*\n/)
    .flatMap((one) => (isLeftOut(one) ? (withoutSentences(one, isLeftOut) ?? []) : one))
  const kept = paragraphs.filter((one) => !blanksOf(one).some((name) => valueOf(name) === ''))
  const parts: InvitationPart[] = []
  const say = (text: string) => {
    const last = parts.at(-1)
    if (last && 'text' in last) last.text += text
    else if (text !== '') parts.push({ text })
  }
  for (const [at, piece] of kept.join('\n\n').split(BLANK).entries()) {
    if (at % 2 === 0) say(piece)
    else if (valueOf(piece) === null) parts.push({ blank: piece })
    else say(valueOf(piece) ?? '')
  }
  return parts
}

/** A paragraph without some of its sentences; `null` when none is left. */
function withoutSentences(paragraph: string, isLeftOut: (sentence: string) => boolean): string | null {
  const lines = paragraph.split('\n').flatMap((line) => {
    if (!isLeftOut(line)) return line
    const kept = line.split(/(?<=[.!?])\s+(?=\p{Lu})/u).filter((sentence) => !isLeftOut(sentence))
    return kept.length > 0 ? kept.join(' ') : []
  })
  return lines.length > 0 ? lines.join('\n') : null
}

/** Which blanks a text has, each once, in its order. */
export function blanksOf(text: string): string[] {
  return [...new Set([...text.matchAll(BLANK)].map(([, name = '']) => name))]
}

/** All of it as text; what a blank that is not filled looks like is said by `mark`. */
export function invitationText(parts: readonly InvitationPart[], mark: (blank: string) => string): string {
  return parts.map((part) => ('text' in part ? part.text : mark(part.blank))).join('')
}

/**
 * Addresses in groups that fit in a link a mail program takes: each group's `mailto:` with all of them as blind copies is at most
 * `most` characters; one address that alone is too long is a group of its own.
 */
export function bccGroups(addresses: readonly string[], rest: string, most: number): string[][] {
  const groups: string[][] = []
  let length = Infinity
  for (const address of addresses) {
    const more = encodeURIComponent(address).length + 1
    if (length + more > most) {
      groups.push([])
      length = 'mailto:?bcc='.length + rest.length
    }
    groups.at(-1)?.push(address)
    length += more
  }
  return groups
}
