import { useCallback, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Failure } from '#model/failure.ts'
import type { FailureCode } from '#model/failure.ts'

/** Something asked of the endpoint; why it failed stays as a sentence where it happened. */
export function useAsking(): {
  isBusy: boolean
  failure: string | null
  isOffline: boolean
  ask: (work: () => Promise<unknown>) => Promise<void>
} {
  const failures = useMessages('failures')
  const t = useMessages('partner')
  const [isBusy, setBusy] = useState(false)
  const [code, setCode] = useState<FailureCode | null>(null)
  const ask = useCallback(async (work: () => Promise<unknown>) => {
    setBusy(true)
    setCode(null)
    try {
      await work()
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause
      setCode(cause.code)
    } finally {
      setBusy(false)
    }
  }, [])
  const failure = code === null ? null : code === 'space-full' ? t('tooManyLinks') : failures(code)
  return { isBusy, failure, isOffline: code === 'offline', ask }
}
