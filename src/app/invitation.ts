/** An invitation not used yet, for as long as this tab lives: an app closed too early can be opened again. */
const KEPT_AS = 'brobygger.invitation'
let held: string | null = null

/** Takes the token out of the address at once, so that it stands in no history and no screenshot. */
export function takeInvitation(): void {
  if (location.pathname !== '/bli-med' || location.hash.length < 2) return
  const token = invitationIn(location.href)
  history.replaceState(history.state, '', location.pathname + location.search)
  if (token) keepInvitation(token)
}

export function keepInvitation(token: string): void {
  held = token
  try {
    sessionStorage.setItem(KEPT_AS, token)
  } catch {
    // then it is kept as long as the page
  }
}

/** The invitation this tab was opened with, or that was pasted; `null` when there is none. */
export function keptInvitation(): string | null {
  try {
    return held ?? sessionStorage.getItem(KEPT_AS)
  } catch {
    return held
  }
}

export function dropInvitation(): void {
  held = null
  try {
    sessionStorage.removeItem(KEPT_AS)
  } catch {
    // nothing was kept
  }
}

/** The token in what someone pasted: a link, or the token alone; `null` when it is neither. */
export function invitationIn(text: string): string | null {
  const after = text.trim().split('#').at(-1) ?? ''
  let token = after
  try {
    token = decodeURIComponent(after)
  } catch {
    // not encoded then
  }
  return /^[\w-]{16,200}$/.test(token) ? token : null
}
