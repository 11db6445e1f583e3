import { useCallback, useEffect, useState } from 'preact/hooks'
import { Failure } from '#model/failure.ts'
import type { FailureCode } from '#model/failure.ts'
import { listMembers } from '#sync/members.ts'
import type { Members } from '#sync/members.ts'

/** The members as the endpoint knows them now; what was fetched last stays while it is asked again. */
export function useMembers(): { members: Members | null; failure: FailureCode | null; again: () => void } {
  const [members, setMembers] = useState<Members | null>(null)
  const [failure, setFailure] = useState<FailureCode | null>(null)
  const again = useCallback(() => {
    setFailure(null)
    listMembers().then(setMembers, (cause: unknown) => {
      if (!(cause instanceof Failure)) throw cause
      setFailure(cause.code)
    })
  }, [])
  useEffect(() => {
    again()
    const wait = () => setFailure('offline')
    addEventListener('online', again)
    addEventListener('offline', wait)
    return () => {
      removeEventListener('online', again)
      removeEventListener('offline', wait)
    }
  }, [again])
  return { members, failure, again }
}
