import { isEmail, webHref } from './fields.ts'

/** Where many have a page: the host says nothing, the path does. */
const SHARED_HOSTS =
  /(^|\.)(facebook\.com|fb\.com|fb\.me|instagram\.com|x\.com|twitter\.com|youtube\.com|youtu\.be|tiktok\.com|linkedin\.com|linktr\.ee|meetup\.com|sites\.google\.com|docs\.google\.com|forms\.gle|goo\.gl|vimeo\.com|spond\.com|minidrett\.no|idrettsforbundet\.no|brreg\.no|gulesider\.no|1881\.no|proff\.no|kommune\.no|rodekors\.no|styreweb\.com|wordpress\.com|blogspot\.com|wixsite\.com|weebly\.com|webnode\.no|origo\.no|n3sport\.no|klubbenonline\.no|speiding\.no|dnt\.no|lions\.no|rotary\.no|norskfolkehjelp\.no|sanitetskvinnene\.no|korps\.no|4h\.no)$/

/** Web addresses as keys to compare: `page` says the very page, `host` the whole site; `null` when it says nothing. */
export interface WebKeys {
  page: string | null
  host: string | null
}

export function webKeysOf(web: string | null): WebKeys {
  const nothing = { page: null, host: null }
  if (web === null || web.length > 500) return nothing
  const url = parse(webHref(web.trim()))
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) return nothing
  const host = url.hostname.replace(/^(www\d?|m|nb-no|no-no|web)\./, '').replace(/\.$/, '')
  const path = decoded(url.pathname)
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/\/(index|home|hjem|forside)(\.\w+)?$/, '')
  const id = /[?&](?:id|page_id|p)=([\w-]+)/.exec(url.search)?.[1]
  const full = id ? `${path}?${id}` : path
  const isShared = SHARED_HOSTS.test(host)
  return {
    page: full === '' ? (isShared ? null : `${host}/`) : `${host}${full}`,
    host: isShared ? null : host,
  }
}

/** The whole address in lower case; `null` when it is none. */
export function emailKeyOf(email: string | null): string | null {
  const address = email?.trim().toLowerCase() ?? ''
  return isEmail(address) ? address : null
}

/** Its digits without the country's; `null` when there are fewer than eight, as in numbers anyone has. */
export function phoneKeyOf(phone: string | null): string | null {
  const digits = phone?.replace(/\D/g, '') ?? ''
  const national = digits.replace(/^(00)?47(?=\d{8}$)/, '')
  return national.length >= 8 && national.length <= 15 ? national : null
}

function parse(href: string): URL | null {
  try {
    return new URL(href)
  } catch {
    return null
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
