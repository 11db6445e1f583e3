import { device } from '#db/here.ts'

/** Where everyone reads the municipality's page, with a slash at its end; `null` while this device shares with no endpoint. */
export function publicAddress(): string | null {
  const { space } = device().meta()
  return space === undefined ? null : `${location.origin}/${space}/`
}
