import { isEmail, isWeb, webHref } from '#model/fields.ts'

/** `tel:` for a number as people write it; `null` when there is nothing to dial. */
export function callHref(phone: string | null): string | null {
  const number = (phone ?? '').replace(/[^\d+]/g, '').replace(/(?!^)\+/g, '')
  return number.replace('+', '').length >= 3 ? `tel:${number}` : null
}

export function emailHref(email: string | null): string | null {
  return email !== null && isEmail(email) ? `mailto:${email}` : null
}

/** Only what a browser opens as a page: never `javascript:` and its like. */
export function siteHref(web: string | null): string | null {
  return web !== null && isWeb(web) ? webHref(web) : null
}

/** OpenStreetMap at the point, or else looking for the address. */
export function mapHref(point: string | null, address: string | null, municipality: string | null): string | null {
  const [latitude, longitude] = point?.split(',') ?? []
  if (latitude && longitude)
    return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
  if (address === null) return null
  const hasPlace = /,|\b\d{4}\b/.test(address)
  const query = hasPlace || !municipality ? address : `${address}, ${municipality}`
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(query.replace(/\p{Cs}/gu, ''))}`
}
