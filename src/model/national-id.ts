/** Weights of the digits before each control digit. Source: Skatteetaten, fødselsnummer and D-nummer, mod 11. */
const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2]
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

/** Eleven digits on their own, perhaps parted after the date as people write it: `DDMMYY NNNNN`, also in pairs. */
const CANDIDATE = /(?<![\d+])\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .\-–]?\d{3}[ .-]?\d{2}(?!\d)/g

/**
 * Whether a text has a national identity number in it: a fødselsnummer or a D-nummer, also synthetic ones, with a date that
 * can be and both control digits right. A bank account number (mod 11 too) is one only by a rare accident.
 */
export function holdsNationalId(text: string): boolean {
  return (text.match(CANDIDATE) ?? []).some((candidate) => isNationalId(candidate.replace(/\D/g, '')))
}

/** Eleven digits. D-nummer add 40 to the day; help numbers 40, and synthetic ones 65 or 80, to the month. */
function isNationalId(digits: string): boolean {
  const day = Number(digits.slice(0, 2)) % 40
  const typedMonth = Number(digits.slice(2, 4))
  const month = [80, 65, 40].reduce((rest, more) => (rest > more ? rest - more : rest), typedMonth)
  if (Number(digits.slice(0, 2)) > 71 || day < 1 || day > 31 || month < 1 || month > 12) return false
  return hasControlDigit(digits, FIRST) && hasControlDigit(digits, SECOND)
}

function hasControlDigit(digits: string, weights: readonly number[]): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return (11 - (sum % 11)) % 11 === Number(digits[weights.length]) // ten is no digit: such numbers are not given
}
