const EARTH_RADIUS_KM = 6371

/** Kilometres as the crow flies between two points, `58.0295,7.4538`; `null` when one of them is none. */
export function kilometresBetween(one: string, other: string): number | null {
  const [here, there] = [radians(one), radians(other)]
  if (!here || !there) return null
  const [north, east] = [there[0] - here[0], there[1] - here[1]]
  const half = Math.sin(north / 2) ** 2 + Math.cos(here[0]) * Math.cos(there[0]) * Math.sin(east / 2) ** 2
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)))
}

function radians(point: string): [latitude: number, longitude: number] | null {
  const [latitude, longitude] = point.split(',').map(Number)
  if (latitude === undefined || longitude === undefined) return null
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180]
    : null
}
