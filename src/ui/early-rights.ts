import type { Role } from '#model/records.ts'

// What `model/rights.ts` says, for what the first screen is made of: the table comes a moment after it, so that the screen need
// not wait for it. A test holds the two together.

/** Whether it does the municipality's work, and so writes all there is but what the municipality says of itself. */
export function doesWork(role: Role): boolean {
  return givesAccess(role) || role === 'editor'
}

/** Whether it writes that too, and gives others access. */
export function givesAccess(role: Role): boolean {
  return role === 'coordinator'
}
