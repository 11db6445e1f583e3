import { locale, useLocale, wordsOf } from './locale.ts'
import { number } from './numbers.ts'
import type { Area, Forms, Say } from './words.ts'

/** The words of one area in the language in use; the component is drawn again when the language changes. */
export function useMessages<A extends Area>(area: A): Say<A> {
  useLocale()
  return messages(area)
}

/** The same outside components. */
export function messages<A extends Area>(area: A): Say<A> {
  return (key, ...[variables]) => {
    const message: string | Forms = wordsOf(area)[key]
    return fill(message, variables ?? {})
  }
}

/** Puts variables in their places, numbers as the language in use writes them. What stands in a variable is never looked into. */
export function fill(message: string | Forms, variables: Readonly<Record<string, string | number>>): string {
  const text = typeof message === 'string' ? message : (message[form(Number(variables['count']))] ?? message.other)
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = variables[name] ?? ''
    return typeof value === 'number' ? number(value) : value
  })
}

/** Made once for each language: to make them takes longer than to use them. */
const rules = new Map<string, Intl.PluralRules>()

function form(count: number): Intl.LDMLPluralRule {
  const language = locale()
  const known = rules.get(language) ?? new Intl.PluralRules([language, 'nb']) // some browsers have no Nynorsk; its forms are Bokmål's
  rules.set(language, known)
  return known.select(count)
}
