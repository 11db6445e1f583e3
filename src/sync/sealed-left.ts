const LEFT = 'brobygger.sealed-left'

/** Whether something sealed lies here that could not be opened when this phone was let in again: known without opening a database. */
export function isSealedLeft(): boolean {
  try {
    return localStorage.getItem(LEFT) !== null
  } catch {
    return false
  }
}

export function noteSealedLeft(isLeft: boolean): void {
  try {
    if (isLeft) localStorage.setItem(LEFT, '1')
    else localStorage.removeItem(LEFT)
  } catch {
    // then it is opened at the next joining, or as a file
  }
}
