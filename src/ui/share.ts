/** Whether this device hands such a file to another app; without one, whether it hands on any. */
export function canShareFile(file?: File): boolean {
  if (typeof navigator.share !== 'function' || typeof navigator.canShare !== 'function') return false
  return file === undefined || navigator.canShare({ files: [file] })
}

/** Hands something to another app. False when that did not work; whoever closes the sheet wanted nothing else. */
export async function share(data: ShareData): Promise<boolean> {
  try {
    await navigator.share(data).catch(ignoreAbort)
    return true
  } catch {
    return false
  }
}

/** They closed the sheet. @throws whatever else it was */
export function ignoreAbort(cause: unknown): void {
  if (!(cause instanceof DOMException && cause.name === 'AbortError')) throw cause
}
