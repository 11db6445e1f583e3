/**
 * 53 bits of a text, as up to 11 letters and digits: enough to know a value again, and it says nothing of what the value was.
 * Not for secrets. Part of the wire format (model/digest.ts) and of what `registered` holds: it may never change. The mixing is that of MurmurHash2 (public domain) on two halves.
 */
export function shortHash(text: string): string {
  return shortNumber(text).toString(36)
}

/** The same as a number, below 2^53. */
export function shortNumber(text: string): number {
  let one = 0xdeadbeef
  let two = 0x41c6ce57
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x9e3779b1)
    two = Math.imul(two ^ unit, 0x5f356495)
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(two ^ (two >>> 13), 0xc2b2ae35)
  two = Math.imul(two ^ (two >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35)
  return 0x1_0000_0000 * (two & 0x1f_ffff) + (one >>> 0)
}
