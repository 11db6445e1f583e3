import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { html, jsonIn, lines } from '#page/html.ts'
import type { Html } from '#page/html.ts'

/** Text as somebody who means harm would write it. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onclick='x",
    '</textarea><b>',
    '&lt;',
    '<!--',
    '`',
    '\0<',
    '\u2028</script>',
  ),
  fc
    .array(fc.constantFrom('<', '>', '"', "'", '&', '/', '=', 'a', ' ', '\n', '`', '!', '-', ']'))
    .map((signs) => signs.join('')),
)

/** What a browser reads of text and quoted values: the reverse of the five references we write. */
function unescape(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot|#39|#96);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#96': '`' })[name] ?? '',
  )
}

const readable = (text: string) => text.replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '')

describe('a template', () => {
  // Catches one character left out of the escapes, escaping in the wrong order, and a list joined unescaped.
  test('never makes markup of a text, and loses none of it', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const { markup } = html`<p title="${one}">${[other, [one]]}</p>`
        const [, value, text] = /^<p title="([^"<>'`]*)">([^<>"'`]*)<\/p>$/.exec(markup) ?? []
        expect(value).not.toBeUndefined()
        expect(unescape(value ?? '')).toBe(readable(one))
        expect(unescape(text ?? '')).toBe(readable(other) + readable(one))
      }),
      { numRuns: 2_000 },
    )
  })

  // Catches an object that looks like markup, as JSON from somewhere might.
  test('takes only markup that was made here', () => {
    const false_: Html = { markup: '<script>' }
    expect(html`${false_}`.markup).toBe('&lt;script&gt;')
    expect(html`<b>${html`<i>${'<'}</i>`}</b>${null}${false}${undefined}${0}`.markup).toBe('<b><i>&lt;</i></b>0')
  })

  test('keeps the lines of a text', () => {
    expect(html`${lines('a\r\n<b\n\nc')}`.markup).toBe('a<br />&lt;b<br /><br />c')
    expect(html`<p>${'a\n   b'}</p>`.markup).toBe('<p>a\n   b</p>')
  })

  test('says JSON so that it never ends its script', () => {
    fc.assert(
      fc.property(fc.dictionary(hostile, hostile), (value) => {
        const { markup } = jsonIn(value)
        expect(markup).not.toMatch(/[<>&\u2028\u2029]/)
        expect(JSON.parse(markup)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      { numRuns: 300 },
    )
  })
})
