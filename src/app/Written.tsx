import { NewRemarks } from '#features/agreements/NewRemarks.tsx'
import { NewEnquiries } from '#features/site/NewEnquiries.tsx'

/** At Hjem: what people outside have written, and nobody has answered. */
export function Written() {
  return (
    <>
      <NewEnquiries />
      <NewRemarks />
    </>
  )
}
