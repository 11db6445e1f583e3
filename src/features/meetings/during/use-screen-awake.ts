import { useEffect } from 'preact/hooks'

/** Keeps the screen from going dark while `isWanted`. A browser that cannot leaves it as it is. */
export function useScreenAwake(isWanted: boolean): void {
  useEffect(() => (isWanted ? keepAwake() : undefined), [isWanted])
}

/** Answers how to let go. The browser lets go by itself when another app or tab is shown; then it is asked again on coming back. */
function keepAwake(): () => void {
  const locks = (navigator as { wakeLock?: WakeLock }).wakeLock // not in every browser, and only in secure contexts
  if (!locks) return () => undefined
  let lock: WakeLockSentinel | null = null
  let isAsking = false
  let isOver = false
  const ask = async () => {
    if (isAsking || isOver || document.visibilityState !== 'visible' || (lock && !lock.released)) return
    isAsking = true
    lock = await locks.request('screen').catch(() => null) // a nearly empty battery refuses
    isAsking = false
    if (isOver) void lock?.release().catch(() => undefined)
  }
  const onVisible = () => void ask()
  void ask()
  document.addEventListener('visibilitychange', onVisible)
  return () => {
    isOver = true
    document.removeEventListener('visibilitychange', onVisible)
    void lock?.release().catch(() => undefined)
  }
}
