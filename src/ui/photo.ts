import type { NewFile } from '#db/attachments.ts'

/** The longer side of a photo we keep, and of its thumbnail, in pixels. */
const LONGEST = 2_000
const THUMBNAIL = 480
const QUALITY = 0.8

/**
 * A photo as it is kept: no larger than a screen needs, the right way up, and drawn anew, so that where and with what it was taken
 * (EXIF) does not come along. `null` when this browser cannot read it (HEIC, for many).
 */
export async function preparePhoto(file: File): Promise<NewFile | null> {
  const drawn = await draw(file, LONGEST)
  if (!drawn) return null
  return {
    bytes: await drawn.blob.arrayBuffer(),
    type: drawn.blob.type,
    name: file.name.replace(/\.\w+$/, '') + '.jpg',
    width: drawn.width,
    height: drawn.height,
    takenAt: file.lastModified,
  }
}

let queue: Promise<unknown> = Promise.resolve()

/** A small one, so that a page of photos does not fill the memory; one is drawn at a time. The photo itself when it cannot be drawn. */
export function drawThumbnail(photo: Blob): Promise<Blob> {
  const drawing = queue.then(async () => (await draw(photo, THUMBNAIL))?.blob ?? photo)
  queue = drawing.catch(() => undefined) // one that cannot be drawn holds up no other
  return drawing
}

interface Drawn {
  blob: Blob
  width: number
  height: number
}

async function draw(source: Blob, longest: number): Promise<Drawn | null> {
  const picture = await decode(source)
  if (!picture) return null
  try {
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
    const width = Math.max(1, Math.round(picture.width * scale))
    const height = Math.max(1, Math.round(picture.height * scale))
    const canvas = Object.assign(document.createElement('canvas'), { width, height })
    const pen = canvas.getContext('2d')
    if (!pen) return null
    pen.imageSmoothingQuality = 'high'
    pen.fillStyle = '#fff' // a JPEG has no transparency
    pen.fillRect(0, 0, width, height)
    pen.drawImage(picture.image, 0, 0, width, height)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
    canvas.width = 0 // some phones give the memory back only then
    return blob && { blob, width, height }
  } finally {
    picture.close()
  }
}

interface Picture {
  image: CanvasImageSource
  width: number
  height: number
  close(): void
}

/** Turned as the camera was held; an image element does that where `createImageBitmap` does not know how. */
async function decode(source: Blob): Promise<Picture | null> {
  try {
    const bitmap = await createImageBitmap(source, { imageOrientation: 'from-image' })
    return { image: bitmap, width: bitmap.width, height: bitmap.height, close: () => bitmap.close() }
  } catch {
    return decodeByElement(source)
  }
}

async function decodeByElement(source: Blob): Promise<Picture | null> {
  const url = URL.createObjectURL(source)
  const close = () => URL.revokeObjectURL(url)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    return { image, width: image.naturalWidth, height: image.naturalHeight, close }
  } catch {
    close()
    return null
  }
}
