/** Somebody to put among one's contacts. `null` is "not known". */
export interface Card {
  name: string | null
  organisation: string | null
  /** What they are there. */
  role: string | null
  phone: string | null
  email: string | null
}

/** Octets in a line, without its ending. Source: RFC 2426, 2.6. */
const MOST_OCTETS = 75

/**
 * A vCard 3.0 (RFC 2426), the version that both iPhones and Android phones take in. UTF-8; lines end with CRLF, also the
 * last. One without a name is called what the organisation is called.
 */
export function vCard({ name, organisation, role, phone, email }: Card): string {
  const shown = name ?? organisation ?? ''
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${name === null ? ';' : namesOf(name)};;;`,
    `FN:${escaped(shown)}`,
    organisation === null ? null : `ORG:${escaped(organisation)}`,
    role === null ? null : `TITLE:${escaped(role)}`,
    phone === null ? null : `TEL;TYPE=VOICE:${escaped(phone)}`,
    email === null ? null : `EMAIL;TYPE=INTERNET:${escaped(email)}`,
    'END:VCARD',
  ]
  return lines.flatMap((line) => (line === null ? [] : [`${folded(line)}\r\n`])).join('')
}

/** Family name and given names: in Norway the last word, and those before it. */
function namesOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const family = words.length > 1 ? (words.pop() ?? '') : ''
  return `${escaped(family)};${escaped(words.join(' '))}`
}

/** Text as a value: what would end it or divide it gets a backslash, line breaks are `\n`, other control characters go. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
}

const encoder = new TextEncoder()

/** A line in pieces of at most 75 octets; those after the first begin with a space, which counts. No character is divided. */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const more = encoder.encode(character).length
    if (octets + more > MOST_OCTETS) {
      pieces.push(piece)
      piece = ''
      octets = 1 // the space
    }
    piece += character
    octets += more
  }
  return [...pieces, piece].join('\r\n ')
}
