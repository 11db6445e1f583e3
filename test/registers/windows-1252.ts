const decoder = new TextDecoder('windows-1252')
const CODES = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(new Uint8Array([code])), code] as const))

/** Letters of Windows-1252 that a cell may hold and that are no control. */
export const IN_1252 = [...CODES.keys()].filter((letter) => !/\p{Cc}/u.test(letter))

export function encode1252(text: string): Uint8Array {
  return Uint8Array.from([...text].map((letter) => CODES.get(letter) ?? 63))
}
