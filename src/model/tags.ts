/** Longest id of an element of a set (records.ts). */
const MOST = 80

/**
 * A keyword as the id of an element of `tags`: lower case, `-` for a space, and what an id cannot hold (æ, hyphens) as its code
 * point in hexadecimal between colons; `null` when there is nothing in it, or too much. `Språk sør` → `spr:e5k-s:f8r`.
 */
export function tagId(text: string): string | null {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  const id = plain.replace(/[^a-z0-9_.]/gu, (character) =>
    character === ' ' ? '-' : `:${(character.codePointAt(0) ?? 0).toString(16)}:`,
  )
  return id === '' || id.length > MOST ? null : id
}

/** A keyword to read; the reverse. */
export function tagText(id: string): string {
  return id.replaceAll('-', ' ').replace(/:([0-9a-f]{1,6}):/g, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
