/** From 0x80; the five places without a letter are left out below. Source: unicode.org, CP1252.TXT. */
const FROM_80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const letterOf = (code: number) =>
  code >= 0x80 && code < 0xa0 ? (FROM_80[code - 0x80] ?? '') : String.fromCharCode(code)
const CODES = new Map(Array.from({ length: 256 }, (_, code) => [letterOf(code), code] as const))

/** Letters of Windows-1252 that a cell may hold and that are no control. */
export const IN_1252 = [...CODES.keys()].filter((letter) => !/\p{Cc}/u.test(letter))

export function encode1252(text: string): Uint8Array {
  return Uint8Array.from([...text].map((letter) => CODES.get(letter) ?? 63))
}
