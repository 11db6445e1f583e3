import type { broken as source } from '#i18n/nb/broken.ts'
import type { Words } from '#i18n/words.ts'

export const broken: Words<typeof source> = {
  title: 'The storage cannot be opened',
  text: 'Brobygger cannot open its storage in the browser. Nothing has been deleted. Try this:',
  tabs: 'Close other tabs with Brobygger, and try again.',
  private: 'If the window is private or “incognito”, open Brobygger in an ordinary window.',
  full: 'If the device is full, make room.',
  restart: 'Restart the browser or the device.',
}
