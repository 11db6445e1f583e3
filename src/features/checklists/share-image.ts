import { saveFile } from '#ui/save-file.ts'
import { drawPicture } from './draw-picture.ts'
import type { PictureHead } from './PrintPicture.tsx'
import type { Picture } from './picture.ts'

/** Puts the picture where it can be pasted, or saves it as a file where a browser cannot. Answers what to say. */
export async function shareImage(
  picture: Picture,
  head: PictureHead,
): Promise<'imageCopied' | 'imageSaved' | 'imageFailed'> {
  const image = drawPicture(picture, head)
  try {
    // The promise goes in as it is: Safari copies only what was asked for in the tap itself.
    await Promise.all([image, navigator.clipboard.write([new ClipboardItem({ 'image/png': image })])])
    return 'imageCopied'
  } catch {
    // not allowed, or not able to: as a file then
  }
  try {
    saveFile(await image, `${head.words.t('imageFile')}.png`)
    return 'imageSaved'
  } catch {
    return 'imageFailed'
  }
}
