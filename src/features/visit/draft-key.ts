import type { KeptEnquiry } from '#db/visit-store.ts'

/** By what a text that is being typed is kept: each thing one may write about has its own. */
export function draftKey(space: string, type: KeptEnquiry['type'], about: string | null): string {
  return `${space} ${type} ${about ?? ''}`
}
