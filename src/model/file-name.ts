/** A name every system takes: letters, digits and hyphens. @param otherwise when nothing of the title can be in one */
export function fileName(title: string, day: string | null, otherwise: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  return [plain, day].filter(Boolean).join('-') || otherwise
}
