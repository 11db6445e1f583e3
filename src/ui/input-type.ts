export type InputType = 'text' | 'tel' | 'email' | 'url' | 'date' | 'time'

/** The type of an input, when it is only known while running: Preact tells inputs apart by roles we do not give. */
export function inputType(type: InputType): { type: 'text' } {
  return { type: type as 'text' } // see above
}
