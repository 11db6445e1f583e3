import { useEffect, useState } from 'preact/hooks'
import { myName, watchMyName } from '#db/my-name.ts'

/** What whoever uses this device said their name is; `null` until they have. */
export function useMyName(): string | null {
  const [name, setName] = useState(myName)
  useEffect(() => {
    const look = () => setName(myName())
    look()
    return watchMyName(look)
  }, [])
  return name
}
