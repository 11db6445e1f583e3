/** On this device only: when the fetching was finished that was last dealt with here. */
const KEPT_AS = 'brobygger.register-seen'

/** ms since 1970: the fetching that was last put in here, or was seen to bring nothing; 0 when there is none. */
export function seenFetch(): number {
  try {
    return Number(localStorage.getItem(KEPT_AS)) || 0
  } catch {
    return 0 // a browser without storage: it is told of each time
  }
}

/** A fetching has been dealt with. @param finishedAt ms since 1970 */
export function rememberFetch(finishedAt: number): void {
  try {
    localStorage.setItem(KEPT_AS, String(finishedAt))
  } catch {
    // as above
  }
}
