import type { Words } from '#i18n/words.ts'
import type { minutes as source } from '#i18n/nb/minutes.ts'

export const minutes: Words<typeof source> = {
  title: 'Referat',
}
