import { FieldVersions as Shown } from '#ui/FieldVersions.tsx'
import type { FieldVersionsProps } from '#ui/FieldVersions.tsx'
import { useFieldWords } from './field-words.ts'

/** Versions of an organisation's field, in the words of the directory. */
export function FieldVersions(props: Omit<FieldVersionsProps, 'say'>) {
  const words = useFieldWords()
  return <Shown {...props} say={(value) => words.value(props.field, value)} />
}
