/** When a record with this id was made, ms since 1970; `null` when the id does not say. */
export function madeAt(id: string): number | null {
  const [, head = '', tail = ''] = /_([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-/.exec(id) ?? []
  return head === '' ? null : Number.parseInt(head + tail, 16)
}
