import { isEmail, isWeb, webHref } from './fields.ts'

/** `tel:` for a number as people write it; `null` when there is nothing to dial. */
export function callHref(phone: string | null): string | null {
  const number = dialled(phone)
  return number === null ? null : `tel:${number}`
}

/** `sms:`, for numbers that can get one: Norwegian mobiles begin with 4 or 9; of foreign ones we cannot know. */
export function textHref(phone: string | null): string | null {
  const number = dialled(phone)
  if (number === null) return null
  const isMobile = /^(\+47|0047)?[49]\d{7}$/.test(number) || /^(\+|00)(?!47)\d{7,}$/.test(number)
  return isMobile ? `sms:${number}` : null
}

export function emailHref(email: string | null): string | null {
  return email !== null && isEmail(email) ? `mailto:${email}` : null
}

/** Only what a browser opens as a page: never `javascript:` and its like. */
export function siteHref(web: string | null): string | null {
  return web !== null && isWeb(web) ? webHref(web) : null
}

/** OpenStreetMap at the point, or else looking for the address; the municipality helps when the address names no place. Half a character (UTF-16) has no address. */
export function mapHref(point: string | null, address: string | null, municipality: string | null): string | null {
  const [latitude, longitude] = point?.split(',') ?? []
  if (latitude && longitude)
    return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
  if (address === null) return null
  const hasPlace = /,|\b\d{4}\b/.test(address)
  const query = hasPlace || !municipality ? address : `${address}, ${municipality}`
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(query.replace(/\p{Cs}/gu, ''))}`
}

/** Latitude and longitude as the field keeps them, from the ways people write them; `null` when it is not such a pair. */
export function parsePoint(typed: string): string | null {
  const match = /^\s*(-?\d{1,2}(?:[.,]\d+)?)(?:\s*[;,]\s*|\s+)(-?\d{1,3}(?:[.,]\d+)?)\s*$/.exec(typed)
  if (!match) return null
  const [latitude, longitude] = [match[1], match[2]].map((part) => (part ?? '').replace(',', '.'))
  return Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180 ? `${latitude},${longitude}` : null
}

function dialled(phone: string | null): string | null {
  const number = (phone ?? '').replace(/[^\d+]/g, '').replace(/(?!^)\+/g, '')
  return number.replace('+', '').length >= 3 ? number : null
}
