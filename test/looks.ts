/*
 * No style sheet is loaded in these tests: whether an element is shown follows from its kind, unless it has a `style` of its own.
 * happy-dom works that out anew, up through all its parents, each of the thousands of times that roles, names and presses ask.
 */
const lookOf = globalThis.getComputedStyle
const looks = new Map<string, Record<string, string>>()

globalThis.getComputedStyle = (element, pseudo) => {
  if (pseudo || !element.isConnected || element.hasAttribute('style')) return lookOf(element, pseudo)
  const kind = element.hasAttribute('open') ? `${element.tagName} open` : element.tagName
  const known = looks.get(kind) ?? learn(kind, lookOf(element))
  const byName = (name: string) => known[name] ?? lookOf(element).getPropertyValue(name)
  return new Proxy(NOTHING, {
    get(_, name) {
      if (typeof name === 'string' && known[name] !== undefined) return known[name]
      if (name === 'getPropertyValue') return byName
      const look = lookOf(element)
      const value: unknown = Reflect.get(look, name, look)
      return typeof value === 'function' ? value.bind(look) : value
    },
  })
}

const NOTHING = {} as CSSStyleDeclaration // whatever is asked of it is answered above

function learn(kind: string, { display, visibility, pointerEvents }: CSSStyleDeclaration): Record<string, string> {
  const known = { display, visibility, pointerEvents }
  looks.set(kind, known)
  return known
}
