import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Failure } from '#model/failure.ts'

/** Something that takes a moment and may fail in a way one can act on; the failure stays as a sentence where it happened. */
export function useWork(): {
  isBusy: boolean
  failure: string | null
  work: (task: () => Promise<unknown>) => Promise<void>
} {
  const t = useMessages('failures')
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const work = async (task: () => Promise<unknown>) => {
    setBusy(true)
    setFailure(null)
    try {
      await task()
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause
      setFailure(t(cause.code))
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, failure, work }
}
