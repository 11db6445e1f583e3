import * as v from 'valibot'

/** Only this is kept of an answer: the account number beside it is never read. */
const Answer = v.object({
  organisasjonsnummer: v.string(),
  icnpoKategorier: v.optional(v.nullable(v.array(v.unknown())), []),
})

const Category = v.object({
  /** `9100`, also as a number or with a zero before it, `01100`. */
  icnpoNummer: v.pipe(
    v.union([v.string(), v.number()]),
    v.transform((given) => String(given).trim().replace(/^0+/, '')),
    v.regex(/^\d{1,5}$/),
  ),
  rekkefoelge: v.fallback(v.nullable(v.number()), null),
})

/**
 * All ICNPO codes of an answer to `/frivillige-organisasjoner/{orgnr}`, in the register's order; `null` when it cannot be read or is
 * about another. Source: data.brreg.no/frivillighetsregisteret/api.
 */
export function readRegisterCodes(answer: unknown, orgnr: string): string[] | null {
  const read = v.safeParse(Answer, answer)
  if (!read.success || read.output.organisasjonsnummer !== orgnr) return null
  const categories = (read.output.icnpoKategorier ?? []).flatMap((each) => {
    const category = v.safeParse(Category, each)
    return category.success ? [category.output] : []
  })
  const ordered = categories.toSorted(
    (one, other) => (one.rekkefoelge ?? Infinity) - (other.rekkefoelge ?? Infinity) || 0,
  )
  return [...new Set(ordered.map(({ icnpoNummer }) => icnpoNummer))]
}
