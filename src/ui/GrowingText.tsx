import { GrowingBox } from './GrowingBox.tsx'
import type { GrowingBoxProps } from './GrowingBox.tsx'
import { LongText } from './LongText.tsx'

/** A text box exactly as high as its text, which may be of many pages. Without line breaks of its own, Enter leaves it. */
export function GrowingText({ takesBreaks, ...props }: GrowingBoxProps & { takesBreaks: boolean }) {
  return takesBreaks ? <LongText {...props} /> : <GrowingBox {...props} takesBreaks={false} />
}
