/** An idle moment is waited for, but not for ever, ms. */
const PATIENCE_MS = 60

/** Resolves when nothing else is to be done. */
export function idleMoment(): Promise<void> {
  return new Promise((resume) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resume(), { timeout: PATIENCE_MS })
    else setTimeout(resume)
  })
}
