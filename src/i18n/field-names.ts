import { wordsOf } from './locale.ts'
import { fields } from '#i18n/nb/fields.ts'

/** What a field is called in the middle of a sentence: `phone` «telefon», `languages/uk` «språk». */
export function fieldName(field: string): string {
  const [set = field] = field.split('/')
  return wordsOf('fields')[isKnown(set) ? set : 'unknown']
}

function isKnown(field: string): field is keyof typeof fields {
  return Object.hasOwn(fields, field)
}
