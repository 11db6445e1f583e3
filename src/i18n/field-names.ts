import { catalogue } from './locale.ts'
import { nb } from './nb.ts'

/** What a field is called in the middle of a sentence: `phone` «telefon», `languages/uk` «språk». */
export function fieldName(field: string): string {
  const [set = field] = field.split('/')
  return catalogue().fields[isKnown(set) ? set : 'unknown']
}

function isKnown(field: string): field is keyof typeof nb.fields {
  return Object.hasOwn(nb.fields, field)
}
