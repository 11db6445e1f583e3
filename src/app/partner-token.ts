import { invitationIn } from './invitation.ts'

/** A partner's link, for as long as this tab lives: the page can be loaded again. */
const KEPT_AS = 'brobygger.partner'
/** A section of the page, which is no secret. */
const A_PLACE = /^#avsnitt-\d+$/
let held: string | null = null

/** Takes the token out of the address of the partner's page, so that it stands in no history and no screenshot. */
export function takePartnerToken(): void {
  if (location.hash.length < 2 || A_PLACE.test(location.hash)) return
  const token = invitationIn(location.href)
  history.replaceState(history.state, '', location.pathname + location.search)
  if (!token) return
  held = token
  try {
    sessionStorage.setItem(KEPT_AS, token)
  } catch {
    // then it is kept as long as the page
  }
}

/** The link this tab was opened with; `null` when there is none. */
export function keptPartnerToken(): string | null {
  try {
    return held ?? sessionStorage.getItem(KEPT_AS)
  } catch {
    return held
  }
}
