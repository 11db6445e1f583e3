/** Markup we made, as distinct from text somebody typed. Only `html` makes it. */
export interface Html {
  readonly markup: string
}

type Part = Html | string | number | null | undefined | false | readonly Part[]

const made = new WeakSet<Html>()

/**
 * Markup from a template: what is filled in becomes text, whatever it is, unless it is markup from here. Values of attributes
 * must stand in double quotes; what may not be a name of an element or attribute is for whoever writes the template to see to.
 */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return keep(template.map((text, at) => text.replace(/\n\s*/g, '\n') + markupOf(parts[at])).join(''))
}

/** Our own style sheet, or JSON made for a `<script>` that is no program. Never for what somebody typed. */
export function raw(markup: string): Html {
  return keep(markup)
}

/** JSON as it may stand in a `<script>`: nothing in it ends the element or begins another. */
export function jsonIn(value: unknown): Html {
  return raw(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escapedInJson))
}

/** A text with its line breaks. */
export function lines(text: string): Part[] {
  return text.split(/\r\n?|\n/).flatMap((line, at) => (at === 0 ? [line] : [html`<br />`, line]))
}

function keep(markup: string): Html {
  const one = Object.freeze({ markup })
  made.add(one)
  return one
}

function markupOf(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string') return escape(part)
  if (typeof part === 'number') return String(part)
  if (isList(part)) return part.map(markupOf).join('')
  return made.has(part) ? part.markup : escape(part.markup)
}

function isList(part: Html | readonly Part[]): part is readonly Part[] {
  return Array.isArray(part)
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** Control characters, which no page may hold, are left out. */
function escape(text: string): string {
  return text.replace(/[&<>"'`]/g, (sign) => ESCAPES[sign] ?? '').replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '')
}

function escapedInJson(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}
