import type { Store } from './store.ts'

/**
 * Before something that was here already is acknowledged again: a commit that was called off, or came just before the database
 * fell, may be on this machine only. One more that is acknowledged takes it along to the standby. A file has no standby.
 */
export async function makeSure(store: Store, space: string): Promise<void> {
  if (store.company !== null) await store.write(space, 0, () => Promise.resolve())
}
