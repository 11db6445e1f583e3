import { device, workspace } from '#db/here.ts'
import { rememberSaving } from '#ui/install.ts'
import { askToPersist, readStorage } from '#ui/storage.ts'

/** Once something of one's own is on this device, asks the browser to keep it: then there is a reason one can see. */
export function askToPersistAfterFirstSave(): void {
  let isAsked = false
  const unsubscribe = device().subscribe(() => {
    if (isAsked || device().unsaved() > 0 || workspace().outbox().length === 0) return
    isAsked = true
    rememberSaving()
    void readStorage().then(({ isPersisted }) => (isPersisted ? null : askToPersist()))
    queueMicrotask(() => unsubscribe())
  })
}
