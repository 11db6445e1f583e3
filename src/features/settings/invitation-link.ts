import type { Invitation } from '#sync/members.ts'

/** Where an invitation leads. Its secret is after the `#`, which no server sees. */
export function invitationLink({ invitation }: Invitation): string {
  return `${location.origin}/bli-med#${invitation}`
}
