/** Where the registers are: the one thing that says which hosts the endpoint asks. Without a slash at the end. */
export interface RegisterAddresses {
  enhetsregisteret: string
  frivillighetsregisteret: string
}

/** The registers themselves. Source: data.brreg.no, open data, NLOD. */
export const REGISTERS: RegisterAddresses = {
  enhetsregisteret: 'https://data.brreg.no/enhetsregisteret/api',
  frivillighetsregisteret: 'https://data.brreg.no/frivillighetsregisteret/api',
}

/**
 * A base address as it is used, without a slash at its end; `null` when it is none: `https`, or `http` to this machine itself, and
 * nothing but host, port and path.
 */
export function readRegisterAddress(given: string): string | null {
  if (!URL.canParse(given)) return null
  const { protocol, hostname, username, password, search, hash, href } = new URL(given)
  const isHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isHere)
  if (!isSafe || username !== '' || password !== '' || search !== '' || hash !== '' || /[?#]/.test(given)) return null
  return href.replace(/\/+$/, '')
}
