import { fetchWords } from '#i18n/locale.ts'
import { messages } from '#i18n/messages.ts'
import { Failure } from '#model/failure.ts'
import { notify } from '#session.ts'

/** The one place where what nobody awaited becomes a sentence. */
export function tellWhatWentWrong(): void {
  addEventListener('unhandledrejection', ({ reason }) => void tell(reason))
  addEventListener('error', ({ error }) => {
    if (error) void tell(error)
  })
}

async function tell(cause: unknown): Promise<void> {
  if (cause instanceof DOMException && cause.name === 'AbortError') return // somebody changed their mind
  const isHere =
    cause instanceof Failure &&
    (await fetchWords('failures').then(
      () => true,
      () => false, // without its words
    ))
  notify(isHere ? messages('failures')(cause.code) : messages('app')('unexpected'))
}
