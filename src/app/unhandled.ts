import { messages } from '#i18n/messages.ts'
import { Failure } from '#model/failure.ts'
import { notify } from '#session.ts'

/** The one place where what nobody awaited becomes a sentence. */
export function tellWhatWentWrong(): void {
  addEventListener('unhandledrejection', ({ reason }) => tell(reason))
  addEventListener('error', ({ error }) => {
    if (error) tell(error)
  })
}

function tell(cause: unknown): void {
  if (cause instanceof DOMException && cause.name === 'AbortError') return // somebody changed their mind
  notify(cause instanceof Failure ? messages('failures')(cause.code) : messages('app')('unexpected'))
}
