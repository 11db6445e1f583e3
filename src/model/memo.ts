/** The same function, which remembers its latest answer and gives it again while it is asked the same. */
export function memo<Given extends readonly unknown[], Answer>(
  reckon: (...given: Given) => Answer,
): (...given: Given) => Answer {
  let last: { given: Given; answer: Answer } | null = null
  return (...given) => {
    const known = last
    if (known && given.every((one, at) => one === known.given[at])) return known.answer
    last = { given, answer: reckon(...given) }
    return last.answer
  }
}
